import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { signInHref } from '../ui/api.ts';
import { buttonClass } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { PageSkeleton, Skeleton } from '../ui/progress.tsx';
import { Shell } from '../ui/shell.tsx';
import { useMe } from '../ui/use-me.ts';
import { referralsQuery } from './queries.ts';
import { ReferralCard } from './referral-card.tsx';
import { isWaiting, sortReferrals } from './referral-order.ts';
import styles from './employer.module.css';

/** The employers' page: who was referred to the enterprise, and the answers. */
export function EmployerPage() {
  const { t } = useTranslation('employer');
  const me = useMe();
  const employer = me.data?.kind === 'enterprise';
  return (
    <Shell home="/employer" title={t('title')} signInAs="enterprise" nav={[{ to: '/employer', label: t('heading') }, { to: '/', label: t('apply') }, { to: '/cases', label: t('cases') }]}>
      <title>{t('heading')}</title>
      {me.isPending && <PageSkeleton />}
      {me.isError && <ProblemMessage error={me.error} onRetry={() => void me.refetch()} signInAs="enterprise" />}
      {me.isSuccess && !employer && <SignIn other={me.data !== null} />}
      {employer && <Referrals enterprise={me.data?.name ?? ''} />}
    </Shell>
  );
}

function Referrals({ enterprise }: { readonly enterprise: string }) {
  const { t } = useTranslation('employer');
  const referrals = useQuery(referralsQuery);
  if (referrals.isPending) return <div className={styles['page']}><h1>{t('heading')}</h1><Skeleton lines={4} card /></div>;
  if (referrals.isError) return <div className={styles['page']}><h1>{t('heading')}</h1><ProblemMessage error={referrals.error} onRetry={() => void referrals.refetch()} signInAs="enterprise" /></div>;
  const sorted = sortReferrals(referrals.data);
  const waiting = sorted.filter(isWaiting);
  const done = sorted.filter((each) => !isWaiting(each));
  return (
    <div className={styles['page']}>
      <header className={styles['head']}><p>{enterprise}</p><h1>{t('heading')}</h1><p>{t('lead')}</p></header>
      {sorted.length === 0 && <EmptyState title={t('empty')}><p>{t('emptyHow')}</p></EmptyState>}
      {sorted.length > 0 && (
        <section aria-labelledby="waiting">
          <h2 id="waiting">{t('waiting', { count: waiting.length })}</h2>
          {waiting.length === 0 && <p className={styles['quiet']}>{t('noneWaiting')}</p>}
          <ul className={styles['cards']}>{waiting.map((each) => <li key={each.id}><ReferralCard referral={each} /></li>)}</ul>
        </section>
      )}
      {done.length > 0 && (
        <section aria-labelledby="done">
          <h2 id="done">{t('done', { count: done.length })}</h2>
          <ul className={styles['cards']}>{done.map((each) => <li key={each.id}><ReferralCard referral={each} /></li>)}</ul>
        </section>
      )}
    </div>
  );
}

function SignIn({ other }: { readonly other: boolean }) {
  const { t } = useTranslation('employer');
  return (
    <div className={styles['alone']}>
      <h1>{other ? t('signIn.other') : t('signIn.title')}</h1>
      <p>{other ? t('signIn.otherHow') : t('signIn.how')}</p>
      <p><a className={buttonClass({ size: 'large' })} href={signInHref('/employer', 'enterprise')}>{t('signIn.go')}</a></p>
    </div>
  );
}
