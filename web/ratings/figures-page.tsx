import { queryOptions, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RatingFigures, RatingFiguresRow } from '../ui/api-types.ts';
import { buttonClass } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { useText } from '../ui/i18n.ts';
import { usePreferences } from '../ui/preferences.ts';
import { ProblemMessage } from '../ui/problem-message.tsx';
import { Skeleton } from '../ui/progress.tsx';
import { client, valueOf } from '../ui/request.ts';
import { Select } from '../ui/select.tsx';
import { stillThere } from '../ui/still-there.ts';
import styles from './ratings.module.css';

const figuresQuery = (quarter: string | undefined) => queryOptions({
  queryKey: ['ratings', 'figures', quarter ?? ''], queryFn: async () => await valueOf<RatingFigures>(client.GET('/api/v1/public/ratings', { params: { query: { ...(quarter !== undefined && { quarter }) } } })),
  placeholderData: (before: RatingFigures | undefined) => before,
});
const GROUPS = ['services', 'channels', 'offices'] as const;
/** The best first, as they are chosen. */
const LEVELS = [5, 4, 3, 2, 1] as const;

/** 评价公开: what was rated how in a quarter that is over, signed in or not. */
export function RatingFiguresPage() {
  const { t } = useTranslation('ratings');
  const { quarter } = useSearch({ from: '/hall/ratings' });
  const read = useQuery(figuresQuery(quarter));
  const seen = stillThere(read);
  return (
    <>
      <title>{`${t('figures.title')} · ${t('brand', { ns: 'ui' })}`}</title>
      <h1>{t('figures.title')}</h1>
      <p className={styles['lead']}>{t('figures.lead')}</p>
      {read.isPending && <Skeleton card lines={6} />}
      {read.isError && <ProblemMessage error={read.error} onRetry={() => void read.refetch()} />}
      {seen && <Shown figures={seen} />}
    </>
  );
}

function Shown({ figures }: { readonly figures: RatingFigures }) {
  const { t } = useTranslation('ratings');
  const text = useText();
  const navigate = useNavigate();
  const { language } = usePreferences();
  const { quarter, quarters, least, whole, uncounted, region } = figures;
  const nameOf = (id: string): string => t('figures.quarter', { year: id.slice(0, 4), quarter: id.slice(6) });
  return (
    <>
      <div className={styles['sought']}>
        <Select label={t('figures.which', { region: text(region) })} options={quarters.map((id) => ({ id, name: nameOf(id) }))} value={quarter} onChange={(next) => void navigate({ to: '/ratings', search: { quarter: next } })} />
        {whole && <a className={buttonClass({ look: 'quiet', size: 'small' })} href={`/api/v1/public/ratings/sheet?${new URLSearchParams({ quarter, language }).toString()}`} download>{t('figures.take')}</a>}
      </div>
      {whole ? <Whole whole={whole} uncounted={uncounted} /> : <EmptyState title={t('figures.none')}><p>{t('figures.noneHow', { least })}</p></EmptyState>}
      {GROUPS.filter((group) => figures[group].length > 0).map((group) => <Group key={group} group={group} rows={figures[group]} />)}
      {whole && <p className={styles['small']}>{t('figures.least', { least })}</p>}
    </>
  );
}

const percent = (permille: number): string => `${(permille / 10).toFixed(1)}%`;

function Whole({ whole, uncounted }: { readonly whole: RatingFiguresRow; readonly uncounted: number }) {
  const { t } = useTranslation('ratings');
  const { t: ui } = useTranslation('ui');
  const { total, satisfied, answered, inTime, levels } = whole;
  return (
    <section aria-labelledby="whole" className={styles['whole']}>
      <h2 id="whole">{t('figures.whole')}</h2>
      <dl className={styles['figures']}>
        <div><dt>{t('figures.satisfied')}</dt><dd>{percent(satisfied)}</dd></div><div><dt>{t('figures.total')}</dt><dd>{total}</dd></div>
        <div><dt>{t('figures.inTime')}</dt><dd>{answered === 0 ? '—' : t('figures.of', { part: inTime, all: answered })}</dd></div>{uncounted > 0 && <div><dt>{t('figures.uncounted')}</dt><dd>{uncounted}</dd></div>}
      </dl>
      <ul className={styles['bars']}>{LEVELS.map((level) => { const count = levels[level - 1] ?? 0; return <li key={level}><span>{ui(`rating.level${level}`)}</span><meter className={styles['bar']} min={0} max={total} value={count} aria-label={ui(`rating.level${level}`)} /><span className={styles['count']}>{count}</span></li>; })}</ul>
    </section>
  );
}

function Group({ group, rows }: { readonly group: (typeof GROUPS)[number]; readonly rows: readonly RatingFiguresRow[] }) {
  const { t } = useTranslation('ratings');
  const { t: ui } = useTranslation('ui');
  const text = useText();
  const heads = [{ text: t(`figures.${group}`), long: true }, ...LEVELS.map((level) => ({ text: ui(`rating.level${level}`), figure: true })), { text: t('figures.total'), figure: true }, { text: t('figures.satisfied'), figure: true }, { text: t('figures.inTime'), figure: true }];
  return (
    <section className={styles['part']} aria-labelledby={group}>
      <h2 id={group}>{t(`figures.by.${group}`)}</h2>
      <DataTable of={group} heads={heads} rows={rows.map((row) => ({ key: row.name.zh, cells: [text(row.name), ...LEVELS.map((level) => row.levels[level - 1] ?? 0), row.total, percent(row.satisfied), row.answered === 0 ? '' : t('figures.of', { part: row.inTime, all: row.answered })] }))} />
    </section>
  );
}
