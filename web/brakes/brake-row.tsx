import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import styles from '../supervision/supervision.module.css';
import type { Brakes } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Tag } from '../ui/tag.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { brakesQuery, postRelease } from './queries.ts';

/** One brake: what it stops, why, since when, what it has sent to people; let go here while it is pulled. */
export function BrakeRow({ brake }: { readonly brake: Brakes['brakes'][number] }) {
  const { t } = useTranslation('brakes');
  const text = useText();
  const { id, scope, reason, by, at, stopped, released, alarm } = brake;
  const what = text(scope);
  return (
    <article className={styles['box']} aria-label={what}>
      <h3>{what} <Tag tone={released ? 'grey' : 'vermilion'}>{t(released ? 'state.released' : 'state.pulled')}</Tag></h3>
      <p className={styles['small']}>{[t('since', { at: formatInstant(at), who: text(by) }), t('stopped', { count: stopped })].join(' · ')}</p>
      <p><AsWritten>{t('why', { text: text(reason) })}</AsWritten>{alarm !== undefined && <> <Link to="/desk/alarms" hash={alarm}>{t('alarm')}</Link></>}</p>
      {released ? <p className={styles['small']}><AsWritten>{t('releasedBy', { at: formatInstant(released.at), who: text(released.by), note: released.note })}</AsWritten></p> : null}
      <Release id={id} what={what} pulled={!released} />
    </article>
  );
}

/** What somebody has begun to write stays, also where somebody else has let go meanwhile: sent, it is told so. */
function Release({ id, what, pulled }: { readonly id: string; readonly what: string; readonly pulled: boolean }) {
  const { t } = useTranslation('brakes');
  const queries = useQueryClient();
  const [note, setNote] = useState<string | null>(null);
  const [checked, setChecked] = useState(false);
  const send = useMutation({ mutationFn: () => postRelease(id, (note ?? '').trim()), onSuccess: (next) => { queries.setQueryData(brakesQuery.queryKey, next); toast(t('released')); setNote(null); } });
  if (note === null) return !pulled ? null : <div className={styles['acts']}><Button size="small" look="secondary" onPress={() => setNote('')} label={t('releaseOf', { what })}>{t('release')}</Button></div>;
  const go = (): void => {
    setChecked(true);
    if (note.trim() !== '') send.mutate();
  };
  return (
    <form className={styles['form']} aria-label={t('releaseOf', { what })} noValidate onSubmit={(event) => { event.preventDefault(); if (!send.isPending) go(); }}>
      <TextField label={t('releaseWhy')} hint={t('releaseHow')} rows={2} maxLength={500} value={note} onChange={setNote} error={checked && note.trim() === '' ? t('needed') : undefined} />
      {send.isError && <ProblemMessage error={send.error} signInAs="staff" />}
      <div className={styles['acts']}><Button look="quiet" onPress={() => setNote(null)}>{t('back')}</Button><Button type="submit" busy={send.isPending}>{t('releaseGo')}</Button></div>
    </form>
  );
}
