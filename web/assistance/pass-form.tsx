import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssistanceTask } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { useAct } from '../ui/use-act.ts';
import { postPass, requestQuery, requestsQuery, taskOf } from './queries.ts';
import styles from '../task/task.module.css';

/** It is for another desk of the agency: handed on with the reason, the day stays. */
export function PassForm({ task, onBack }: { readonly task: AssistanceTask; readonly onBack: () => void }) {
  const { t } = useTranslation('assistance');
  const text = useText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const send = useAct({
    of: taskOf(task), reads: requestQuery(task).queryKey,
    send: (body: { to: string; reason: string }) => postPass(task, body),
    onDone: async () => { toast(t('passed')); await queries.invalidateQueries({ queryKey: requestsQuery.queryKey, exact: true }); await navigate({ to: '/desk/assistance' }); },
  });
  return (
    <form className={styles['form']} aria-label={t('passTitle')} noValidate onSubmit={(event) => { event.preventDefault(); setChecked(true); if (to !== null && reason.trim() !== '' && !send.isPending) send.mutate({ to, reason: reason.trim() }); }}>
      <h2 ref={heading} tabIndex={-1}>{t('passTitle')}</h2>
      <p className={styles['small']}>{t('passHow')}</p>
      <ChoiceList label={t('to')} choices={task.passable.map(({ id, name }) => ({ id, name: text(name) }))} value={to} onChange={setTo} error={checked && to === null ? t('toNeeded') : undefined} />
      <TextField label={t('passReason')} rows={2} maxLength={1000} value={reason} onChange={setReason} error={checked && reason.trim() === '' ? t('passNeeded') : undefined} />
      {send.isError && <ProblemMessage error={send.error} signInAs="staff" latest />}
      <div className={styles['acts']}><Button look="quiet" onPress={onBack} disabled={send.isPending}>{t('cancel')}</Button><Button type="submit" busy={send.isPending}>{t('passGo')}</Button></div>
    </form>
  );
}
