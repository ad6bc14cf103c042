import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfflineBoard } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { offlineQuery } from './queries.ts';
import styles from './offline.module.css';

type Props = { readonly how: string; readonly label: string; readonly go: string; readonly send: (why: string) => Promise<OfflineBoard>; readonly onBack: () => void };

/** An act that needs its reason; the board comes back with it. */
export function SayWhy({ how, label, go, send, onBack }: Props) {
  const { t } = useTranslation('offline');
  const queries = useQueryClient();
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const act = useMutation({ mutationFn: () => send(why.trim()), onSuccess: (board) => { queries.setQueryData(offlineQuery.queryKey, board); onBack(); toast(t('done')); } });
  const missing = why.trim() === '';
  return (
    <form className={styles['form']} aria-label={go} noValidate onSubmit={(event) => { event.preventDefault(); setTried(true); if (!missing && !act.isPending) act.mutate(); }}>
      <p>{how}</p>
      <TextField label={label} rows={2} maxLength={500} value={why} onChange={setWhy} error={tried && missing ? t('whyNeeded') : undefined} />
      {act.isError && <ProblemMessage error={act.error} signInAs="staff" />}
      <div className={styles['row']}><Button look="quiet" onPress={onBack}>{t('back')}</Button><Button type="submit" busy={act.isPending}>{go}</Button></div>
    </form>
  );
}
