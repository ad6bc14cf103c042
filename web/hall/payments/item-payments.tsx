import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatMonth } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';
import { mayOpen, useMe } from '../../ui/use-me.ts';
import { visitHere } from '../../ui/visit.ts';
import { casePaymentsQuery } from '../queries.ts';
import { Claims } from './claims.tsx';
import { Holds } from './holds.tsx';
import { nextWords } from './next-words.ts';
import { PaymentList } from './payment-list.tsx';
import { Rejected } from './rejected.tsx';
import styles from './payments.module.css';

const SHOWN = 3;

/** What has been paid of one item, the newest first, and what comes next; nothing where it pays nobody. */
export function ItemPayments({ number, no }: { readonly number: string; readonly no: number }) {
  const { t } = useTranslation('hall');
  const text = useText();
  const me = useMe().data;
  // At a counter, and for a clerk who was not given it, what was paid is not open.
  const { data } = useQuery({ ...casePaymentsQuery(number), enabled: visitHere() === null && mayOpen(me, 'payments') });
  const payments = data?.payments.filter((each) => each.item === no) ?? [];
  const next = data?.next.filter((each) => each.item === no) ?? [];
  const claims = data?.claims.filter((each) => each.item === no) ?? [];
  const rejected = data?.rejected.filter((each) => each.item === no) ?? [];
  if (payments.length === 0 && next.length === 0 && claims.length === 0 && rejected.length === 0) return null;
  return (
    <div className={styles['ofItem']} role="group" aria-label={t('payments.ofItem')}>
      {(next.some(({ held }) => held) || payments.some(({ status }) => status === 'held')) && <Holds holds={data?.holds ?? []} />}
      <Claims claims={claims} instalments={claims.length > 0 ? data?.instalments ?? [] : []} share={data?.share ?? 0} />
      <Rejected list={rejected} />
      {payments.length > 0 && <PaymentList payments={payments.slice(0, SHOWN)} />}
      {next.map((each) => <p key={`${each.fund} ${each.month}`} className={styles['next']}>{t(nextWords(each).ofItem, { month: formatMonth(each.month), amount: text(each.amount) })}</p>)}
    </div>
  );
}
