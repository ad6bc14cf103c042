import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay, formatInstant } from '../ui/format.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Tag } from '../ui/tag.tsx';
import { requestsQuery } from './queries.ts';
import styles from './jobs.module.css';

/** What an officer of the employment service was drawn for: checks, complaints, questions; what is due first on top. */
export function DeskRequestsPage() {
  const { t } = useTranslation('jobs');
  return <StaffOnly title={t('desk.title')} back="/desk/requests">{() => <><h1>{t('desk.title')}</h1><p className={styles['lead']}>{t('desk.lead')}</p><p className={styles['marks']}><Link to="/desk/fairs">{t('nav.fairs')}</Link><Link to="/desk/answers">{t('desk.answers')}</Link></p><Rows /></>}</StaffOnly>;
}

function Rows() {
  const { t } = useTranslation('jobs');
  const list = useQuery(requestsQuery);
  const seen = stillThere(list);
  const problem = list.isError && <ProblemMessage error={list.error} onRetry={() => void list.refetch()} signInAs="staff" />;
  if (seen === undefined) return problem || <Skeleton card lines={4} />;
  if (seen.rows.length === 0) return <>{problem}<EmptyState title={t('desk.none')}>{t('desk.noneHow')}</EmptyState></>;
  return (
    <>
      {problem}
      <ul className={styles['rows']}>
        {seen.rows.map((row) => (
          <li key={row.number} className={styles['card']}>
            <h2 className={styles['marks']}><Link to="/desk/requests/$number" params={{ number: row.number }}>{t(`questions.kinds.${row.kind}`)} {row.number}</Link>{row.late && <Tag tone="vermilion">{t('desk.late')}</Tag>}</h2>
            <p className={styles['small']}>{t('desk.asked', { at: formatInstant(row.askedAt) })}{row.due !== undefined && ` · ${t('desk.due', { day: formatDay(row.due) })}`}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
