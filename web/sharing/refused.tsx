import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefusedMessage, SettleMessageBody } from '../ui/api-types.ts';
import { postRefusedMessage } from '../ui/api.ts';
import { Button } from '../ui/button.tsx';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { boardQuery } from './queries.ts';
import styles from './sharing.module.css';

/** What departments refused for good: to send again, or to settle. Nothing where there is none. */
export function Refused({ refused }: { readonly refused: readonly RefusedMessage[] }) {
  const { t } = useTranslation('sharing');
  if (refused.length === 0) return null;
  return (
    <section aria-labelledby="refused" className={styles['quiet']}>
      <h2 id="refused">{t('turnedDown.title')}</h2>
      <p className={styles['small']}>{t('turnedDown.lead')}</p>
      <ol className={styles['words']}>{refused.map((each) => <li key={each.id}><One message={each} /></li>)}</ol>
    </section>
  );
}

function One({ message: { id, at, department, name, why, case: number, no, may, again } }: { readonly message: RefusedMessage }) {
  const { t } = useTranslation('sharing');
  const text = useText();
  const queries = useQueryClient();
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  const deal = useMutation({
    mutationFn: (act: SettleMessageBody['act']) => postRefusedMessage(id, { act, note: note.trim() }),
    onSuccess: (board, act) => { queries.setQueryData(boardQuery.queryKey, board); toast(t(`turnedDown.done.${act}`)); },
  });
  const send = (act: SettleMessageBody['act']): void => {
    setChecked(true);
    if (note.trim() !== '' && !deal.isPending) deal.mutate(act);
  };
  const place = no === undefined ? t('turnedDown.whole', { case: number }) : t('turnedDown.item', { case: number, no });
  return (
    <article aria-label={t('turnedDown.named', { name: text(name), place })} className={styles['refused']}>
      <p><strong>{text(name)}</strong> <span className={styles['small']}>{text(department)} · {place} · {formatInstant(at)}</span></p>
      <p>{text(why)}</p>
      {!again && <Notice tone="wait" title={t('turnedDown.followed')}>{t('turnedDown.followedHow')}</Notice>}
      {may ? (
        <>
          <TextField label={t('turnedDown.note')} hint={t('turnedDown.noteHow')} rows={2} maxLength={500} value={note} onChange={setNote} error={checked && note.trim() === '' ? t('turnedDown.noteNeeded') : undefined} />
          {deal.isError && <ProblemMessage error={deal.error} signInAs="staff" />}
          <p className={styles['acts']}>
            {again && <Button look="secondary" size="small" busy={deal.isPending && deal.variables === 'again'} disabled={deal.isPending} onPress={() => send('again')}>{t('turnedDown.again')}</Button>}
            <Button look="quiet" size="small" busy={deal.isPending && deal.variables === 'settle'} disabled={deal.isPending} onPress={() => send('settle')}>{t('turnedDown.settle')}</Button>
          </p>
        </>
      ) : <p className={styles['small']}>{t('turnedDown.notYours')}</p>}
    </article>
  );
}
