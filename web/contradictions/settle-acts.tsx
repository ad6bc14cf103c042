import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContradictionView } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { problemOf } from '../ui/request.ts';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { contradictionQuery, contradictionsQuery, contradictionsWaitingQuery, settleContradiction, type SettleAct } from './queries.ts';
import styles from './contradictions.module.css';

const LEAST = 2;
/** Somebody else was faster, or a later list says something else: it is looked at again. */
const CHANGED = 412;

/** Go by the list, or leave what stands: each with what follows, and how it was made sure of. */
export function SettleActs({ shown }: { readonly shown: ContradictionView }) {
  const { t } = useTranslation('contradictions');
  const queries = useQueryClient();
  const [act, setAct] = useState<SettleAct | null>(null);
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const send = useMutation({
    mutationFn: (what: SettleAct) => settleContradiction(shown, what, note.trim()),
    onSuccess: (now) => {
      queries.setQueryData(contradictionQuery(shown.id).queryKey, now);
      void queries.invalidateQueries({ queryKey: contradictionsQuery.queryKey });
      void queries.invalidateQueries({ queryKey: contradictionsWaitingQuery.queryKey });
      toast(t('saved'));
    },
  });
  const isBack = shown.holder !== undefined && (shown.record === undefined || shown.record.withdrawn);
  if (act === null) {
    return (
      <>
        <div className={styles['row']}>
          {shown.mayFollow && <Button look="secondary" onPress={() => setAct('follow')}>{t(isBack ? 'takeBack' : 'follow')}</Button>}
          <Button look="secondary" onPress={() => setAct('leave')}>{t('leave')}</Button>
        </div>
        {!shown.mayFollow && <p className={styles['small']}>{t('noFollow')}</p>}
      </>
    );
  }
  const look = (): void => {
    send.reset();
    void queries.invalidateQueries({ queryKey: contradictionQuery(shown.id).queryKey });
  };
  const missing = note.trim().length < LEAST;
  const go = (): void => {
    setChecked(true);
    if (!missing) send.mutate(act);
  };
  return (
    <form className={styles['form']} aria-label={t(act === 'leave' ? 'leave' : isBack ? 'takeBack' : 'follow')} noValidate onSubmit={(event) => { event.preventDefault(); if (!send.isPending) go(); }}>
      <p>{t(act === 'leave' ? 'leaveHow' : isBack ? 'followBack' : shown.holder ? 'followMoved' : 'followHere')}</p>
      {act === 'follow' && <p className={styles['small']}>{t('after')}</p>}
      <TextField label={t('note')} hint={t('noteHelp')} rows={2} maxLength={500} value={note} onChange={setNote} error={checked && missing ? t('noteNeeded') : undefined} />
      {send.isError && <ProblemMessage error={send.error} {...(problemOf(send.error).status === CHANGED && { onRetry: look })} signInAs="staff" />}
      <div className={styles['row']}><Button look="quiet" onPress={() => { send.reset(); setAct(null); }}>{t('cancel')}</Button><Button type="submit" busy={send.isPending}>{t(act === 'leave' ? 'leaveGo' : isBack ? 'takeBackGo' : 'followGo')}</Button></div>
    </form>
  );
}
