import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { reviewsQuery } from './queries.ts';
import styles from './joint.module.css';

/** The joint reviews that an officer was drawn for and has still to speak to. */
export function ReviewsPage() {
  const { t } = useTranslation('joint');
  return <StaffOnly title={t('title')} back="/desk/joint">{() => <List />}</StaffOnly>;
}

function List() {
  const { t } = useTranslation('joint');
  const text = useText();
  const read = useQuery(reviewsQuery);
  return (
    <div className={styles['page']}>
      <h1>{t('title')}</h1>
      <p className={styles['lead']}>{t('lead')}</p>
      {read.isPending && <Skeleton lines={4} card />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />}
      {read.data?.rows.length === 0 && <EmptyState title={t('none')}><p>{t('noneHow')}</p></EmptyState>}
      {read.data && read.data.rows.length > 0 && (
        <ul className={styles['rows']}>
          {read.data.rows.map((row) => (
            <li key={`${row.case}/${row.no}`}>
              <Link className={styles['row']} to="/desk/joint/$case/$no" params={{ case: row.case, no: String(row.no) }}>
                <strong>{text(row.name)}</strong>
                <span className={row.late ? styles['late'] : undefined}>{row.late ? t('late') : row.until === undefined ? '' : t('due', { at: formatInstant(row.until) })}</span>
                <span className={styles['small']}>{t('row', { line: text(row.line), part: text(row.part) })} · {row.case}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {read.data?.more && <p className={styles['small']}>{t('more')}</p>}
    </div>
  );
}
