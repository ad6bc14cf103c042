import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { StaffOnly } from '../supervision/staff-only.tsx';
import type { HallNow } from '../ui/api-types.ts';
import { showBoard } from '../ui/attended.ts';
import { Button } from '../ui/button.tsx';
import { formatTime } from '../ui/format.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { client, problemOf, valueOf } from '../ui/request.ts';
import { Draws } from './draws.tsx';
import { Near } from './near.tsx';
import { Offices } from './offices.tsx';
import { Stages } from './stages.tsx';
import styles from './live.module.css';

/** So often it looks again: one query on the other side. */
const EVERY_MS = 5_000;
/** Whoever is signed out is told so, and how to sign in; where nobody answers, the figures stay as they were. */
const UNAUTHENTICATED = 401;
const hallNowQuery = queryOptions({ queryKey: ['supervision', 'hall'], queryFn: async () => await valueOf<HallNow>(client.GET('/api/v1/staff/hall')), refetchInterval: EVERY_MS, refetchIntervalInBackground: false, staleTime: 0 });

/** What goes on now, for a supervisor: pictures first, each with its figures. */
export function LivePage() {
  const { t } = useTranslation('live');
  return <StaffOnly title={t('title')} back="/desk/hall" needs="supervisor">{() => <Now />}</StaffOnly>;
}

function Now() {
  const { t } = useTranslation('live');
  const read = useQuery(hallNowQuery);
  const board = useRef<HTMLDivElement>(null);
  useEffect(() => {
    showBoard(true);
    return () => showBoard(false);
  }, []);
  return (
    <div ref={board} className={styles['board']}>
      <header className={styles['head']}>
        <h1>{t('title')}</h1>
        {read.data && <p className={styles['small']}>{t(read.isError ? 'stale' : 'at', { at: formatTime(read.data.at) })}</p>}
        <Button look="quiet" size="small" onPress={() => void board.current?.requestFullscreen()}>{t('wall')}</Button>
      </header>
      {read.isPending && <Skeleton lines={8} card />}
      {read.isError && (!read.data || problemOf(read.error).status === UNAUTHENTICATED) && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} signInAs="staff" />}
      {read.data && <Board now={read.data} />}
    </div>
  );
}

function Board({ now }: { readonly now: HallNow }) {
  const { t } = useTranslation('live');
  return (
    <>
      {now.calls.locked > 0 && <Notice tone="bad" live title={t('stopped', { count: now.calls.locked })}>{t('stoppedHow')}</Notice>}
      <Counts now={now} />
      <Offices offices={now.offices} />
      <Stages stages={now.stages} />
      <Near near={now.near} />
      <Draws draws={now.draws} at={now.at} />
    </>
  );
}

/** Where what is counted is listed: supervisors, for whom this page is, may open each. */
const LISTS = { complaints: { to: '/desk/complaints' }, repairs: { to: '/desk/repairs' }, orders: { to: '/desk/supervision', search: { flag: 'order' } } } as const;

/** What is open beside the items, and how much of it is late. */
function Counts({ now: { open, calls } }: { readonly now: HallNow }) {
  const { t } = useTranslation('live');
  return (
    <dl className={styles['counts']} aria-label={t('counts')}>
      {(['complaints', 'repairs', 'orders'] as const).map((each) => (
        <div key={each} data-late={open[each].late > 0 || undefined}><dt><Link {...LISTS[each]}>{t(`open.${each}`)}</Link></dt><dd>{open[each].count}<span>{open[each].late > 0 ? t('late', { count: open[each].late }) : t('noneLate')}</span></dd></div>
      ))}
      <div data-late={calls.locked > 0 || undefined}><dt>{t('calls')}</dt><dd>{calls.open}<span>{t('unlike', { count: calls.unlike })}{calls.locked > 0 && t('locked', { count: calls.locked })}</span></dd></div>
    </dl>
  );
}
