import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NeedSignIn } from '../hall/need-sign-in.tsx';
import type { JobApplication, MyJobs } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { toast } from '../ui/toast.tsx';
import { ApplicationState } from './application-state.tsx';
import { Earlier } from './earlier.tsx';
import { JobCard } from './job-card.tsx';
import { JobsNav } from './jobs-nav.tsx';
import { getApplications, myJobsQuery, withdrawApplication } from './queries.ts';
import { WishForm } from './wish-form.tsx';
import styles from './jobs.module.css';

/** What somebody looks for, what fits it and why, and how their applications stand. */
export function MyJobsPage() {
  const { t } = useTranslation('jobs');
  return (
    <>
      <title>{`${t('nav.mine')} · ${t('brand', { ns: 'ui' })}`}</title>
      <h1>{t('nav.mine')}</h1>
      <p className={styles['lead']}>{t('my.lead')}</p>
      <JobsNav />
      <NeedSignIn title={t('my.needSignIn')}><Mine /></NeedSignIn>
    </>
  );
}

function Mine() {
  const read = useQuery(myJobsQuery);
  const seen = stillThere(read);
  const problem = read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />;
  if (seen === undefined) return problem || <Skeleton card lines={6} />;
  return <>{problem}<Applications applications={seen.applications} next={seen.next} /><Matches mine={seen} /></>;
}

function Matches({ mine: { wish, matches } }: { readonly mine: MyJobs }) {
  const { t } = useTranslation('jobs');
  return (
    <section className={styles['part']} aria-labelledby="wish">
      <h2 id="wish">{t('my.wish')}</h2>
      <WishForm key={JSON.stringify(wish)} wish={wish} />
      {wish && <h3>{t('my.matches')}</h3>}
      {wish && matches.length === 0 && <p className={styles['small']}>{t('my.noMatches')}</p>}
      <ul className={styles['list']}>{matches.map((job) => <li key={job.id}><JobCard job={job} /></li>)}</ul>
    </section>
  );
}

function Applications({ applications, next }: { readonly applications: readonly JobApplication[]; readonly next: string | undefined }) {
  const { t } = useTranslation('jobs');
  return (
    <section className={styles['part']} aria-labelledby="applications">
      <h2 id="applications">{t('my.applications')}</h2>
      {applications.length === 0 && <EmptyState title={t('my.noApplications')}>{t('my.noApplicationsHow')}</EmptyState>}
      <ul className={styles['list']}>{applications.map((each) => <li key={each.id}><One application={each} /></li>)}</ul>
      {next !== undefined && <Earlier from={next} of={myJobsQuery.queryKey} load={async (after) => { const page = await getApplications(after); return { items: page.applications, next: page.next }; }}>{(each: JobApplication) => <One application={each} />}</Earlier>}
    </section>
  );
}

function One({ application }: { readonly application: JobApplication }) {
  const { t } = useTranslation('jobs');
  const text = useText();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const withdrawing = useMutation({ mutationFn: () => withdrawApplication(application.id), onSuccess: (now) => { setAsking(false); queries.setQueryData(myJobsQuery.queryKey, now); toast(t('my.withdrawn')); } });
  const title = text(application.job.title);
  return (
    <article className={styles['card']} aria-label={title}>
      <h3>{application.job.open || application.withdraw ? <Link to="/jobs/$id" params={{ id: application.job.id }}>{title}</Link> : title}</h3>
      <p className={styles['small']}>{application.job.employer} · {application.number}</p>
      <ApplicationState application={application} />
      {application.withdraw && <p><Button look="quiet" size="small" onPress={() => setAsking(true)} label={`${t('my.withdraw')} · ${title}`}>{t('my.withdraw')}</Button></p>}
      {withdrawing.isError && <ProblemMessage error={withdrawing.error} />}
      <Dialog open={asking} onClose={() => setAsking(false)} title={t('my.withdrawSure')} actions={<><Button look="quiet" onPress={() => setAsking(false)}>{t('cancel')}</Button><Button busy={withdrawing.isPending} onPress={() => withdrawing.mutate()}>{t('my.withdraw')}</Button></>}><p>{t('my.withdrawText')}</p></Dialog>
    </article>
  );
}
