import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContradictionView } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { useAct } from '../ui/use-act.ts';
import { contradictionOf, contradictionQuery, contradictionsQuery, contradictionsWaitingQuery, settleContradiction, type SettleAct } from './queries.ts';
import styles from './contradictions.module.css';

const LEAST = 2;

/** Go by the list, or leave what stands: each with what follows, and how it was made sure of. */
export function SettleActs({ shown }: { readonly shown: ContradictionView }) {
  const { t } = useTranslation('contradictions');
  const queries = useQueryClient();
  const [act, setAct] = useState<SettleAct | null>(null);
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const send = useAct({
    of: contradictionOf(shown.id), reads: contradictionQuery(shown.id).queryKey,
    send: ({ act: what, note: said }: { readonly act: SettleAct; readonly note: string }) => settleContradiction(shown, what, said),
    onDone: (now) => {
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
  const missing = note.trim().length < LEAST;
  const go = (): void => {
    setChecked(true);
    if (!missing) send.mutate({ act, note: note.trim() });
  };
  return (
    <form className={styles['form']} aria-label={t(act === 'leave' ? 'leave' : isBack ? 'takeBack' : 'follow')} noValidate onSubmit={(event) => { event.preventDefault(); if (!send.isPending) go(); }}>
      <p>{t(act === 'leave' ? 'leaveHow' : isBack ? 'followBack' : shown.holder ? 'followMoved' : 'followHere')}</p>
      {act === 'follow' && <p className={styles['small']}>{t('after')}</p>}
      <TextField label={t('note')} hint={t('noteHelp')} rows={2} maxLength={500} value={note} onChange={setNote} error={checked && missing ? t('noteNeeded') : undefined} />
      {send.isError && <ProblemMessage error={send.error} signInAs="staff" latest />}
      <div className={styles['row']}><Button look="quiet" onPress={() => { send.reset(); setAct(null); }}>{t('cancel')}</Button><Button type="submit" busy={send.isPending}>{t(act === 'leave' ? 'leaveGo' : isBack ? 'takeBackGo' : 'followGo')}</Button></div>
    </form>
  );
}
