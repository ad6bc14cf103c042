import type { Result, Tried, Verdict } from '#core/backtest/try-draft.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import type { Localized } from '#core/value.ts';
import type { Backtest } from '#usecases/ports/backtest.ts';
import type { WorkbookContent } from '#usecases/ports/spreadsheet.ts';
import type { BacktestView } from '../schemas/backtest.ts';

type Names = Pick<Catalog, 'services' | 'elements'>;

/** How a backtest stands, as supervisors read it; the names are those of today's catalogue, and what only the draft has keeps its own. @param officers public numbers by id */
export function backtestView(catalog: Names, { id, by, at, months, files, state }: Backtest, officers: ReadonlyMap<string, string>): BacktestView {
  const told = { id, by: officers.get(by) ?? by, at, months, files: files.map(({ name }) => name), status: state.status };
  if (state.status === 'running') return { ...told, progress: { done: state.done, of: state.of } };
  if (state.status === 'wrong') return { ...told, errors: [...state.errors] };
  if (state.status !== 'done') return told;
  const { outcomes, criteria, groups, paid, missing, examples, ...counts } = state.result;
  const matter = (code: string): { code: string; name: Localized } => ({ code, name: nameOf(catalog.services.get(code), code) });
  const condition = (service: string, { id: which, before, after }: Tried['criteria'][number]) => ({ id: which, name: nameOf(catalog.services.get(service)?.criteria.find((each) => each.id === which), which), before, after });
  return {
    ...told,
    result: {
      version: state.version, ...counts, groups: [...groups],
      outcomes: outcomes.map(({ service, ...each }) => ({ service: matter(service), ...each })),
      criteria: criteria.map(({ service, count, ...each }) => ({ service: matter(service), condition: condition(service, each), count })),
      paid: paid.map(({ service, ...each }) => ({ service: matter(service), ...each })),
      missing: missing.map(({ element, count }) => ({ element: nameOf(catalog.elements.get(element), element), count })),
      examples: examples.map(({ service, criteria: changed, missing: asked, ...each }) => ({ ...each, service: matter(service), conditions: changed.map((one) => condition(service, one)), missing: asked.map((name) => nameOf(catalog.elements.get(name), name)) })),
    },
  };
}

function nameOf(found: Localized | undefined, id: string): Localized {
  return found ? { zh: found.zh, en: found.en } : { zh: id, en: id };
}

const VERDICTS: Readonly<Record<Verdict, Localized>> = { approve: { zh: '通过', en: 'approved' }, refuse: { zh: '不通过', en: 'refused' }, officer: { zh: '转人工', en: 'a person looks' }, unknown: { zh: '不能判断', en: 'cannot be told' }, gone: { zh: '没有这个事项', en: 'no such matter' } };
const RESULTS: Readonly<Record<Result, Localized>> = { pass: { zh: '满足', en: 'met' }, fail: { zh: '不满足', en: 'not met' }, unknown: { zh: '不能确定', en: 'unknown' }, none: { zh: '没有这一条', en: 'none' } };

/** The result as a workbook: outcomes, conditions, groups, amounts and examples, each on a sheet of its own. */
export function backtestSheet({ result }: BacktestView, language: 'zh' | 'en'): WorkbookContent {
  if (!result) return [];
  const say = ({ zh, en }: Localized): string => (language === 'zh' ? zh : en);
  const yuan = (fen: number): string => (fen / 100).toFixed(2);
  const sheet = (name: Localized, headings: readonly Localized[], rows: readonly (readonly string[])[]): WorkbookContent[number] => ({ name: say(name), columns: headings.map((heading) => ({ heading: say(heading), width: 24, holds: 'text' })), rows });
  const [MATTER, BEFORE, AFTER, COUNT]: readonly Localized[] = [{ zh: '事项', en: 'Matter' }, { zh: '原来', en: 'Before' }, { zh: '草案', en: 'Draft' }, { zh: '件数', en: 'Count' }];
  const matter = ({ code, name }: { readonly code: string; readonly name: Localized }): string => `${code} ${say(name)}`;
  return [
    sheet({ zh: '结论', en: 'Outcomes' }, [MATTER!, BEFORE!, AFTER!, COUNT!], result.outcomes.map((each) => [matter(each.service), say(VERDICTS[each.before]), say(VERDICTS[each.after]), String(each.count)])),
    sheet({ zh: '条件', en: 'Conditions' }, [MATTER!, { zh: '条件', en: 'Condition' }, BEFORE!, AFTER!, COUNT!], result.criteria.map((each) => [matter(each.service), say(each.condition.name), say(RESULTS[each.condition.before]), say(RESULTS[each.condition.after]), String(each.count)])),
    sheet({ zh: '人群', en: 'Groups' }, [{ zh: '分法', en: 'By' }, { zh: '人群', en: 'Group' }, { zh: '看了', en: 'Looked at' }, { zh: '更有利', en: 'Better' }, { zh: '更不利', en: 'Worse' }, { zh: '不能判断', en: 'Cannot be told' }], result.groups.map((each) => [each.kind, each.id, String(each.looked), String(each.better), String(each.worse), String(each.unknown)])),
    sheet({ zh: '金额（元）', en: 'Amounts (yuan)' }, [MATTER!, BEFORE!, AFTER!, { zh: '原来的金额里不能判断的', en: 'Of that, cannot be told' }], result.paid.map((each) => [matter(each.service), yuan(each.before), yuan(each.after), yuan(each.unknown)])),
    sheet({ zh: '例子', en: 'Examples' }, [{ zh: '办件编号', en: 'Case' }, MATTER!, { zh: '决定日', en: 'Day' }, BEFORE!, AFTER!, { zh: '变化的条件', en: 'Conditions' }, { zh: '办件里没有的', en: 'Not held' }], result.examples.map((each) => [each.case, matter(each.service), each.on, say(VERDICTS[each.before]), say(VERDICTS[each.after]), each.conditions.map(({ name }) => say(name)).join('；'), each.missing.map(say).join('；')])),
  ];
}
