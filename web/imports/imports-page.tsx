import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import type { ImportList } from '../ui/api-types.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Tag } from '../ui/tag.tsx';
import { importsQuery } from './queries.ts';
import styles from './imports.module.css';

type Row = ImportList['rows'][number];
/** Of an identifier, what tells the imports apart; the administrator’s list has it whole. */
const SHORT = 8;
const PARTS = ['entered', 'known', 'rejected', 'skipped'] as const;

/** What was taken over from old systems, and what of it was refused because of what. */
export function ImportsPage() {
  const { t } = useTranslation('imports');
  return <StaffOnly title={t('title')} back="/desk/imports" needs="registrar" only={{ title: t('only'), how: t('onlyHow') }}>{() => <><h1>{t('title')}</h1><p className={styles['lead']}>{t('lead')}</p><Rows /></>}</StaffOnly>;
}

function Rows() {
  const { t } = useTranslation('imports');
  const list = useQuery(importsQuery);
  const seen = stillThere(list);
  const problem = list.isError && <ProblemMessage error={list.error} onRetry={() => void list.refetch()} signInAs="staff" />;
  if (seen === undefined) return problem || <Skeleton card lines={4} />;
  if (seen.rows.length === 0) return <>{problem}<EmptyState title={t('none')}>{t('noneHow')}</EmptyState></>;
  return <>{problem}<ul className={styles['rows']}>{seen.rows.map((row) => <li key={row.id}><One row={row} /></li>)}</ul></>;
}

/** One import: a bar of what became of its rows, its figures, and the columns that rows were refused for. */
function One({ row }: { readonly row: Row }) {
  const { t } = useTranslation('imports');
  const text = useText();
  const shown = PARTS.filter((part) => row[part] > 0);
  return (
    <article className={styles['card']} aria-label={row.fileName}>
      <h2>{text(row.system)} {row.undone ? <Tag tone="grey">{t('back')}</Tag> : <Tag tone={row.told ? 'jade' : 'amber'}>{t(row.told ? 'told' : 'untold')}</Tag>}</h2>
      <p className={styles['small']}>{t('file', { name: row.fileName, at: formatInstant(row.at) })}{row.undone && ` · ${t('undone', { at: formatInstant(row.undone.at) })}`}</p>
      <div className={styles['bar']} aria-hidden="true">{shown.map((part) => <span key={part} data-part={part} style={{ flexGrow: row[part] }} />)}</div>
      <ul className={styles['legend']}>{shown.map((part) => <li key={part}><span data-part={part} aria-hidden="true" />{t(`parts.${part}`)} <strong>{t('count', { count: row[part] })}</strong></li>)}</ul>
      <p>{t('figures', { rows: row.rows, people: row.people, entries: row.entries, newSubjects: row.newSubjects })}</p>
      {row.takenOver > 0 && <p>{t('running', { count: row.takenOver })}{t('mark.gap', { ns: 'ui' })}{row.open > 0 ? t('runningOpen', { count: row.open }) : t('runningNone')}</p>}
      {row.rejected > 0 && (
        <details>
          <summary>{t('refused')}</summary>
          <ul className={styles['columns']}>{row.refused.map(({ column, rows }) => <li key={column ?? ''}>{column ?? t('whole')} <strong>{t('count', { count: rows })}</strong></li>)}</ul>
          <p className={styles['small']}>{t('mend')}</p>
          <p className={styles['small']} title={row.id}>{t('id', { id: row.id.slice(0, SHORT) })}</p>
        </details>
      )}
    </article>
  );
}
