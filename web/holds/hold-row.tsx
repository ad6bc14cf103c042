import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import styles from '../supervision/supervision.module.css';
import type { PaymentHold } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Tag } from '../ui/tag.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { holdsQuery, postRelease } from './queries.ts';

/** One hold: of what, why, until when, how many payments wait; released here while it stands. */
export function HoldRow({ hold, mayRelease }: { readonly hold: PaymentHold; readonly mayRelease: boolean }) {
  const { t } = useTranslation('holds');
  const text = useText();
  const { standing, service, fund, payee, ground, reason, basis, at, by, until, waiting, released } = hold;
  const what = [payee && `${payee.name} ${payee.number}`, service && text(service), fund && text(fund)].filter(Boolean).join(' · ') || t('all');
  const state = standing ? 'standing' : released ? 'released' : 'ended';
  return (
    <article className={styles['box']} aria-label={what}>
      <h3>{what} <Tag tone={standing ? 'amber' : 'grey'}>{t(`state.${state}`)}</Tag></h3>
      <p className={styles['small']}>{[t('since', { at: formatInstant(at), day: formatDay(until) }), t('by', { number: by }), standing && (waiting > 0 ? t('waiting', { count: waiting }) : t('nothingWaiting'))].filter(Boolean).join(' · ')}</p>
      <p>{t('told', { text: text(ground) })}</p>
      <p><AsWritten>{t('why', { text: reason })}</AsWritten></p>
      <p><AsWritten>{t('basisIs', { text: basis })}</AsWritten></p>
      {released && <p className={styles['small']}>{t('releasedBy', { at: formatInstant(released.at), number: released.by, because: released.because })}</p>}
      {mayRelease && <Release id={hold.id} what={what} standing={standing} />}
    </article>
  );
}

/** What somebody has begun to write stays, also where somebody else has released it meanwhile: sent, it is told so. */
function Release({ id, what, standing }: { readonly id: string; readonly what: string; readonly standing: boolean }) {
  const { t } = useTranslation('holds');
  const queries = useQueryClient();
  const [because, setBecause] = useState<string | null>(null);
  const [checked, setChecked] = useState(false);
  const send = useMutation({ mutationFn: () => postRelease(id, (because ?? '').trim()), onSuccess: (next) => { queries.setQueryData(holdsQuery.queryKey, next); toast(t('released')); setBecause(null); } });
  if (because === null) return !standing ? null : <div className={styles['acts']}><Button size="small" look="secondary" onPress={() => setBecause('')} label={t('releaseOf', { what })}>{t('release')}</Button></div>;
  const go = (): void => {
    setChecked(true);
    if (because.trim() !== '') send.mutate();
  };
  return (
    <form className={styles['form']} aria-label={t('releaseOf', { what })} noValidate onSubmit={(event) => { event.preventDefault(); if (!send.isPending) go(); }}>
      <TextField label={t('releaseWhy')} hint={t('releaseHow')} rows={2} maxLength={500} value={because} onChange={setBecause} error={checked && because.trim() === '' ? t('needed') : undefined} />
      {send.isError && <ProblemMessage error={send.error} signInAs="staff" />}
      <div className={styles['acts']}><Button look="quiet" onPress={() => setBecause(null)}>{t('back')}</Button><Button type="submit" busy={send.isPending}>{t('releaseGo')}</Button></div>
    </form>
  );
}
