import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { DebtList, RepaymentNoteView } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { formatInstant, formatMonth } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { useDebtsPage } from './debts-page.ts';
import { paymentsDeskQuery, postConfirm, postReject, balancesQuery } from './queries.ts';
import styles from './treasury.module.css';

/** A repayment that somebody noted: another looks for it in the account, and says whether it is there. */
export function NoteCard({ note }: { readonly note: RepaymentNoteView }) {
  const { t } = useTranslation('treasury');
  const text = useText();
  const queries = useQueryClient();
  const page = useDebtsPage();
  const [because, setBecause] = useState<string | null>(null);
  const [checked, setChecked] = useState(false);
  const keep = (words: string) => (next: DebtList): void => {
    page.keep(next);
    for (const { queryKey } of [balancesQuery, paymentsDeskQuery]) void queries.invalidateQueries({ queryKey });
    toast(words);
  };
  const confirm = useMutation({ mutationFn: () => postConfirm(page.after, note.id), onSuccess: keep(t('notes.confirmed')) });
  const reject = useMutation({ mutationFn: () => postReject(page.after, note.id, (because ?? '').trim()), onSuccess: keep(t('notes.rejected')) });
  const { name, number, amount, own, givenUp } = note;
  const what = { name, amount: text(amount) };
  const go = (): void => {
    setChecked(true);
    if ((because ?? '').trim() !== '' && !reject.isPending) reject.mutate();
  };
  const error = confirm.error ?? reject.error;
  return (
    <article className={styles['card']} aria-label={`${name} ${text(amount)}`}>
      <h3>{name} {number} <strong>{text(amount)}</strong></h3>
      <p className={styles['small']}>{t('notes.line', { month: formatMonth(note.month), service: text(note.service), fund: text(note.fund) })} · {t('notes.by', { number: note.by, at: formatInstant(note.at) })}</p>
      {note.note !== '' && <p><AsWritten>{t('notes.text', { text: note.note })}</AsWritten></p>}
      {(own || givenUp) && <p className={styles['small']}>{t(own ? 'notes.own' : 'notes.givenUp')}</p>}
      {!own && because === null && (
        <div className={styles['acts']}>
          {!givenUp && <Button size="small" busy={confirm.isPending} label={t('notes.confirmOf', what)} onPress={() => confirm.mutate()}>{t('notes.confirm')}</Button>}
          <Button size="small" look="secondary" label={t('notes.rejectOf', what)} onPress={() => setBecause('')}>{t('notes.reject')}</Button>
        </div>
      )}
      {because !== null && (
        <form className={styles['form']} aria-label={t('notes.rejectOf', what)} noValidate onSubmit={(event) => { event.preventDefault(); go(); }}>
          <TextField label={t('notes.because')} hint={t('notes.becauseHow')} maxLength={300} value={because} onChange={setBecause} error={checked && because.trim() === '' ? t('notes.becauseNeeded') : undefined} />
          <div className={styles['acts']}><Button look="quiet" onPress={() => setBecause(null)}>{t('repay.back')}</Button><Button type="submit" busy={reject.isPending}>{t('notes.rejectGo')}</Button></div>
        </form>
      )}
      {error && <ProblemMessage error={error} signInAs="staff" />}
    </article>
  );
}
