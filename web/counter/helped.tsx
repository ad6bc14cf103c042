import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Counter } from '../ui/api-types.ts';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { helpedQuery } from './queries.ts';
import styles from './counter.module.css';

/** What the counters here accepted for other cities: how far each is, and nothing of whom it is about. */
export function Helped({ cities }: Pick<Counter, 'cities'>) {
  const { t } = useTranslation('counter');
  const text = useText();
  const read = useQuery(helpedQuery);
  return (
    <section className={styles['list']} aria-labelledby="helped">
      <h2 id="helped">{t('helped')}</h2>
      <p className={styles['small']}>{t('helpedLead', { cities: cities.map(({ name }) => text(name)).join(t('mark.list', { ns: 'ui' })) })}</p>
      {read.isPending && <Skeleton lines={2} />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />}
      {read.data?.rows.length === 0 && <p className={styles['small']}>{t('helpedNone')}</p>}
      {read.data && read.data.rows.length > 0 && (
        <ul className={styles['helped']}>
          {read.data.rows.map(({ number, city, name, submittedAt, state, items, results, endedAt }) => (
            <li key={number}>
              <span><strong>{text(name)}</strong> <span className={styles['small']}>{text(city)} · {number}</span></span>
              <span><strong className={state === 'ended' ? styles['there'] : undefined}>{t(`states.${state}`)}{state !== 'ended' && results > 0 && t('partly', { results, items })}</strong> <span className={styles['small']}>{endedAt === undefined ? t('since', { at: formatInstant(submittedAt) }) : t('endedAt', { at: formatInstant(endedAt) })}</span></span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
