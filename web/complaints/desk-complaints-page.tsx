import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import type { ComplaintBoard } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { Select } from '../ui/select.tsx';
import { SheetLink } from '../ui/sheet-link.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Tag } from '../ui/tag.tsx';
import { boardQuery, type Sought } from './queries.ts';
import styles from './complaints.module.css';

const ALL = 'all';

/** Complaints and suggestions of a region, late ones first; whoever works at an office sees what it was given. */
export function DeskComplaintsPage() {
  const { t } = useTranslation('complaints');
  return <StaffOnly title={t('desk.title')} back="/desk/complaints">{() => <><h1>{t('desk.title')}</h1><p className={styles['small']}>{t('desk.lead')}</p><Board /></>}</StaffOnly>;
}

function Board() {
  const { t } = useTranslation('complaints');
  const text = useText();
  const [sought, setSought] = useState<Sought>({});
  const read = useQuery({ ...boardQuery(sought), placeholderData: (before) => before });
  const { page: _page, ...narrowed } = sought;
  const narrow = ({ kind = sought.kind ?? ALL, office = sought.office ?? ALL, late = sought.late ?? false, all = sought.all ?? false }: { kind?: string; office?: string; late?: boolean; all?: boolean }): void =>
    setSought({ ...(kind !== ALL && { kind: kind as 'complaint' | 'suggestion' }), ...(office !== ALL && { office }), ...(late && { late: true as const }), ...(all && { all: true as const }) });
  const seen = stillThere(read);
  const problem = read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />;
  if (seen === undefined) return problem || <Skeleton card lines={6} />;
  const { rows, offices, page, more } = seen;
  return (
    <>
      {problem}
      <div className={styles['part']}>
        <div className={styles['filters']}>
          <Select label={t('desk.filterKind')} value={sought.kind ?? ALL} onChange={(kind) => narrow({ kind })} options={[{ id: ALL, name: t('desk.all') }, ...(['complaint', 'suggestion'] as const).map((id) => ({ id, name: t(`kind.${id}`) }))]} />
          <Select label={t('desk.filterOffice')} value={sought.office ?? ALL} onChange={(office) => narrow({ office })} options={[{ id: ALL, name: t('desk.all') }, ...offices.map(({ id, name }) => ({ id, name: text(name) }))]} />
          <Button look="quiet" pressed={sought.late ?? false} onPress={() => narrow({ late: !sought.late })}>{t('desk.onlyLate')}</Button>
          <Button look="quiet" pressed={sought.all ?? false} onPress={() => narrow({ all: !sought.all })}>{t('desk.withClosed')}</Button>
          {rows.length > 0 && <SheetLink href="/api/v1/staff/complaints/sheet" query={Object.fromEntries(Object.entries(narrowed).map(([name, value]) => [name, String(value)]))} />}
        </div>
        {rows.length === 0 ? <EmptyState title={t('desk.none')}><p>{t('desk.noneHow')}</p></EmptyState> : <Rows rows={rows} />}
        {(more || page > 1) && <div className={styles['acts']}>{page > 1 && <Button look="quiet" onPress={() => setSought({ ...sought, page: page - 1 })}>{t('desk.before')}</Button>}{more && <Button look="quiet" onPress={() => setSought({ ...sought, page: page + 1 })}>{t('desk.more')}</Button>}</div>}
      </div>
    </>
  );
}

function Rows({ rows }: Pick<ComplaintBoard, 'rows'>) {
  const { t } = useTranslation('complaints');
  const text = useText();
  const heads = (['number', 'about', 'status', 'actBy', 'outcome'] as const).map((name) => ({ text: t(`desk.columns.${name}`), ...(name === 'about' && { long: true }) }));
  return (
    <DataTable label={t('desk.title')} heads={heads} rows={rows.map((row) => ({
      key: row.number, some: row.late ? [3] : [],
      cells: [
        <><Link to="/desk/complaints/$number" params={{ number: row.number }}>{row.number}</Link><small>{t(`kind.${row.kind}`)} · {formatInstant(row.handedAt)}</small></>,
        <>{text(row.about)}{row.office && <small>{text(row.office)}</small>}</>,
        <>{t(`deskStatus.${row.status}`)}{row.objected && <> <Tag tone="amber">{t('desk.objected')}</Tag></>}{row.handler !== undefined && <small>{t('desk.handler', { number: row.handler })}</small>}{row.unit && <small>{t('desk.unit', { name: text(row.unit) })}</small>}</>,
        row.actBy !== undefined && <>{formatDay(row.actBy)}{row.late && <> <Tag tone="vermilion">{t('desk.late')}</Tag></>}</>, row.outcome && t(`outcome.${row.outcome}`),
      ],
    }))} />
  );
}
