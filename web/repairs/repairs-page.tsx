import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import type { RepairDesk, RepairRow } from '../ui/api-types.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay, formatInstant } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Tag } from '../ui/tag.tsx';
import { About } from './about.tsx';
import { levelOf } from './level.ts';
import { repairsQuery } from './queries.ts';
import styles from './repairs.module.css';

const COUNTS = ['open', 'repairing', 'callBack', 'satisfied', 'unsatisfied', 'unreached'] as const;

/** The repair of low ratings: what somebody has in hand, what is said of their own work, and for a supervisor all that is open. */
export function RepairsPage() {
  const { t } = useTranslation('repairs');
  return <StaffOnly title={t('title')} back="/desk/repairs">{(me) => <><h1>{t('title')}</h1><p className={styles['lead']}>{t('lead')}</p><Desk inspects={me.roles.includes('inspector')} /></>}</StaffOnly>;
}

function Desk({ inspects }: { readonly inspects: boolean }) {
  const { t } = useTranslation('repairs');
  const desk = useQuery(repairsQuery);
  const seen = stillThere(desk);
  const problem = desk.isError && <ProblemMessage error={desk.error} onRetry={() => void desk.refetch()} signInAs="staff" />;
  if (seen === undefined) return problem || <Skeleton card lines={4} />;
  const { mine, about, board } = seen;
  return (
    <>
      {problem}
      {board && <Board board={board} />}
      {(inspects || mine.length > 0) && (
        <section className={styles['part']} aria-labelledby="mine">
          <h2 id="mine">{t('mine')}</h2>
          {mine.length === 0 ? <EmptyState title={t('none')}>{t('noneHow')}</EmptyState> : <Rows rows={mine} />}
        </section>
      )}
      <About about={about} />
    </>
  );
}

function Board({ board }: { readonly board: NonNullable<RepairDesk['board']> }) {
  const { t } = useTranslation('repairs');
  return (
    <section className={styles['part']} aria-labelledby="board">
      <h2 id="board">{t('board.title')}</h2>
      <p className={styles['lead']}>{t('board.lead')}</p>
      <dl className={styles['figures']}>
        <div><dt>{t('board.late')}</dt><dd>{board.late > 0 ? <Tag tone="vermilion">{String(board.late)}</Tag> : 0}</dd></div><div><dt>{t('board.appeals')}</dt><dd>{board.appeals > 0 ? <Tag tone="amber">{String(board.appeals)}</Tag> : 0}</dd></div>
        {COUNTS.map((each) => <div key={each}><dt>{t(`board.${each}`)}</dt><dd>{board.counts[each]}</dd></div>)}
      </dl>
      {board.rows.length === 0 ? <EmptyState title={t('board.none')}>{t('board.noneHow')}</EmptyState> : <Rows rows={board.rows} />}
    </section>
  );
}

function Rows({ rows }: { readonly rows: readonly RepairRow[] }) {
  const { t } = useTranslation('repairs');
  const { t: ui } = useTranslation('ui');
  const text = useText();
  return (
    <ul className={styles['rows']}>
      {rows.map((row) => (
        <li key={row.number} className={styles['card']}>
          <h3><Link to="/desk/repairs/$number" params={{ number: row.number }}>{text(row.name)}</Link> <Tag tone="vermilion">{ui(levelOf(row.score))}</Tag> <Tag tone={row.status === 'closed' ? 'jade' : 'amber'}>{t(`status.${row.status}`)}</Tag>{row.appealed && <Tag tone="blue">{t('appealed')}</Tag>}{row.late && <Tag tone="vermilion">{t('late')}</Tag>}</h3>
          <p className={styles['small']}>{[row.number, t('given', { at: formatInstant(row.givenAt) }), row.status === 'closed' ? '' : row.due === undefined ? t('noDue') : t('due', { day: formatDay(row.due) }), row.handler === undefined ? t('nobody') : t('by', { number: row.handler })].filter(Boolean).join(' · ')}</p>
        </li>
      ))}
    </ul>
  );
}
