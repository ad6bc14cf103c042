import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AsWritten } from '../ui/as-written.tsx';
import { shortNumber } from '../desk/queue-order.ts';
import type { Supervision } from '../ui/api-types.ts';
import { ClockBadge } from '../ui/clock-badge.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay, formatInstant, formatShortDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { publicCode } from '../ui/public-code.ts';
import { Tag, type Tone } from '../ui/tag.tsx';
import { staffStatus } from '../ui/staff-status.ts';
import styles from './supervision.module.css';

type Row = Supervision['rows'][number];
export type Flag = Row['flags'][number];

const tones: Readonly<Record<Flag, Tone>> = { escalated: 'vermilion', request: 'blue', joint: 'vermilion', experts: 'vermilion', overdue: 'vermilion', red: 'vermilion', order: 'amber', undrawn: 'vermilion', absent: 'amber', held: 'amber', bereaved: 'amber', silent: 'blue', yellow: 'amber' };

/** The reason of that name, as an address says it; null for any other word. */
export function flagNamed(name: string | undefined): Flag | null {
  return name !== undefined && name in tones ? (name as Flag) : null;
}

/** Items that need a look, the gravest reason first: who has it, why it is here, and what was said about it. */
export function Rows({ rows, any, find }: { readonly rows: readonly Row[]; readonly any: boolean; readonly find?: string }) {
  const { t } = useTranslation('supervision');
  if (rows.length === 0 && find !== undefined) return <EmptyState title={t('find.none', { find })}><p>{t('find.noneHow')}</p></EmptyState>;
  if (rows.length === 0) return <EmptyState title={t(any ? 'none' : 'calm')}><p>{t(any ? 'noneHow' : 'calmHow')}</p></EmptyState>;
  return <ul className={styles['rows']}>{rows.map((row) => <li key={`${row.case}/${row.no}`}><Item row={row} /></li>)}</ul>;
}

function Item({ row }: { readonly row: Row }) {
  const { t } = useTranslation('supervision');
  const text = useText();
  const list = t('mark.list', { ns: 'ui' });
  const who = row.holder === undefined ? undefined : t(row.holderAs === 'reviewer' ? 'reviewer' : 'holder', { number: row.holder });
  const lines = [
    row.departments !== undefined && t('held', { names: row.departments.map(text).join(list), at: formatInstant(row.since ?? row.clock.startedAt) }),
    row.death && t('death', { day: formatDay(row.death.on), until: formatDay(row.death.until) }),
    row.request !== undefined && t('request', { reason: row.request }), row.order && t('order', { until: formatShortDay(row.order.until), what: row.order.what }),
    row.clock.state === 'overdue' && (row.delay === undefined ? t('delayNone') : t('delay', { reason: row.delay })), row.urged && t('urged', { count: row.urged.count, at: formatInstant(row.urged.at) }),
    row.escalated && t(`escalated.${row.escalated.to}`, { at: formatInstant(row.escalated.at) }),
  ].filter((line): line is string => typeof line === 'string');
  return (
    <Link to="/desk/supervision/$case/$no" params={{ case: row.case, no: String(row.no) }} className={styles['row']} preload={false}>
      <span className={styles['name']}>{text(row.name)}</span>
      <span className={styles['tags']}>{row.flags.map((flag) => <Tag key={flag} tone={tones[flag]}>{t(`flag.${flag}`)}</Tag>)}<ClockBadge clock={row.clock} /></span>
      <span className={styles['small']}>{[publicCode(row.service), shortNumber(row.case), who ?? (row.departments === undefined ? t('nobody') : undefined), t(staffStatus(row.status), { ns: 'ui' })].filter(Boolean).join(' · ')}</span>
      {lines.map((line) => <span key={line} className={styles['line']}><AsWritten>{line}</AsWritten></span>)}
    </Link>
  );
}
