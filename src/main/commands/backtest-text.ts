import type { Result, Verdict } from '#core/backtest/try-draft.ts';
import type { Tally } from '#core/backtest/tally.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { columns, paint } from './print.ts';

const VERDICTS: Readonly<Record<Verdict, string>> = { approve: '通过 approved', refuse: '不通过 refused', officer: '转人工 a person looks', unknown: '办件里没有，不能判断 unknown', gone: '没有这个事项 no such matter' };
const RESULTS: Readonly<Record<Result, string>> = { pass: '满足 met', fail: '不满足 not met', unknown: '不能确定 unknown', none: '没有这一条 none' };
const yuan = (fen: number): string => `${(fen / 100).toFixed(2)} 元`;

/** The result of a backtest as people read it. */
export function backtestText(catalog: Catalog, tally: Tally): string {
  const { services, elements } = catalog;
  const matter = (code: string): string => `${code} ${services.get(code)?.zh ?? ''}`;
  const condition = (code: string, id: string): string => services.get(code)?.criteria.find((each) => each.id === id)?.zh ?? id;
  const part = (title: string, rows: readonly (readonly string[])[]): string[] => (rows.length === 0 ? [] : ['', paint('bold', title), columns(rows)]);
  return [
    `看了 ${tally.looked} 个事项：一样 ${tally.same}，更有利 ${tally.better}，更不利 ${tally.worse}，不能判断 ${tally.unknown} / looked at, same, better, worse, unknown`,
    ...part('结论变化 / Outcomes', tally.outcomes.map(({ service, before, after, count }) => [matter(service), `${VERDICTS[before]} → ${VERDICTS[after]}`, String(count)])),
    ...part('条件变化 / Conditions', tally.criteria.map(({ service, id, before, after, count }) => [matter(service), condition(service, id), `${RESULTS[before]} → ${RESULTS[after]}`, String(count)])),
    ...part('金额 / Amounts', tally.paid.map(({ service, before, after, unknown }) => [matter(service), `${yuan(before)} → ${yuan(after)}`, unknown > 0 ? `另有 ${yuan(unknown)} 不能判断 / cannot be told` : ''])),
    ...part('人群 / Groups（看了 looked · 有利 better · 不利 worse · 不能判断 unknown）', tally.groups.map(({ kind, id, looked, better, worse, unknown }) => [`${kind} ${id}`, String(looked), String(better), String(worse), String(unknown)])),
    ...part('草案要问、办件里没有的 / What the draft asks for and the cases do not hold', tally.missing.map(({ element, count }) => [elements.get(element)?.zh ?? element, String(count)])),
    ...part('例子 / Examples', tally.examples.map((each) => [each.case, matter(each.service), `${VERDICTS[each.before]} → ${VERDICTS[each.after]}`, each.paid.before === each.paid.after ? '' : `${yuan(each.paid.before)} → ${yuan(each.paid.after)}`])),
  ].join('\n');
}
