import { decisionScope } from '../../decisions/decision-scope.ts';
import { toJson } from '../../feel/values/json.ts';
import { UNKNOWN } from '../../feel/values/value.ts';
import { readDay } from '../../clocks/read-day.ts';
import type { CompiledCatalog } from '../compiled.ts';
import type { Finding, Place } from '../finding.ts';

/** Any day will do: what kind of value a bound gives does not change with it. */
const SOME_DAY = '2026-01-01';

/** That the bounds of answers read only the day and parameters of the region, which are known before anything is asked, and give a day or a number. */
export function checkAnswerBounds(compiled: CompiledCatalog): readonly Finding[] {
  return [...compiled.bounds].flatMap(([id, bounds]) => (['from', 'to'] as const).flatMap((side) => {
    const bound = bounds[side];
    if (bound === undefined) return [];
    const at: Place = { in: 'elements', id, path: ['answer', side] };
    const others = bound.names.filter((name) => !name.startsWith('region.'));
    if (others.length > 0) return [{ at, message: { zh: `这里还不知道 ${others.join('、')}`, en: `${others.join(', ')} is not known here yet` }, remedy: { zh: '只能用 today() 和 region.*；与其他数据有关的写成事项的条件', en: 'Use only today() and region.*; what depends on other facts is a criterion of the matter' } }];
    const isDay = compiled.catalog.elements.get(id)?.type === 'date';
    const values = [...compiled.catalog.regions.keys()].map((region) => bound.evaluate(decisionScope(compiled, { facts: new Map(), region, on: SOME_DAY })));
    return values.every((value) => value === UNKNOWN || (isDay ? readDay(toJson(value)) !== null : typeof toJson(value) === 'number')) ? []
      : [{ at, message: isDay ? { zh: '这里要得出一天', en: 'This has to give a day' } : { zh: '这里要得出一个数', en: 'This has to give a number' }, remedy: isDay ? { zh: '例如 today() 或者 date("1995-01-01")', en: 'For example today() or date("1995-01-01")' } : { zh: '例如 region.loanMaximum 或者 30000000（金额以分为单位）', en: 'For example region.loanMaximum or 30000000 (amounts in fen)' } }];
  }));
}
