import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { DeskLinks } from '../desk/desk-links.tsx';
import { SignInFirst } from '../desk/sign-in-first.tsx';
import type { BoardRow, BoardWord, DepartmentBoard } from '../ui/api-types.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatInstant, formatTime } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { PageSkeleton } from '../ui/progress.tsx';
import { Shell } from '../ui/shell.tsx';
import { stillThere } from '../ui/still-there.ts';
import { Tag } from '../ui/tag.tsx';
import { useMe } from '../ui/use-me.ts';
import { Bars } from './bars.tsx';
import { Lists } from './lists.tsx';
import { useDeskNav } from '../supervision/desk-nav.ts';
import { Refused } from './refused.tsx';
import { boardQuery } from './queries.ts';
import styles from './sharing.module.css';

/** The board of the departments for the staff: volume, delay, failures, who is left alone, what waits. */
export function BoardPage() {
  const { t } = useTranslation('sharing');
  const me = useMe();
  const nav = useDeskNav();
  const staff = me.data?.kind === 'staff';
  const board = useQuery({ ...boardQuery, enabled: staff });
  const seen = stillThere(board);
  return (
    <Shell home="/desk" nav={nav} title={t('title', { ns: 'desk' })} signInAs="staff" extra={<DeskLinks />}>
      <title>{`${t('board.title')} · ${t('brand', { ns: 'ui' })}`}</title>
      {me.isPending && <PageSkeleton />}
      {me.isSuccess && !staff && <SignInFirst other={me.data !== null} back="/desk/departments" as="staff" />}
      {staff && (
        <div>
          <h1>{t('board.title')}</h1>
          <p className={styles['lead']}>{t('board.lead')}</p>
          {board.isPending && <PageSkeleton />}
          {board.isError && <ProblemMessage error={board.error} onRetry={() => void board.refetch()} signInAs="staff" />}
          {seen && <Board board={seen} />}
        </div>
      )}
    </Shell>
  );
}

const isQuiet = ({ figures, waiting, orders, untold, circuit }: BoardRow): boolean => figures.total === 0 && waiting === 0 && orders === undefined && untold === 0 && circuit === 'closed';

function Board({ board: { at, from, refused, rows, words, lists } }: { readonly board: DepartmentBoard }) {
  const { t } = useTranslation('sharing');
  const text = useText();
  const quiet = rows.filter(isQuiet);
  const busy = rows.filter((row) => !isQuiet(row));
  return (
    <>
      <p className={styles['small']}>{t('board.at', { at: formatTime(at) })}</p>
      {busy.length === 0 && <EmptyState title={t('board.empty')}>{t('board.emptyHow')}</EmptyState>}
      <Refused refused={refused} />
      {busy.length > 0 && <p className={styles['legend']}><span data-of="all">{t('board.legend.all')}</span><span data-of="bad">{t('board.legend.bad')}</span></p>}
      <ul className={styles['rows']}>{busy.map((row) => <li key={row.id}><Row row={row} from={from} /></li>)}</ul>
      <Words words={words} />
      <Lists lists={lists} />
      {quiet.length > 0 && (
        <details className={styles['quiet']}>
          <summary>{t('board.quiet', { count: quiet.length })}</summary>
          <ul>{quiet.map(({ id, name, connected }) => <li key={id}>{text(name)}{!connected && <> <Tag>{t('board.apart')}</Tag></>}</li>)}</ul>
        </details>
      )}
    </>
  );
}

/** What departments told by themselves lately, and what came of it. */
function Words({ words }: { readonly words: readonly BoardWord[] }) {
  const { t } = useTranslation('sharing');
  const text = useText();
  return (
    <section aria-labelledby="words" className={styles['quiet']}>
      <h2 id="words">{t('words.title')}</h2>
      <p className={styles['small']}>{words.length === 0 ? t('words.none') : t('words.lead')}</p>
      {words.length > 0 && (
        <ol className={styles['words']}>
          {words.map(({ id, at, department, name, outcome, case: number, people, attempts }) => (
            <li key={id}>
              <span className={styles['small']}>{formatInstant(at)}</span> <strong>{text(name)}</strong> <span className={styles['small']}>{text(department)}</span>{' '}
              <Tag tone={outcome === undefined ? 'grey' : outcome === 'filed' || outcome === 'notified' || outcome === 'booked' || outcome === 'repeated' ? 'jade' : outcome === 'other-person' || outcome === 'unknown-person' || outcome === 'contradicts' || outcome === 'wrong-order' ? 'vermilion' : 'amber'}>{outcome === undefined ? t('words.working') : outcome === 'notified' && people !== undefined ? t('words.notified', { count: people }) : t(`words.outcome.${outcome}`)}</Tag>
              {number !== undefined && <> <span className={styles['small']}>{number}</span></>}
              {outcome === undefined && attempts > 1 && <> <span className={styles['small']}>{t('words.again', { count: attempts })}</span></>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Row({ row, from }: { readonly row: BoardRow; readonly from: string }) {
  const { t } = useTranslation('sharing');
  const text = useText();
  const { total, silent, invalid, untimely = 0, p50, p95, lastAnswered } = row.figures;
  const name = text(row.name);
  const shown = (value: number | undefined): string => (value === undefined ? '—' : String(value));
  return (
    <article aria-label={name} className={styles['row']}>
      <div>
        <h2>{name}</h2>
        <p>{row.connected ? <Tag tone={row.circuit === 'closed' ? 'jade' : row.circuit === 'open' ? 'vermilion' : 'amber'}>{t(`board.state.${row.circuit}`)}</Tag> : <Tag>{t('board.apart')}</Tag>}</p>
        {untimely > 0 && <p><Tag tone="amber">{t('board.untimely', { count: untimely })}</Tag></p>}
      </div>
      <Bars hours={row.hours} from={from} name={t('board.bars', { department: name, total, failed: silent + invalid })} />
      <dl>
        <div><dt>{t('board.volume')}</dt><dd>{total}</dd></div>
        <div><dt>{t('board.failed')}</dt><dd>{silent + invalid}</dd></div>
        <div><dt>{t('board.times')}</dt><dd>{p50 === undefined && p95 === undefined ? '—' : t('board.ms', { ms: `${shown(p50)} / ${shown(p95)}` })}</dd></div>
        <div><dt>{t('board.success')}</dt><dd>{lastAnswered === undefined ? t('board.never') : formatInstant(lastAnswered)}</dd></div>
        <div>
          <dt>{t('board.waits')}</dt>
          <dd>
            {row.waiting + row.untold === 0 && row.orders === undefined && '—'}
            {row.orders && <>{t('board.orders', { count: row.orders.count })} {t('board.since', { at: formatInstant(row.orders.since) })} </>}
            {row.waiting > 0 && <>{t('board.items', { count: row.waiting })}{row.waitingSince && <> {t('board.since', { at: formatInstant(row.waitingSince) })}</>} </>}
            {row.untold > 0 && t('board.messages', { count: row.untold })}
          </dd>
        </div>
      </dl>
    </article>
  );
}
