import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimView } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { yuan } from '../ui/check-answer.ts';
import { readMoney } from '../ui/field-input.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { toast } from '../ui/toast.tsx';
import { useDebtsPage } from './debts-page.ts';
import { postNote } from './queries.ts';
import styles from './treasury.module.css';

/** Note that something of a claim was paid back; somebody else looks for it in the account. */
export function RepayForm({ claim, label, onBack }: { readonly claim: ClaimView; readonly label: string; readonly onBack: () => void }) {
  const { t } = useTranslation('treasury');
  const { after, keep } = useDebtsPage();
  const [typed, setTyped] = useState('');
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  // One id for one repayment: sent again after a broken connection it is noted once.
  const [id] = useState(() => crypto.randomUUID());
  const fen = readMoney(typed) ?? 0;
  const wrong = fen === 0 || fen > claim.openFen;
  const send = useMutation({ mutationFn: () => postNote(after, claim.id, { id, amountFen: fen, note: note.trim() }), onSuccess: (next) => { keep(next); toast(t('notes.done')); onBack(); } });
  const go = (): void => {
    setChecked(true);
    if (!wrong && !send.isPending) send.mutate();
  };
  return (
    <form className={styles['form']} aria-label={label} noValidate onSubmit={(event) => { event.preventDefault(); go(); }}>
      <TextField label={t('repay.amount')} inputMode="decimal" value={typed} onChange={setTyped} error={checked && wrong ? t('repay.wrong', { left: `${yuan(claim.openFen)} ${t('field.yuan', { ns: 'ui' })}` }) : undefined} />
      <TextField label={t('repay.note')} hint={t('repay.noteHow')} optional maxLength={500} value={note} onChange={setNote} />
      {send.isError && <ProblemMessage error={send.error} signInAs="staff" />}
      <div className={styles['acts']}><Button look="quiet" onPress={onBack}>{t('repay.back')}</Button><Button type="submit" busy={send.isPending}>{t('repay.go')}</Button></div>
    </form>
  );
}
