import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { NeedSignIn } from '../hall/need-sign-in.tsx';
import { MandateCard } from './mandate-card.tsx';
import { MandateForm } from './mandate-form.tsx';
import { mandatesQuery } from './queries.ts';
import styles from './parties.module.css';

/** What somebody has given others to do for them, and others have given them. */
export function MandatesPage() {
  const { t } = useTranslation('parties');
  return (
    <>
      <title>{`${t('title')} · ${t('brand', { ns: 'ui' })}`}</title>
      <h1>{t('title')}</h1>
      <p className={styles['lead']}>{t('lead')}</p>
      <NeedSignIn title={t('needSignIn')}><Both /></NeedSignIn>
    </>
  );
}

function Both() {
  const { t } = useTranslation('parties');
  const read = useQuery(mandatesQuery);
  const seen = stillThere(read);
  const problem = read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />;
  if (seen === undefined) return problem || <Skeleton card lines={5} />;
  const { mandates, matters } = seen;
  const [given, received] = [mandates.filter((each) => each.given), mandates.filter((each) => !each.given)];
  return (
    <>
      {problem}
      <section className={styles['part']} aria-labelledby="received">
        <h2 id="received">{t('received')}</h2>
        {received.length === 0 ? <EmptyState title={t('noneReceived')}>{t('noneReceivedText')}</EmptyState> : received.map((each) => <MandateCard key={each.id} mandate={each} matters={matters} />)}
      </section>
      <section className={styles['part']} aria-labelledby="given">
        <h2 id="given">{t('given')}</h2>
        {given.length === 0 ? <p className={styles['small']}>{t('noneGiven')}</p> : given.map((each) => <MandateCard key={each.id} mandate={each} matters={matters} />)}
      </section>
      <MandateForm matters={matters} />
    </>
  );
}
