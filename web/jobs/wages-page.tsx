import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WageGuide } from '../ui/api-types.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { JobsNav } from './jobs-nav.tsx';
import { yuan } from './money.ts';
import { wagesQuery } from './service-queries.ts';
import styles from './jobs.module.css';

type Guide = NonNullable<WageGuide['guide']>;

/** What work is paid, by occupation: low, median and high, as the city has published it. */
export function WagesPage() {
  const { t } = useTranslation('jobs');
  const read = useQuery(wagesQuery);
  return (
    <>
      <title>{`${t('wages.title')} · ${t('brand', { ns: 'ui' })}`}</title>
      <h1>{t('wages.title')}</h1>
      <p className={styles['lead']}>{t('wages.lead')}</p>
      <JobsNav />
      {read.isPending && <Skeleton card lines={8} />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />}
      {read.data && (read.data.guide ? <Wages guide={read.data.guide} /> : <EmptyState title={t('wages.none')}>{t('wages.noneHow')}</EmptyState>)}
    </>
  );
}

function Wages({ guide }: { readonly guide: Guide }) {
  const { t } = useTranslation('jobs');
  const text = useText();
  const most = Math.max(...guide.wages.map(({ high }) => high));
  const at = (amount: number): string => `${(amount / most) * 100}%`;
  return (
    <section className={styles['part']} aria-label={t('wages.title')}>
      {guide.example && <Notice tone="wait" title={t('wages.example')}>{t('wages.exampleHow')}</Notice>}
      {!guide.example && <p className={styles['small']}>{t('wages.source', { source: guide.source, year: guide.year })} · {formatDay(guide.published)}{!guide.confirmed && ` · ${t('wages.unconfirmed')}`}</p>}
      <p className={styles['small']}>{t('wages.how')}</p>
      <ul className={styles['list']}>
        {guide.wages.map(({ code, occupation, low, median, high }) => (
          <li key={code} className={styles['paid']}>
            <p><Link to="/jobs" search={{ occupation: code }}>{text(occupation)}</Link></p>
            <div className={styles['scale']} aria-hidden="true"><span className={styles['range']} style={{ insetInlineStart: at(low), inlineSize: at(high - low) }} /><span className={styles['middle']} style={{ insetInlineStart: at(median) }} /></div>
            <p className={styles['small']}>{t('wages.three', { low: yuan(low), median: yuan(median), high: yuan(high) })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
