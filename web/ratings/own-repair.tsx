import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseQuery } from '../hall/queries.ts';
import type { CaseView, ItemView } from '../ui/api-types.ts';
import { postRatingCallBack } from '../ui/api.ts';
import { Button } from '../ui/button.tsx';
import { formatDay, formatInstant } from '../ui/format.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { useFieldFaults } from '../ui/use-field-faults.ts';
import styles from './ratings.module.css';

type Repair = NonNullable<NonNullable<ItemView['rating']>['repair']>;

/** What follows from one's own low rating: where it stands, the answer, and whether that is enough. */
export function OwnRepair({ view, item, repair }: { readonly view: CaseView; readonly item: ItemView; readonly repair: Repair }) {
  const { t } = useTranslation('ratings');
  const { number, status, due, answers, ending, confirm, counts } = repair;
  const last = answers.at(-1);
  return (
    <Notice tone={status === 'closed' ? 'info' : 'wait'} title={status === 'closed' ? t('repair.status.closed') : t('repair.title')}>
      <div className={styles['repair']}>
        {status !== 'closed' && <p>{t(`repair.status.${status}`, { day: due === undefined ? t('repair.soon') : formatDay(due) })}</p>}
        <p className={styles['small']}>{t('repair.number', { number })}</p>
        {answers.map(({ answer, at }) => <p key={at}><span className={styles['small']}>{t('repair.answer', { at: formatInstant(at) })}</span><br /><span className={styles['said']}>{answer}</span></p>)}
        {confirm && last && <Confirm view={view} item={item} last={answers.length > 1} />}
        {ending && <p>{t(`repair.ending.${ending}`)}</p>}
        {!counts && <p>{t('repair.uncounted')}</p>}
      </div>
    </Notice>
  );
}

function Confirm({ view, item, last }: { readonly view: CaseView; readonly item: ItemView; readonly last: boolean }) {
  const { t } = useTranslation('ratings');
  const queries = useQueryClient();
  const [no, setNo] = useState(false);
  const [words, setWords] = useState('');
  const send = useMutation({
    mutationFn: (satisfied: boolean) => postRatingCallBack(view.number, item.no, { satisfied, words }),
    onSuccess: (next) => { queries.setQueryData(caseQuery(view.number).queryKey, next); toast(t('repair.done')); },
  });
  const faults = useFieldFaults(send.error, { words });
  return (
    <form className={styles['form']} noValidate onSubmit={(event) => { event.preventDefault(); if (!send.isPending) send.mutate(false); }}>
      <p><strong>{t('repair.ask')}</strong></p>
      {no && <TextField label={t('repair.why')} hint={t('repair.whyHow')} rows={3} maxLength={500} value={words} onChange={setWords} error={faults.of('words')} />}
      {send.isError && !faults.any && <ProblemMessage error={send.error} />}
      <div className={styles['acts']}>
        {no
          ? <><Button type="submit" size="small" busy={send.isPending}>{t('repair.sendNo')}</Button><Button look="quiet" size="small" disabled={send.isPending} onPress={() => setNo(false)}>{t('repair.back')}</Button></>
          : <><Button size="small" busy={send.isPending} onPress={() => send.mutate(true)}>{t('repair.yes')}</Button><Button look="quiet" size="small" disabled={send.isPending} onPress={() => setNo(true)}>{t(last ? 'repair.noLast' : 'repair.no')}</Button></>}
      </div>
    </form>
  );
}
