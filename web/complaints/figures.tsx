import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatMonth } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { figuresQuery } from './queries.ts';
import styles from './complaints.module.css';

const COUNTED = ['all', 'complaints', 'suggestions', 'upheld', 'partly', 'notUpheld', 'answered', 'late', 'objected'] as const;

/** What became of all complaints, month by month and office by office: for everybody. */
export function Figures() {
  const { t } = useTranslation('complaints');
  const text = useText();
  const read = useQuery(figuresQuery);
  const share = (part: number, of: number): string => (of === 0 ? '—' : `${Math.round((part / of) * 100)}%`);
  return (
    <section className={styles['part']} aria-labelledby="figures">
      <h2 id="figures">{t('figures.title')}</h2>
      <p className={styles['small']}>{t('figures.lead')}</p>
      {read.isPending && <Skeleton lines={4} />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />}
      {read.data?.months.length === 0 && <EmptyState title={t('figures.none')} />}
      {read.data && read.data.months.length > 0 && (
        <DataTable of="figures" heads={[{ text: t('figures.month') }, { text: t('figures.office') }, ...COUNTED.map((name) => ({ text: t(`figures.${name}`), figure: true })), { text: t('figures.inTime'), figure: true }]}
          rows={read.data.months.map((row) => ({ key: `${row.month}/${row.office.zh}`, cells: [formatMonth(row.month), text(row.office), ...COUNTED.map((name) => row[name]), share(row.inTime, row.answered)], some: row.late > 0 ? [2 + COUNTED.indexOf('late')] : [] }))} />
      )}
    </section>
  );
}
