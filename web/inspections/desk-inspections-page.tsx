import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import type { InspectionRow } from '../ui/api-types.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { Tag } from '../ui/tag.tsx';
import { Board } from './board.tsx';
import { inspectionsQuery } from './queries.ts';
import styles from './inspections.module.css';

/** What an inspector has in hand, and for a supervisor how the inspections of the region stand. */
export function DeskInspectionsPage() {
  const { t } = useTranslation('inspections');
  return (
    <StaffOnly title={t('title')} back="/desk/inspections" needs={['inspector', 'supervisor']} only={{ title: t('only'), how: t('onlyHow') }}>
      {(me) => <><h1>{t('title')}</h1><p className={styles['lead']}>{t('lead')}</p>{me.roles.includes('inspector') && <Mine />}{me.roles.includes('supervisor') && <Board />}</>}
    </StaffOnly>
  );
}

function Mine() {
  const { t } = useTranslation('inspections');
  const list = useQuery(inspectionsQuery);
  if (list.isPending) return <Skeleton card lines={4} />;
  if (list.isError) return <ProblemMessage error={list.error} onRetry={() => void list.refetch()} signInAs="staff" />;
  if (list.data.rows.length === 0) return <EmptyState title={t('none')}>{t('noneHow')}</EmptyState>;
  return <section aria-labelledby="mine"><h2 id="mine" className="visually-hidden">{t('mine')}</h2><InspectionRows rows={list.data.rows} /></section>;
}

/** Inspections as a list, each with what it is about, how doubtful it is and until when. */
export function InspectionRows({ rows }: { readonly rows: readonly InspectionRow[] }) {
  const { t } = useTranslation('inspections');
  const text = useText();
  return (
    <ul className={styles['rows']}>
      {rows.map((row) => (
        <li key={row.number} className={styles['card']}>
          <h3><Link to="/desk/inspections/$number" params={{ number: row.number }}>{text(row.name)}</Link> <Tag tone="blue">{text(row.kindName)}</Tag> <Tag tone={row.status === 'review' ? 'vermilion' : 'amber'}>{t(`status.${row.status}`)}</Tag>{row.late && <Tag tone="vermilion">{t('late')}</Tag>}</h3>
          <p className={styles['small']}>{[t('item', { case: row.case, no: row.no }), t('opened', { at: formatInstant(row.openedAt) }), row.until === undefined ? row.due === undefined ? t('noDue') : t('due', { day: formatDay(row.due) }) : t('until', { day: formatDay(row.until) }), row.score > 0 ? t('score', { score: row.score }) : '', row.inspector === undefined ? t('nobody') : t('by', { number: row.inspector })].filter(Boolean).join(' · ')}</p>
        </li>
      ))}
    </ul>
  );
}
