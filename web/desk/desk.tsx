import type { UseQueryResult } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Queue as QueueData } from '../ui/api-types.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { AwayNote } from './away-note.tsx';
import { BulkPanel } from './bulk-panel.tsx';
import type { Done } from './item-done.tsx';
import { ItemPage } from './item-page.tsx';
import type { Result } from './outcome.ts';
import { Queue } from './queue.tsx';
import { filterQueue, nextAfter, sortQueue, type Kind, type Place } from './queue-order.ts';
import { rowKey, usePicking } from './use-picking.ts';
import { useShortcuts } from './shortcuts.ts';
import { ShortcutsPanel } from './shortcuts-panel.tsx';
import styles from './desk.module.css';

type Props = { readonly place: Place | null; readonly queue: UseQueryResult<QueueData>; readonly help: boolean; readonly onHelp: (open: boolean) => void };

/** Queue on the left, the open item beside it. Below 1200 pixels one of the two: the queue first, an item as a page of its own. */
export function Desk({ place, queue, help, onHelp }: Props) {
  const { t } = useTranslation('desk');
  const navigate = useNavigate();
  const [kind, setKind] = useState<Kind | 'all'>('all');
  const all = useMemo(() => sortQueue(queue.data?.rows ?? []), [queue.data]);
  const rows = useMemo(() => filterQueue(all, kind), [all, kind]);
  const list = useRef<HTMLUListElement>(null);

  /** Moves the focus in the queue, from the focused row or else from the open one. */
  const move = (by: 1 | -1): void => {
    const links = [...(list.current?.querySelectorAll('a') ?? [])];
    const focused = links.findIndex((link) => link === document.activeElement);
    const open = links.findIndex((link) => link.getAttribute('aria-current') !== null);
    const from = focused !== -1 ? focused : open !== -1 ? open : by === 1 ? -1 : links.length;
    links[Math.min(links.length - 1, Math.max(0, from + by))]?.focus();
  };
  /** Arrows move in the queue only where the focus is in it; elsewhere they scroll, as they do on every page. */
  const arrow = (by: 1 | -1) => () => (list.current?.contains(document.activeElement) ? move(by) : false);
  const picking = usePicking(rows);
  /** Whoever ends it goes on in the queue, at the last row that was chosen or else at the first. */
  const end = (): void => {
    const last = rows.findIndex((row) => rowKey(row) === picking.chosen.at(-1));
    picking.end();
    requestAnimationFrame(() => (list.current?.querySelectorAll('a')[Math.max(0, last)] ?? list.current?.closest('nav')?.querySelector<HTMLElement>('[tabindex="-1"]'))?.focus());
  };
  /** The row that has the focus, by its link or its box. */
  const focused = (): string | undefined => {
    const at = [...(list.current?.children ?? [])].findIndex((each) => each.contains(document.activeElement));
    return rows[at] && rowKey(rows[at]);
  };
  /** Chooses the focused row and the one beside it, and goes there. */
  const extend = (by: 1 | -1) => () => {
    const from = focused();
    if (from === undefined) return false;
    picking.add(from);
    move(by);
    const to = focused();
    if (to !== undefined) picking.add(to);
  };
  const toggle = (): void | false => {
    const row = document.activeElement instanceof HTMLAnchorElement ? focused() : undefined;
    return row === undefined ? false : picking.toggle(row);
  };
  const together = (): void | false => (picking.chosen.length > 1 ? picking.open() : false);
  useShortcuts({ ' ': toggle, 'Shift+ArrowDown': extend(1), 'Shift+ArrowUp': extend(-1), f: () => (list.current?.contains(document.activeElement) || picking.on ? picking.all(focused()) : false), z: together, j: () => move(1), k: () => move(-1), ArrowDown: arrow(1), ArrowUp: arrow(-1), '?': () => onHelp(!help) });

  const [done, setDone] = useState<(Done & { readonly at: string }) | null>(null);
  const at = place && `${place.case}/${place.no}`;
  const settled = (result: Result): void => {
    if (place && at !== null) setDone({ at, result, next: nextAfter(rows, place), nth: (done?.nth ?? 0) + 1 });
  };
  const goOn = (): void => {
    if (done?.next) void navigate({ to: '/desk/$case/$no', params: { case: done.next.case, no: String(done.next.no) } });
  };

  return (
    <div className={styles['desk']} data-open={place || picking.opened ? 'item' : 'queue'}>
      <div className={styles['left']}>
        <AwayNote />
        {queue.isPending && <div className={styles['pad']}><Skeleton lines={6} /></div>}
        {queue.isError && <div className={styles['pad']}><ProblemMessage error={queue.error} onRetry={() => void queue.refetch()} signInAs="staff" /></div>}
        {queue.data && <Queue all={all} rows={rows} kind={kind} onKind={setKind} place={place} list={list} picking={picking} onEnd={end} />}
      </div>
      {picking.opened ? <BulkPanel picking={picking} rows={all} onEnd={end} /> : place
        ? <ItemPage key={at} place={place} done={done?.at === at ? done : null} onDone={settled} onNext={goOn} />
        : queue.data && (
          <div className={styles['nothing']}>
            {all.length === 0
              ? <EmptyState title={t('queue.empty')}><p>{t('queue.how')}</p></EmptyState>
              : <EmptyState title={t('queue.choose')}><p>{t('queue.chooseHow')}</p></EmptyState>}
          </div>
        )}
      {help && <ShortcutsPanel onClose={() => onHelp(false)} />}
    </div>
  );
}
