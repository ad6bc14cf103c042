import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Questions } from '../alarms/questions.tsx';
import { StaffOnly } from '../supervision/staff-only.tsx';
import { TaskList } from '../task/task-list.tsx';
import styles from '../task/task.module.css';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { requestsQuery } from './queries.ts';

/** What the desks of somebody of another agency are asked and have not answered. */
export function RequestsPage() {
  const { t } = useTranslation('assistance');
  return <StaffOnly outsider="assistant" title={t('title')} back="/desk/assistance" only={{ title: t('only'), how: t('onlyHow') }}>{() => <><List /><Questions /></>}</StaffOnly>;
}

function List() {
  const { t } = useTranslation('assistance');
  const text = useText();
  const read = useQuery(requestsQuery);
  return (
    <TaskList read={read} of="assistance" keyOf={(row) => `${row.case}/${row.no}/${row.request}`}>
      {(row) => (
        <Link className={styles['row']} to="/desk/assistance/$case/$no/$request" params={{ case: row.case, no: String(row.no), request: String(row.request) }}>
          <strong>{row.about} · {text(row.desk)}</strong>
          <span className={row.state === 'open' ? undefined : styles['late']}>{t(`state.${row.state}`, { until: formatDay(row.until) })}</span>
          <span className={styles['small']}>{t('row', { region: text(row.region), at: formatInstant(row.at) })}</span>
        </Link>
      )}
    </TaskList>
  );
}
