import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandoverRow, HandoverStep } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { problemOf } from '../ui/request.ts';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { awayQuery, handoversQuery, postAway, postStep } from './queries.ts';
import styles from './handover.module.css';

/** What is said in a form; to have a carrier fetch it takes none. */
export type FormAct = Exclude<HandoverStep['act'], 'book'>;

const KINDS = ['identity-card', 'social-card', 'residence-permit', 'licence'] as const;

/** What has to be said for one step with a thing; errors stand at their fields. */
export function StepForm({ row, act, onClose }: { readonly row: HandoverRow; readonly act: FormAct; readonly onClose: () => void }) {
  const { t } = useTranslation('handover');
  const text = useText();
  const queries = useQueryClient();
  const [said, setSaid] = useState({ carrier: 'EMS', tracking: '', code: '', collector: '', note: '', refused: '' });
  const [shown, setShown] = useState<(typeof KINDS)[number]>('identity-card');
  const [who, setWho] = useState<'self' | 'other' | 'refuses'>('self');
  const send = useMutation({
    mutationFn: (body: HandoverStep) => (row.city ? postAway : postStep)(row, body),
    onSuccess: (now) => { toast(t(`done.${act}`)); onClose(); queries.setQueryData((row.city ? awayQuery : handoversQuery).queryKey, now); },
  });
  const errors = send.isError ? problemOf(send.error).errors ?? [] : [];
  const field = (name: keyof typeof said, hint?: string) => {
    const found = errors.find(({ pointer }) => pointer === `/body/${name}`);
    return <TextField label={t(name)} value={said[name]} onChange={(value) => setSaid((before) => ({ ...before, [name]: value }))} error={found && text(found.detail)} hint={hint} maxLength={name === 'note' || name === 'refused' ? 300 : 40} autoFocus={name === 'tracking' || name === 'code' || name === 'note'} />;
  };
  const body = (): HandoverStep => {
    switch (act) {
      case 'ready': return { act, chosenAt: row.since };
      case 'send': return { act, chosenAt: row.since, carrier: said.carrier, tracking: said.tracking };
      case 'hand': return { act, shown, ...(row.parcel === 'thing' && { code: said.code }), ...(who === 'other' && { collector: said.collector }), ...(who === 'refuses' && { refused: said.refused }) };
      case 'back': return { act, note: said.note };
      default: return { act };
    }
  };
  const submit = (event: FormEvent) => { event.preventDefault(); send.mutate(body()); };
  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      {act === 'send' && <>{field('carrier')}{field('tracking')}</>}
      {act === 'hand' && (
        <>
          {row.parcel === 'thing' && field('code', t('codeHint'))}
          <ChoiceList label={t('shown')} choices={KINDS.map((kind) => ({ id: kind, name: t(`kinds.${kind}`) }))} value={shown} onChange={(kind) => setShown(kind as (typeof KINDS)[number])} />
          <ChoiceList label={t('self')} choices={[{ id: 'self', name: t('isSelf') }, { id: 'other', name: t('isOther') }, ...(row.parcel !== 'thing' ? [{ id: 'refuses', name: t('refuses') }] : [])]} value={who} onChange={(chosen) => setWho(chosen as typeof who)} />
          {who === 'other' && field('collector')}
          {who === 'refuses' && field('refused', t('refusedHint'))}
        </>
      )}
      {act === 'back' && field('note', t('noteHint'))}
      {send.isError && errors.length === 0 && <ProblemMessage error={send.error} signInAs="staff" />}
      <span className={styles['acts']}>
        <Button type="submit" size="small" busy={send.isPending}>{t(act)}</Button>
        <Button look="secondary" size="small" onPress={onClose}>{t('cancel')}</Button>
      </span>
    </form>
  );
}
