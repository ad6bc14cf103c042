import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import { TaskList } from '../task/task-list.tsx';
import styles from '../task/task.module.css';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { reviewsQuery } from './queries.ts';

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
    <TaskList read={read} of="joint" keyOf={(row) => `${row.case}/${row.no}`}>
      {(row) => (
        <Link className={styles['row']} to="/desk/joint/$case/$no" params={{ case: row.case, no: String(row.no) }}>
          <strong>{text(row.name)}</strong>
          <span className={row.late ? styles['late'] : undefined}>{row.late ? t('late') : row.until === undefined ? '' : t('due', { at: formatInstant(row.until) })}</span>
          <span className={styles['small']}>{t('row', { line: text(row.line), part: text(row.part) })} · {row.case}</span>
        </Link>
      )}
    </TaskList>
  );
}
