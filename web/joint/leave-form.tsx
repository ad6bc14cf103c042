import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JointTask, LeaveJointBody } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { useAct } from '../ui/use-act.ts';
import { postLeave, reviewQuery, reviewsQuery, taskOf } from './queries.ts';
import styles from '../task/task.module.css';

/** Must not, or cannot, take part: another of the line is drawn, and the officer is back at the list. */
export function LeaveForm({ task, onBack }: { readonly task: JointTask; readonly onBack: () => void }) {
  const { t } = useTranslation('joint');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [kind, setKind] = useState<LeaveJointBody['kind'] | null>(null);
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const send = useAct({
    of: taskOf(task), reads: reviewQuery(task).queryKey,
    send: (body: LeaveJointBody) => postLeave(task, body),
    onDone: async () => { toast(t('left')); await queries.invalidateQueries({ queryKey: reviewsQuery.queryKey, exact: true }); await navigate({ to: '/desk/joint' }); },
  });
  return (
    <form className={styles['form']} aria-label={t('leaveTitle')} noValidate onSubmit={(event) => { event.preventDefault(); setChecked(true); if (kind !== null && reason.trim() !== '' && !send.isPending) send.mutate({ kind, reason: reason.trim() }); }}>
      <h2 ref={heading} tabIndex={-1}>{t('leaveTitle')}</h2>
      <p className={styles['small']}>{t('leaveHow')}</p>
      <ChoiceList label={t('why')} value={kind} onChange={(next) => setKind(next as LeaveJointBody['kind'])} error={checked && kind === null ? t('choose') : undefined}
        choices={[{ id: 'recusal', name: t('recusal'), note: t('recusalHow') }, { id: 'unable', name: t('unable'), note: t('unableHow') }]} />
      <TextField label={t('reason')} rows={2} maxLength={1000} value={reason} onChange={setReason} error={checked && reason.trim() === '' ? t('reasonNeeded') : undefined} />
      {send.isError && <ProblemMessage error={send.error} signInAs="staff" latest />}
      <div className={styles['acts']}><Button look="quiet" onPress={onBack} disabled={send.isPending}>{t('cancel')}</Button><Button type="submit" busy={send.isPending}>{t('leaveGo')}</Button></div>
    </form>
  );
}
