import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JobDetail } from '../ui/api-types.ts';
import { signInHref } from '../ui/api.ts';
import { AskFirst } from '../ui/ask-first.tsx';
import { Button, buttonClass } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { Tag } from '../ui/tag.tsx';
import { problemOf } from '../ui/request.ts';
import { toast } from '../ui/toast.tsx';
import { useMe } from '../ui/use-me.ts';
import { ApplicationState } from './application-state.tsx';
import { ComplaintForm } from './complaint-form.tsx';
import { JobsNav } from './jobs-nav.tsx';
import { yuan } from './money.ts';
import { jobQuery, myJobsQuery, postApplication } from './queries.ts';
import styles from './jobs.module.css';

/** One vacancy: what it is, and applying for it. */
export function JobPage() {
  const { t } = useTranslation('jobs');
  const { id } = useParams({ from: '/hall/jobs/$id' });
  const job = useQuery(jobQuery(id));
  return (
    <>
      <title>{`${t('one')} · ${t('brand', { ns: 'ui' })}`}</title>
      <JobsNav />
      {job.isPending && <Skeleton card lines={6} />}
      {job.isError && (problemOf(job.error).status === 404
        ? <><h1>{t('gone')}</h1><EmptyState title={t('goneHow')} action={<Link to="/jobs" className={buttonClass()}>{t('back')}</Link>} /></>
        : <ProblemMessage error={job.error} onRetry={() => void job.refetch()} />)}
      {job.data && <Detail job={job.data} />}
    </>
  );
}

function Detail({ job }: { readonly job: JobDetail }) {
  const { t } = useTranslation('jobs');
  const text = useText();
  const [complaining, setComplaining] = useState(false);
  const person = useMe().data?.kind === 'person';
  return (
    <>
      <h1>{text(job.title)}</h1>
      <p className={styles['wage']}>{t('wage', { from: yuan(job.wageFrom), to: yuan(job.wageTo) })}</p>
      <p className={styles['marks']}><span>{job.employer} · {text(job.district)} · {text(job.occupation)} · {t('openings', { count: job.openings })}</span>{job.via && <Tag tone="blue">{t('via', { name: text(job.via) })}</Tag>}{!job.open && <Tag>{t('over')}</Tag>}</p>
      <section className={styles['part']} aria-labelledby="what"><h2 id="what">{t('what')}</h2><p className={styles['said']}>{job.description === '' ? t('noWords') : job.description}</p></section>
      <p className={styles['small']}>{t('published', { day: formatDay(job.publishedOn) })}{job.expiresOn !== undefined && ` · ${t('until', { day: formatDay(job.expiresOn) })}`} · {t('checked')}</p>
      <Apply job={job} />
      {person && <section className={styles['part']} aria-label={t('complain.title')}>{complaining ? <ComplaintForm id={job.id} onClose={() => setComplaining(false)} /> : <p><Button look="quiet" onPress={() => setComplaining(true)}>{t('complain.open')}</Button></p>}</section>}
    </>
  );
}

function Apply({ job }: { readonly job: JobDetail }) {
  const { t } = useTranslation('jobs');
  const me = useMe();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const applying = useMutation({
    mutationFn: () => postApplication(job.id),
    onSuccess: async () => { toast(t('applied', { employer: job.employer })); await queries.invalidateQueries(jobQuery(job.id)); await queries.invalidateQueries(myJobsQuery); },
  });
  if (job.application) return <section className={styles['part']} aria-labelledby="mine"><h2 id="mine">{t('mine.title')}</h2><ApplicationState application={job.application} /></section>;
  if (!me.data) return <p className={styles['acts']}><a className={buttonClass({ size: 'large' })} href={signInHref(location.pathname)}>{t('signIn')}</a></p>;
  if (me.data.kind !== 'person' || !job.open) return null;
  return (
    <div className={styles['part']}>
      <p className={styles['acts']}><Button size="large" busy={applying.isPending} onPress={() => setAsking(true)}>{t('apply')}</Button></p>
      {asking && <AskFirst title={t('applySure', { employer: job.employer })} text={t('applyText')} yes={t('applyYes')} no={t('applyNo')} onYes={() => { setAsking(false); applying.mutate(); }} onNo={() => setAsking(false)} />}
      {applying.isError && <ProblemMessage error={applying.error} />}
    </div>
  );
}
