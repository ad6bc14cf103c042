import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import type { ItemPayments } from '../ui/api-types.ts';
import { postHold, postRepaid, putItemInstalments } from '../ui/api.ts';
import { Button } from '../ui/button.tsx';
import { readMoney } from '../ui/field-input.tsx';
import { formatDay, formatMonth } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Instalments } from '../ui/instalments.tsx';
import { InstalmentForm } from '../treasury/instalment-form.tsx';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { TextField } from '../ui/text-field.tsx';
import { itemPaymentsQuery } from './queries.ts';
import type { Place } from './queue-order.ts';
import styles from './item-acts.module.css';

/** The payments of an item: held and released with a reason, and what was overpaid and comes back. Nothing where it pays nobody. */
export function PaymentsPanel({ place }: { readonly place: Place }) {
  const { t } = useTranslation('desk');
  const text = useText();
  const { data } = useQuery(itemPaymentsQuery(place));
  if (!data || data.plans.length === 0) return null;
  return (
    <section className={styles['box']} aria-labelledby="payments-title">
      <h2 id="payments-title">{t('pay.title')}</h2>
      <ul>{data.plans.map((plan) => <li key={plan.id}>{text(plan.fund)} · {text(plan.amount)}{plan.every === 'month' && t('pay.monthly')} · {plan.revoked ? t('pay.revoked') : plan.held === undefined ? t('pay.running') : t('pay.held', { reason: plan.held })}</li>)}</ul>
      {data.plans.some(({ revoked }) => !revoked) && <Hold place={place} held={data.plans.some(({ held }) => held !== undefined)} />}
      {data.holds.map((each) => <Notice key={each.id} tone="wait" title={t('pay.halted', { day: formatDay(each.until) })}><p>{text(each.why)}</p><p><AsWritten>{t('pay.haltedHow', { basis: each.basis })}</AsWritten></p></Notice>)}
      {data.claims.map((claim) => <Claim key={claim.id} place={place} claim={claim} />)}
      {data.instalments.map((plan) => <Instalments key={plan.id} plan={plan} />)}
      {data.months > 0 && data.debts.map((debt) => <Agree key={debt.claim} place={place} debt={debt} months={data.months} />)}
    </section>
  );
}

/** Keep the answer as it came: the panel shows what the act has led to. */
function useKept(place: Place): (next: ItemPayments) => void {
  const queries = useQueryClient();
  return (next) => queries.setQueryData(itemPaymentsQuery(place).queryKey, next);
}

function Hold({ place, held }: { readonly place: Place; readonly held: boolean }) {
  const { t } = useTranslation('desk');
  const keep = useKept(place);
  const [reason, setReason] = useState<string | null>(null);
  const [checked, setChecked] = useState(false);
  const send = useMutation({ mutationFn: () => postHold(place.case, place.no, !held, (reason ?? '').trim()), onSuccess: (next) => { keep(next); setReason(null); setChecked(false); } });
  if (reason === null) return <Button size="small" look="secondary" onPress={() => setReason('')}>{t(held ? 'pay.release' : 'pay.hold')}</Button>;
  const go = (): void => {
    setChecked(true);
    if (reason.trim() !== '') send.mutate();
  };
  return (
    <form className={styles['form']} aria-label={t(held ? 'pay.release' : 'pay.hold')} noValidate onSubmit={(event) => { event.preventDefault(); if (!send.isPending) go(); }}>
      <p className={styles['what']}>{t(held ? 'pay.releaseHow' : 'pay.holdHow')}</p>
      <TextField label={t('pay.reason')} rows={2} maxLength={500} value={reason} onChange={setReason} error={checked && reason.trim() === '' ? t('act.noteNeeded') : undefined} />
      {send.isError && <ProblemMessage error={send.error} signInAs="staff" />}
      <div className={styles['row']}><Button look="quiet" onPress={() => setReason(null)}>{t('act.back')}</Button><Button type="submit" busy={send.isPending}>{t(held ? 'pay.releaseGo' : 'pay.holdGo')}</Button></div>
    </form>
  );
}

/** Instalments for all that is owed to a fund, as they were agreed on with whoever owes. */
function Agree({ place, debt, months }: { readonly place: Place; readonly debt: ItemPayments['debts'][number]; readonly months: number }) {
  const { t } = useTranslation('treasury');
  const text = useText();
  const keep = useKept(place);
  const [open, setOpen] = useState(false);
  if (!open) return <Button size="small" look="secondary" onPress={() => setOpen(true)}>{t('debts.agree')}</Button>;
  return <InstalmentForm label={t('debts.agree')} left={text(debt.left)} leftFen={debt.leftFen} months={months} send={(id, body) => putItemInstalments(place.case, place.no, debt.claim, id, body)} onDone={keep} onBack={() => setOpen(false)} />;
}

/** What is owed back of one month, and noting what was paid back. */
function Claim({ place, claim }: { readonly place: Place; readonly claim: ItemPayments['claims'][number] }) {
  const { t } = useTranslation('desk');
  const text = useText();
  const keep = useKept(place);
  const [typed, setTyped] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [checked, setChecked] = useState(false);
  // One id for one repayment: sent again after a broken connection it counts once.
  const [id, setId] = useState(() => crypto.randomUUID());
  const fen = readMoney(typed ?? '');
  const wrong = fen === undefined || fen === 0 || fen > claim.openFen;
  const send = useMutation({ mutationFn: () => postRepaid(place.case, place.no, claim.id, { id, amountFen: fen ?? 0, note: note.trim() }), onSuccess: (next) => { keep(next); setTyped(null); setNote(''); setChecked(false); setId(crypto.randomUUID()); } });
  const go = (): void => {
    setChecked(true);
    if (!wrong) send.mutate();
  };
  return (
    <Notice tone="wait" title={t('pay.claim', { month: formatMonth(claim.month), amount: text(claim.amount) })}>
      <p>{t('pay.claimState', { recovered: text(claim.recovered), left: text(claim.left) })}{claim.noted && t('pay.noted', { noted: text(claim.noted) })}</p>
      {claim.openFen > 0 && typed === null && <Button size="small" look="secondary" onPress={() => setTyped('')}>{t('pay.repaid')}</Button>}
      {typed !== null && (
        <form className={styles['form']} aria-label={t('pay.repaid')} noValidate onSubmit={(event) => { event.preventDefault(); if (!send.isPending) go(); }}>
          <TextField label={t('pay.amount')} inputMode="decimal" value={typed} onChange={setTyped} error={checked && wrong ? t('pay.amountWrong', { left: text(claim.left) }) : undefined} />
          <TextField label={t('pay.note')} optional maxLength={500} value={note} onChange={setNote} />
          {send.isError && <ProblemMessage error={send.error} signInAs="staff" />}
          <div className={styles['row']}><Button look="quiet" onPress={() => setTyped(null)}>{t('act.back')}</Button><Button type="submit" busy={send.isPending}>{t('pay.repaidGo')}</Button></div>
        </form>
      )}
    </Notice>
  );
}
