import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import { TaskList } from '../task/task-list.tsx';
import styles from '../task/task.module.css';
import { Tag } from '../ui/tag.tsx';
import { formatAppointment, formatShortDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { appraisalsQuery } from './queries.ts';

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
    <TaskList read={read} of="expert" keyOf={(row) => `${row.case}/${row.no}`}>
      {(row) => (
        <Link className={styles['row']} to="/desk/appraisals/$case/$no" params={{ case: row.case, no: String(row.no) }}>
          <strong>{text(row.name)}</strong>
          <span>{t(`state.${row.state}`, { at: row.time === undefined ? '' : formatAppointment(row.time) })}</span>
          {row.until !== undefined && <span>{t('until', { day: formatShortDay(row.until) })}{row.reminded && <> <Tag tone="vermilion">{t('soon')}</Tag></>}</span>}
          <span className={styles['small']}>{text(row.speciality)} · {row.place} · {row.case}</span>
        </Link>
      )}
    </TaskList>
  );
}
