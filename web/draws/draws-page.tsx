import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DrawProof } from '../desk/draw-proof.tsx';
import { stillThere } from '../ui/still-there.ts';
import { useMe } from '../ui/use-me.ts';
import type { DrawsOfDay } from '../ui/api-types.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { DataTable } from '../ui/data-table.tsx';
import { DateField } from '../ui/date-field.tsx';
import { dayAhead } from '../ui/day.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { formatDay, formatInstant, formatShortDay } from '../ui/format.ts';
import { Notice } from '../ui/notice.tsx';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Progress, Skeleton } from '../ui/progress.tsx';
import { daysQuery, drawsQuery } from './queries.ts';
import { recompute, type Recomputed } from './recompute.ts';
import { isDay } from './is-day.ts';
import styles from './draws.module.css';

/** So many of the last days with draws can be chosen by one press. */
const DAYS_SHOWN = 7;

/** Every draw of a day, for anybody: who could be drawn, who was, and whether it comes out the same when it is made again here. */
export function DrawsPage() {
  const { t } = useTranslation('draws');
  const navigate = useNavigate();
  // The last day whose seed is out.
  const { day = dayAhead(-1) } = useSearch({ from: '/hall/draws' });
  const region = useMe().data?.region;
  const list = useInfiniteQuery({ ...drawsQuery(day, region), enabled: isDay(day) });
  const seen = stillThere(list);
  const days = (useQuery(daysQuery(region)).data ?? []).slice(0, DAYS_SHOWN);
  const draws = seen?.pages.flatMap((page) => page.draws) ?? [];
  const seed = seen?.pages[0]?.seed;
  const checked = useQuery({ queryKey: ['draws', 'recomputed', day, region, draws.length, seed], queryFn: () => Promise.all(draws.map((each) => recompute(each, seed ?? ''))), enabled: seed !== undefined && draws.length > 0, staleTime: Infinity });
  return (
    <>
      <title>{`${t('title')} · ${t('brand', { ns: 'ui' })}`}</title>
      <h1>{t('title')}</h1>
      <p className={styles['lead']}>{t('lead')}</p>
      <div className={styles['day']}><DateField label={t('day')} hint={t('dayHint')} value={day} onChange={(next) => { if (isDay(next)) void navigate({ to: '/draws', search: { day: next }, replace: true }); }} /></div>
      {days.length > 0 && <nav className={styles['days']} aria-label={t('days')}>{days.map((each) => <Link key={each.day} to="/draws" search={{ day: each.day }} replace className={styles['pill']} aria-current={each.day === day ? 'page' : undefined}>{t('dayOf', { day: formatShortDay(each.day), count: each.draws })}</Link>)}</nav>}
      {list.isPending && <Skeleton card lines={4} />}
      {list.isError && <ProblemMessage error={list.error} onRetry={() => void list.refetch()} />}
      {seen && draws.length === 0 && <EmptyState title={t('none', { day: formatDay(day) })}>{t('noneText')}</EmptyState>}
      {draws.length > 0 && (
        <>
          <Verdict draws={draws} hasMore={list.hasNextPage} seed={seed} checked={checked.data} />
          <h2 id="draws" className={styles['of']}>{t('of', { day: formatDay(day) })}</h2>
          <DataTable
            of="draws" heads={[{ text: t('item') }, { text: t('at') }, { text: t('role') }, { text: t('pool'), figure: true }, { text: t('chosen') }, { text: t('again') }, { text: t('proof'), long: true, bare: true }]}
            rows={draws.map((each, at) => ({
              key: each.id, some: checked.data !== undefined && checked.data[at] !== 'same' ? [5] : [],
              cells: [t('itemOf', { number: each.case, no: each.no }), formatInstant(each.at), t(`roles.${each.draw.role}`), each.draw.pool.length, t('officer', { number: each.officers[each.draw.chosen] ?? each.draw.chosen }), checked.data?.[at] === undefined ? t('later') : t(`found.${checked.data[at]}`), <DrawProof key="proof" href={`/api/v1/public/draws/${each.id}?region=${each.case.slice(0, 6)}`} />],
            }))}
          />
          {list.hasNextPage && <p className={styles['more']}><Button look="secondary" busy={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>{t('more')}</Button></p>}
        </>
      )}
      <p className={classes(styles['lead'], styles['after'])}>{t('how')}</p>
    </>
  );
}

/** What the recomputation of all that is shown came to. */
function Verdict({ draws, hasMore, seed, checked }: { readonly draws: DrawsOfDay['draws']; readonly hasMore: boolean; readonly seed: string | undefined; readonly checked: readonly Recomputed[] | undefined }) {
  const { t } = useTranslation('draws');
  if (seed === undefined) return <Notice tone="wait" title={t('seedLater')}>{t('seedLaterText')}</Notice>;
  if (checked === undefined) return <Progress label={t('checking', { count: draws.length })} />;
  if (checked.includes('no-crypto')) return <Notice tone="info" title={t('cannot')}>{t('cannotText')}</Notice>;
  const wrong = checked.filter((each) => each !== 'same').length;
  return wrong === 0
    ? <Notice tone="good" live title={t('same', { count: checked.length })}>{hasMore ? t('sameMore') : t('sameText')}</Notice>
    : <Notice tone="bad" live title={t('differs', { count: wrong })}>{t('differsText')}</Notice>;
}
