import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { postDeathAct, reportedDeathsQuery, type DeathAct } from './queries.ts';
import styles from './deaths.module.css';

const LEAST = 2;

/** It is right, or wrong: each with how it was made sure of. */
export function DeathActs({ id, confirmed }: { readonly id: string; readonly confirmed: boolean }) {
  const { t } = useTranslation('deaths');
  const queries = useQueryClient();
  const [act, setAct] = useState<DeathAct | null>(null);
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const send = useMutation({ mutationFn: (what: DeathAct) => postDeathAct(id, what, note.trim()), onSuccess: (list) => { queries.setQueryData(reportedDeathsQuery.queryKey, list); setAct(null); toast(t('saved')); } });
  if (act === null) {
    return (
      <div className={styles['row']}>
        {!confirmed && <Button size="small" look="secondary" onPress={() => setAct('confirm')}>{t('confirm')}</Button>}
        <Button size="small" look="secondary" onPress={() => setAct('lift')}>{t('lift')}</Button>
      </div>
    );
  }
  const missing = note.trim().length < LEAST;
  const go = (): void => {
    setChecked(true);
    if (!missing) send.mutate(act);
  };
  return (
    <form className={styles['form']} aria-label={t(act)} noValidate onSubmit={(event) => { event.preventDefault(); if (!send.isPending) go(); }}>
      <p>{t(act === 'confirm' ? 'confirmHow' : 'liftHow')}</p>
      <TextField label={t('note')} rows={2} maxLength={500} value={note} onChange={setNote} error={checked && missing ? t('noteNeeded') : undefined} />
      {send.isError && <ProblemMessage error={send.error} signInAs="staff" />}
      <div className={styles['row']}><Button look="quiet" onPress={() => { send.reset(); setAct(null); }}>{t('back')}</Button><Button type="submit" busy={send.isPending}>{t(act === 'confirm' ? 'confirmGo' : 'liftGo')}</Button></div>
    </form>
  );
}
