import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BacktestTally } from '../ui/api-types.ts';
import { formatDay } from '../ui/format.ts';
import { useText } from '../ui/i18n.ts';
import { SheetLink } from '../ui/sheet-link.tsx';
import { Tag } from '../ui/tag.tsx';
import styles from './backtest.module.css';

const PARTS = ['same', 'better', 'worse', 'unknown'] as const;
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
  const most = Math.max(1, ...result.groups.map(({ better, worse, unknown }) => better + worse + unknown));
  return (
    <>
      <section className={styles['card']} aria-label={t('result')}>
        <p role="status"><strong>{t('looked', { count: result.looked })}</strong>{result.same === result.looked && <> {t('none')}</>}</p>
        <div className={styles['bar']} aria-hidden="true">{shown.map((part) => <span key={part} data-part={part} style={{ flexGrow: result[part] }} />)}</div>
        <ul className={styles['legend']}>{PARTS.map((part) => <li key={part}><span data-part={part} aria-hidden="true" />{t(part)} <strong>{result[part]}</strong></li>)}</ul>
        {result.unknown > 0 && <p className={styles['small']}>{t('unknownHow')}</p>}
        <SheetLink href={`/api/v1/staff/backtests/${id}/sheet`} />
      </section>
      <Part title={t('outcomes')} heads={[t('matter'), `${t('before')} → ${t('after')}`, t('count')]} rows={result.outcomes.map((each) => [text(each.service.name), verdicts(each.before, each.after), each.count])} />
      <Part title={t('criteria')} heads={[t('matter'), t('condition'), `${t('before')} → ${t('after')}`, t('count')]} rows={result.criteria.map((each) => [text(each.service.name), text(each.condition.name), `${t(`met.${each.condition.before}`)} → ${t(`met.${each.condition.after}`)}`, each.count])} />
      <Part title={t('paid')} how={t('paidHow')} heads={[t('matter'), t('before'), t('after'), t('difference'), t('unknown')]} rows={result.paid.map((each) => [text(each.service.name), yuan(each.before), yuan(each.after), yuan(each.after - each.before + each.unknown), yuan(each.unknown)])} />
      <Part title={t('groups')} heads={[t('group'), t('seen'), t('better'), t('worse'), t('unknown'), t('changed')]} rows={result.groups.map((each) => [`${t(`kind.${each.kind}`)}：${nameOf(each.id)}`, each.looked, each.better, each.worse, each.unknown, <GroupBar key="bar" counts={each} most={most} />])} />
      <Part title={t('missing')} heads={[t('missing'), t('count')]} rows={result.missing.map((each) => [text(each.element), each.count])} />
      <Part title={t('examples')} how={t('examplesHow')} heads={[t('case'), t('matter'), t('day'), `${t('before')} → ${t('after')}`, t('condition'), t('difference')]} rows={result.examples.map((each) => [
        <Link key="case" to="/desk/supervision/$case/$no" params={{ case: each.case, no: String(each.no) }}>{each.case}</Link>, text(each.service.name), formatDay(each.on), verdicts(each.before, each.after),
        [...each.conditions.map(({ name }) => text(name)), ...each.missing.map((name) => text(name))].join('；'), each.paid.before === each.paid.after ? '' : yuan(each.paid.after - each.paid.before),
      ])} />
    </>
  );
}

function GroupBar({ counts, most }: { readonly counts: BacktestTally['groups'][number]; readonly most: number }) {
  const changed = (['better', 'worse', 'unknown'] as const).filter((part) => counts[part] > 0);
  return <div className={styles['small-bar']} aria-hidden="true" style={{ width: `${((counts.better + counts.worse + counts.unknown) / most) * 100}%` }}>{changed.map((part) => <span key={part} data-part={part} style={{ flexGrow: counts[part] }} />)}</div>;
}

function Part({ title, how, heads, rows }: { readonly title: string; readonly how?: string; readonly heads: readonly string[]; readonly rows: readonly (readonly ReactNode[])[] }) {
  if (rows.length === 0) return null;
  return (
    <section className={styles['card']}>
      <h3>{title}</h3>
      {how !== undefined && <p className={styles['small']}>{how}</p>}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls sideways must be reached by keyboard */}
      <div className={styles['wide']} role="group" aria-label={title} tabIndex={0}>
        <table>
          <thead><tr>{heads.map((head, at) => <th key={at} scope="col">{head}</th>)}</tr></thead>
          <tbody>{rows.map((cells, row) => <tr key={row}>{cells.map((cell, at) => (at === 0 ? <th key={at} scope="row">{cell}</th> : <td key={at} data-number={typeof cell === 'number' || undefined}>{cell}</td>))}</tr>)}</tbody>
        </table>
      </div>
    </section>
  );
}
