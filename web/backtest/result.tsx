import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BacktestTally } from '../ui/api-types.ts';
import { DataTable, type Head } from '../ui/data-table.tsx';
import { formatDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { SheetLink } from '../ui/sheet-link.tsx';
import { Tag } from '../ui/tag.tsx';
import styles from './backtest.module.css';

const PARTS = ['same', 'better', 'worse', 'unknown'] as const;
const BAR = ['better', 'worse', 'unknown', 'same'] as const;
const TONES = { approve: 'jade', refuse: 'vermilion', officer: 'amber', unknown: 'grey', gone: 'grey' } as const;
type Verdict = keyof typeof TONES;

/** What a draft would have changed: a bar of all, then by outcome, condition, group and amount, and cases to look at. */
export function Result({ id, result }: { readonly id: string; readonly result: BacktestTally }) {
  const { t } = useTranslation('backtest');
  const text = useText();
  const yuan = (fen: number): string => t('yuan', { amount: (fen / 100).toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 }) });
  const nameOf = (key: string): string => t(`id.${key}` as 'id.web', { defaultValue: key });
  const verdicts = (before: Verdict, after: Verdict): ReactNode => <><Tag tone={TONES[before]}>{t(`verdict.${before}`)}</Tag> → <Tag tone={TONES[after]}>{t(`verdict.${after}`)}</Tag></>;
  const shown = PARTS.filter((part) => result[part] > 0);
  const words = (name: 'matter' | 'group' | 'missing' | 'case' | 'day' | 'changed'): Head => ({ text: t(name) });
  const figure = (name: 'count' | 'before' | 'after' | 'difference' | 'unknown' | 'seen' | 'better' | 'worse'): Head => ({ text: t(name), figure: true });
  const change: Head = { text: `${t('before')} → ${t('after')}`, long: true };
  return (
    <>
      <div className={styles['card']}>
        <p role="status"><strong>{t('looked', { count: result.looked })}</strong>{result.same === result.looked && <> {t('none')}</>}</p>
        <div className={styles['bar']} aria-hidden="true">{shown.map((part) => <span key={part} data-part={part} style={{ flexGrow: result[part] }} />)}</div>
        <ul className={styles['legend']}>{PARTS.map((part) => <li key={part}><span data-part={part} aria-hidden="true" />{t(part)} <strong>{result[part]}</strong></li>)}</ul>
        {result.unknown > 0 && <p className={styles['small']}>{t('unknownHow')}</p>}
        <SheetLink href={`/api/v1/staff/backtests/${id}/sheet`} />
      </div>
      <Part title={t('outcomes')} heads={[words('matter'), change, figure('count')]} rows={result.outcomes.map((each) => [text(each.service.name), verdicts(each.before, each.after), each.count])} />
      <Part title={t('criteria')} heads={[words('matter'), { text: t('condition'), long: true }, change, figure('count')]} rows={result.criteria.map((each) => [text(each.service.name), text(each.condition.name), `${t(`met.${each.condition.before}`)} → ${t(`met.${each.condition.after}`)}`, each.count])} />
      <Part title={t('paid')} how={t('paidHow')} heads={[words('matter'), figure('before'), figure('after'), figure('difference'), figure('unknown')]} rows={result.paid.map((each) => [text(each.service.name), yuan(each.before), yuan(each.after), yuan(each.after - each.before + each.unknown), yuan(each.unknown)])} />
      <Part title={t('groups')} how={t('groupsHow')} heads={[words('group'), figure('seen'), figure('better'), figure('worse'), figure('unknown'), words('changed')]} rows={result.groups.map((each) => [`${t(`kind.${each.kind}`)}${t('mark.colon', { ns: 'ui' })}${nameOf(each.id)}`, each.looked, each.better, each.worse, each.unknown, <GroupBar key="bar" counts={each} />])} />
      <Part title={t('missing')} heads={[words('missing'), figure('count')]} rows={result.missing.map((each) => [text(each.element), each.count])} />
      <Part title={t('examples')} how={t('examplesHow')} heads={[words('case'), words('matter'), words('day'), change, { text: t('condition'), long: true }, figure('difference')]} rows={result.examples.map((each) => [
        <Link key="case" to="/desk/supervision/$case/$no" params={{ case: each.case, no: String(each.no) }}>{each.case}</Link>, text(each.service.name), formatDay(each.on), verdicts(each.before, each.after),
        [...each.conditions.map(({ name }) => text(name)), ...each.missing.map((name) => text(name))].join(t('mark.semicolon', { ns: 'ui' })), each.paid.before === each.paid.after ? '' : yuan(each.paid.after - each.paid.before),
      ])} />
    </>
  );
}

/** Of everybody of the group: how many would have had another result, the rest grey. */
function GroupBar({ counts }: { readonly counts: BacktestTally['groups'][number] }) {
  const { looked, better, worse, unknown } = counts;
  const parts = { better, worse, unknown, same: Math.max(0, looked - better - worse - unknown) };
  return <div className={styles['small-bar']} aria-hidden="true">{BAR.filter((part) => parts[part] > 0).map((part) => <span key={part} data-part={part} style={{ flexGrow: parts[part] }} />)}</div>;
}

function Part({ title, how, heads, rows }: { readonly title: string; readonly how?: string; readonly heads: readonly Head[]; readonly rows: readonly (readonly ReactNode[])[] }) {
  if (rows.length === 0) return null;
  return (
    <section className={styles['card']}>
      <h3>{title}</h3>
      {how !== undefined && <p className={styles['small']}>{how}</p>}
      <DataTable label={title} heads={heads} rows={rows.map((cells, row) => ({ key: String(row), cells }))} look={styles['inside']} />
    </section>
  );
}
