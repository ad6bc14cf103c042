import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { appraisalsQuery } from './queries.ts';
import styles from './expert.module.css';

/** What an expert was drawn for and has still before them. */
export function AppraisalsPage() {
  const { t } = useTranslation('expert');
  return <StaffOnly outsider="expert" title={t('title')} back="/desk/appraisals">{() => <List />}</StaffOnly>;
}

function List() {
  const { t } = useTranslation('expert');
  const text = useText();
  const read = useQuery(appraisalsQuery);
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
              <Link className={styles['row']} to="/desk/appraisals/$case/$no" params={{ case: row.case, no: String(row.no) }}>
                <strong>{text(row.name)}</strong>
                <span>{t(`state.${row.state}`, { at: row.time === undefined ? '' : formatInstant(row.time) })}</span>
                <span className={styles['small']}>{text(row.speciality)} · {row.place} · {row.case}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {read.data?.more && <p className={styles['small']}>{t('more')}</p>}
    </div>
  );
}
