import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClaimView, DebtView } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { formatInstant, formatMonth } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Instalments } from '../ui/instalments.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { toast } from '../ui/toast.tsx';
import { useDebtsPage } from './debts-page.ts';
import { InstalmentForm } from './instalment-form.tsx';
import { postStop, putInstalments } from './queries.ts';
import { RepayForm } from './repay-form.tsx';
import styles from './treasury.module.css';

/** Somebody who owes a fund: what of, how much is left, and how it comes back. */
export function DebtCard({ debt, months }: { readonly debt: DebtView; readonly months: number }) {
  const { t } = useTranslation('treasury');
  const text = useText();
  const { after, keep } = useDebtsPage();
  const [agreeing, setAgreeing] = useState(false);
  const { name, number, fund, since, owed, left, leftFen, claims, plan } = debt;
  const label = t('debts.agreeOf', { name });
  return (
    <article className={styles['card']} aria-label={`${name} ${text(fund)}`}>
      <h3>{name} {number}</h3>
      <p>{text(fund)} · {t('debts.owed', { owed: text(owed), left: text(left) })} · <span className={styles['small']}>{t('debts.since', { at: formatInstant(since) })}</span></p>
      <ul className={styles['list']}>{claims.map((claim) => <li key={claim.id} className={styles['claim']}><Claim claim={claim} name={name} /></li>)}</ul>
      {plan && <Instalments plan={plan} />}
      {plan && <Stop id={plan.id} name={name} />}
      {!plan && months > 0 && !agreeing && <div><Button size="small" look="secondary" label={label} onPress={() => setAgreeing(true)}>{t('debts.agree')}</Button></div>}
      {agreeing && claims[0] && <InstalmentForm label={label} left={text(left)} leftFen={leftFen} months={months} send={(id, body) => putInstalments(after, claims[0]!.id, id, body)} onDone={(next) => { keep(next); setAgreeing(false); }} onBack={() => setAgreeing(false)} />}
    </article>
  );
}

function Claim({ claim, name }: { readonly claim: ClaimView; readonly name: string }) {
  const { t } = useTranslation('treasury');
  const text = useText();
  const [noting, setNoting] = useState(false);
  const label = t('debts.noteOf', { name, month: formatMonth(claim.month) });
  return (
    <>
      <p className={styles['small']}>
        {t('debts.claim', { month: formatMonth(claim.month), service: text(claim.service), amount: text(claim.amount), because: t(`debts.because.${claim.because}`), recovered: text(claim.recovered), left: text(claim.left) })}{claim.noted && t('debts.noted', { noted: text(claim.noted) })} · {claim.case === undefined ? t('debts.takenOver') : t('debts.case', { number: claim.case })}
      </p>
      {noting ? <RepayForm claim={claim} label={label} onBack={() => setNoting(false)} /> : claim.openFen > 0 && <Button size="small" look="quiet" label={label} onPress={() => setNoting(true)}>{t('debts.note')}</Button>}
    </>
  );
}

function Stop({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useTranslation('treasury');
  const { after, keep } = useDebtsPage();
  const [sure, setSure] = useState(false);
  const stop = useMutation({ mutationFn: () => postStop(after, id), onSuccess: (next) => { keep(next); toast(t('debts.stopped')); } });
  if (!sure) return <div><Button size="small" look="quiet" label={t('debts.stopOf', { name })} onPress={() => setSure(true)}>{t('debts.stop')}</Button></div>;
  return (
    <div role="group" aria-label={t('debts.stopOf', { name })}>
      <p className={styles['small']}>{t('debts.stopHow')}</p>
      {stop.isError && <ProblemMessage error={stop.error} signInAs="staff" />}
      <div className={styles['acts']}><Button size="small" look="quiet" onPress={() => setSure(false)}>{t('debts.back')}</Button><Button size="small" look="danger" busy={stop.isPending} onPress={() => stop.mutate()}>{t('debts.stopGo')}</Button></div>
    </div>
  );
}
