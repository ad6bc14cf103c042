import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatMonth } from '../../ui/format.ts';
import { useText } from '../../ui/i18n.ts';
import { ProblemMessage } from '../../ui/problem-message.tsx';
import { Skeleton } from '../../ui/progress.tsx';
import { paymentsQuery } from '../queries.ts';
import { Claims } from './claims.tsx';
import { Elsewhere } from './elsewhere.tsx';
import { Holds } from './holds.tsx';
import { nextWords } from './next-words.ts';
import { PaymentList } from './payment-list.tsx';
import { Rejected } from './rejected.tsx';
import styles from './payments.module.css';

/** Everything that is paid to a person: what comes next, and each month so far. */
export function MyPayments() {
  const { t } = useTranslation('hall');
  const text = useText();
  const read = useQuery(paymentsQuery);
  return (
    <section className={styles['section']} aria-labelledby="payments">
      <h2 id="payments">{t('payments.title')}</h2>
      {read.isPending && <Skeleton card lines={2} />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />}
      {read.data && <Holds holds={read.data.holds} />}
      {read.data && read.data.next.map((each) => <p key={`${each.case} ${each.item} ${each.service.zh} ${each.fund.zh} ${each.month}`} className={styles['next']}>{t(nextWords(each).mine, { month: formatMonth(each.month), what: text(each.service), amount: text(each.amount) })}</p>)}
      {read.data && <Elsewhere list={read.data.elsewhere} />}
      {read.data && <Claims claims={read.data.claims} instalments={read.data.instalments} share={read.data.share} named />}
      {read.data && <Rejected list={read.data.rejected} />}
      {read.data && (read.data.payments.length > 0 ? <PaymentList payments={read.data.payments} named /> : read.data.next.length + read.data.elsewhere.length === 0 && <EmptyState title={t('payments.none')}>{t('payments.noneText')}</EmptyState>)}
    </section>
  );
}
