import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { requestsQuery } from './queries.ts';
import styles from './assistance.module.css';

/** What the desks of somebody of another agency are asked and have not answered. */
export function RequestsPage() {
  const { t } = useTranslation('assistance');
  return <StaffOnly outsider="assistant" title={t('title')} back="/desk/assistance" only={{ title: t('only'), how: t('onlyHow') }}>{() => <List />}</StaffOnly>;
}

function List() {
  const { t } = useTranslation('assistance');
  const text = useText();
  const read = useQuery(requestsQuery);
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
            <li key={`${row.case}/${row.no}/${row.request}`}>
              <Link className={styles['row']} to="/desk/assistance/$case/$no/$request" params={{ case: row.case, no: String(row.no), request: String(row.request) }}>
                <strong>{row.about} · {text(row.desk)}</strong>
                <span className={row.state === 'open' ? undefined : styles['late']}>{t(`state.${row.state}`, { until: formatDay(row.until) })}</span>
                <span className={styles['small']}>{t('row', { region: text(row.region), at: formatInstant(row.at) })}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {read.data?.more && <p className={styles['small']}>{t('more')}</p>}
    </div>
  );
}
