import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { SheetLink } from '../ui/sheet-link.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Tag } from '../ui/tag.tsx';
import { deskCorrectionsQuery } from './queries.ts';
import { toneOf } from './tone.ts';
import styles from './corrections.module.css';

/** The requests an officer has in hand, what is due first on top. */
export function DeskCorrectionsPage() {
  const { t } = useTranslation('corrections');
  return <StaffOnly title={t('desk.title')} back="/desk/corrections">{() => <><h1>{t('desk.title')}</h1><p className={styles['lead']}>{t('desk.lead')}</p><SheetLink href="/api/v1/staff/corrections/sheet" /><Rows /></>}</StaffOnly>;
}

function Rows() {
  const { t } = useTranslation('corrections');
  const text = useText();
  const list = useQuery(deskCorrectionsQuery);
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
            <h2><Link to="/desk/corrections/$number" params={{ number: row.number }}>{text(row.name)}</Link> <Tag tone={toneOf(row.status)}>{t(`desk.roles.${row.role}`)}</Tag>{row.late && <Tag tone="vermilion">{t('desk.late')}</Tag>}</h2>
            <p className={styles['small']}>{row.number} · {t('desk.asked', { at: formatInstant(row.askedAt) })} · {row.due === undefined ? t('desk.noDue') : t('desk.due', { day: formatDay(row.due) })}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
