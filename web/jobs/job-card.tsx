import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '../ui/api-types.ts';
import { formatDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Tag } from '../ui/tag.tsx';
import { yuan } from './money.ts';
import styles from './jobs.module.css';

/** One vacancy in a list: what, where, for how much, and why it is shown. */
export function JobCard({ job, children }: { readonly job: Job; readonly children?: ReactNode }) {
  const { t } = useTranslation('jobs');
  const text = useText();
  return (
    <article className={styles['card']} aria-label={text(job.title)}>
      <header className={styles['head']}>
        <h3><Link to="/jobs/$id" params={{ id: job.id }}>{text(job.title)}</Link></h3>
        <p className={styles['wage']}>{t('wage', { from: yuan(job.wageFrom), to: yuan(job.wageTo) })}</p>
      </header>
      <p className={styles['small']}>{job.employer} · {text(job.district)} · {t('openings', { count: job.openings })}</p>
      <p className={styles['marks']}>
        {job.because.map((each) => <Tag key={each.zh} tone="jade">{text(each)}</Tag>)}
        {job.via && <Tag tone="blue">{t('via', { name: text(job.via) })}</Tag>}
        <span>{t('published', { day: formatDay(job.publishedOn) })}</span>
      </p>
      {children}
    </article>
  );
}
