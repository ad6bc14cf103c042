import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { HomeColumns } from '../hall/home/home-columns.tsx';
import type { ReferralView } from '../ui/api-types.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { BatchLink } from './batch/batch-link.tsx';
import { stillThere } from '../ui/still-there.ts';
import { mayOpen, useMe } from '../ui/use-me.ts';
import { DueFirst } from './due-first.tsx';
import { EmployerOnly } from './employer-only.tsx';
import { referralsQuery } from './queries.ts';
import { ReferralCard } from './referral-card.tsx';
import { isWaiting, sortReferrals } from './referral-order.ts';
import styles from './employer.module.css';

/** The employers' page: who was referred to the enterprise, and the answers; below, the home of the hall as an enterprise sees it. */
export function EmployerPage() {
  const { t } = useTranslation('employer');
  return <EmployerOnly title={t('menu.home')}>{(enterprise) => <Home enterprise={enterprise} />}</EmployerOnly>;
}

/** What waits for an answer comes first; where nothing does, what the enterprise can do. */
function Home({ enterprise }: { readonly enterprise: string }) {
  const me = useMe().data;
  const recruits = mayOpen(me, 'vacancies');
  const referrals = useQuery({ ...referralsQuery, enabled: recruits });
  const waits = recruits && (referrals.isError || (referrals.data ?? []).some(isWaiting));
  const referred = <section className={styles['page']} aria-labelledby="referrals"><Referrals referrals={referrals} /></section>;
  return (
    <>
      <h1>{enterprise}</h1>
      {(['matters', 'sheets', 'vacancies'] as const).some((scope) => mayOpen(me, scope)) && <DueFirst />}
      {waits && <div className={styles['first']}>{referred}</div>}
      {mayOpen(me, 'sheets') && <BatchLink />}
      {mayOpen(me, 'matters') && <HomeColumns />}
      {recruits && !waits && <div className={styles['last']}>{referred}</div>}
    </>
  );
}

function Referrals({ referrals }: { readonly referrals: UseQueryResult<readonly ReferralView[]> }) {
  const { t } = useTranslation('employer');
  const title = <h2 id="referrals">{t('heading')}</h2>;
  const seen = stillThere(referrals);
  const problem = referrals.isError && <ProblemMessage error={referrals.error} onRetry={() => void referrals.refetch()} signInAs="enterprise" />;
  if (seen === undefined) return <>{title}{problem || <Skeleton lines={4} card />}</>;
  const sorted = sortReferrals(seen);
  if (sorted.length === 0) return <>{title}{problem}<EmptyState title={t('empty')}><p>{t('emptyHow')}</p></EmptyState></>;
  const [waiting, done] = [sorted.filter(isWaiting), sorted.filter((each) => !isWaiting(each))];
  return (
    <>
      <div className={styles['head']}>{title}<p>{t('lead')}</p></div>
      {problem}
      <section aria-labelledby="waiting">
        <h3 id="waiting">{t('waiting', { count: waiting.length })}</h3>
        {waiting.length === 0 && <p className={styles['quiet']}>{t('noneWaiting')}</p>}
        <Cards referrals={waiting} />
      </section>
      {done.length > 0 && <section aria-labelledby="done"><h3 id="done">{t('done', { count: done.length })}</h3><Cards referrals={done} /></section>}
    </>
  );
}

function Cards({ referrals }: { readonly referrals: readonly ReferralView[] }) {
  return <ul className={styles['cards']}>{referrals.map((each) => <li key={each.id}><ReferralCard referral={each} /></li>)}</ul>;
}
