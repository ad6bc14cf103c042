import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { problemOf } from '../ui/request.ts';
import { buttonClass } from '../ui/button.tsx';
import { FairFacts } from './fair-facts.tsx';
import { FairAct } from './fairs-page.tsx';
import { JobCard } from './job-card.tsx';
import { JobsNav } from './jobs-nav.tsx';
import { fairQuery } from './service-queries.ts';
import styles from './jobs.module.css';

/** One fair: who has a stand, and what they seek. */
export function FairPage() {
  const { t } = useTranslation('jobs');
  const { id } = useParams({ from: '/hall/fairs/$id' });
  const read = useQuery(fairQuery(id));
  return (
    <>
      <title>{`${t('nav.fairs')} · ${t('brand', { ns: 'ui' })}`}</title>
      <JobsNav />
      {read.isPending && <Skeleton card lines={6} />}
      {read.isError && (problemOf(read.error).status === 404 ? <><h1>{t('nav.fairs')}</h1><EmptyState title={t('fairs.gone')} action={<Link to="/fairs" className={buttonClass()}>{t('fairs.back')}</Link>} /></> : <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />)}
      {read.data && (
        <>
          <h1><AsWritten>{read.data.title}</AsWritten></h1>
          <FairFacts fair={read.data} />
          <FairAct fair={read.data} />
          <section className={styles['part']} aria-labelledby="who"><h2 id="who">{t('fairs.who')}</h2>{read.data.exhibitors.length === 0 ? <p className={styles['small']}>{t('fairs.nobody')}</p> : <p>{read.data.exhibitors.join(t('comma'))}</p>}</section>
          {read.data.jobs.length > 0 && <section className={styles['part']} aria-labelledby="jobs"><h2 id="jobs">{t('fairs.jobs')}</h2><ul className={styles['list']}>{read.data.jobs.map((job) => <li key={job.id}><JobCard job={job} /></li>)}</ul></section>}
        </>
      )}
    </>
  );
}
