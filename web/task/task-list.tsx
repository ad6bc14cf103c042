import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import styles from './task.module.css';

type Props<Row> = {
  readonly read: UseQueryResult<{ readonly rows: readonly Row[]; readonly more: boolean }>;
  /** Whose texts name these tasks. */
  readonly of: 'assistance' | 'expert' | 'joint';
  readonly keyOf: (row: Row) => string;
  /** A link that is styled as a `row`. */
  readonly children: (row: Row) => ReactNode;
};

/** What somebody was drawn or asked for and has still before them. */
export function TaskList<Row>({ read, of, keyOf, children }: Props<Row>) {
  const { t } = useTranslation(of);
  return (
    <div className={styles['page']}>
      <h1>{t('title')}</h1>
      <p className={styles['lead']}>{t('lead')}</p>
      {read.isPending && <Skeleton lines={4} card />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />}
      {read.data?.rows.length === 0 && <EmptyState title={t('none')}><p>{t('noneHow')}</p></EmptyState>}
      {read.data && read.data.rows.length > 0 && <ul className={styles['rows']}>{read.data.rows.map((row) => <li key={keyOf(row)}>{children(row)}</li>)}</ul>}
      {read.data?.more && <p className={styles['small']}>{t('more')}</p>}
    </div>
  );
}
