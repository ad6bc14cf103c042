import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatInstant } from '../ui/format.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { SheetLink } from '../ui/sheet-link.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Tag } from '../ui/tag.tsx';
import { FindTwo } from './find-two.tsx';
import { mergesQuery } from './queries.ts';
import { toneOf } from './tone.ts';
import styles from './merges.module.css';

/** Two numbers of one person: looked up and proposed, and what was proposed before. */
export function MergesPage() {
  const { t } = useTranslation('merges');
  return <StaffOnly title={t('title')} back="/desk/merges" needs="registrar" only={{ title: t('only'), how: t('onlyHow') }}>{() => <><h1>{t('title')}</h1><p className={styles['lead']}>{t('lead')}</p><FindTwo /><Rows /></>}</StaffOnly>;
}

function Rows() {
  const { t } = useTranslation('merges');
  const list = useQuery(mergesQuery);
  const seen = stillThere(list);
  return (
    <section className={styles['part']} aria-labelledby="list">
      <h2 id="list">{t('list')}</h2>
      {list.isPending && <Skeleton card lines={4} />}
      {list.isError && <ProblemMessage error={list.error} onRetry={() => void list.refetch()} signInAs="staff" />}
      {seen && seen.rows.length === 0 && <EmptyState title={t('none')}>{t('noneHow')}</EmptyState>}
      {seen && seen.rows.length > 0 && <SheetLink href="/api/v1/staff/merges/sheet" />}
      {seen && seen.rows.length > 0 && (
        <ul className={styles['rows']}>
          {seen.rows.map((row) => (
            <li key={row.number} className={styles['card']}>
              <h3><Link to="/desk/merges/$number" params={{ number: row.number }}>{t('into', { merged: row.merged.number, kept: row.kept.number })}</Link> <Tag tone={toneOf(row.status)}>{t(`status.${row.status}`)}</Tag></h3>
              <p className={styles['small']}>{row.kept.name} · {row.number} · {formatInstant(row.proposedAt)} · {row.own ? t('own') : t('by', { number: row.by })}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
