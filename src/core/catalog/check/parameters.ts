import type { Catalog } from '../catalog.ts';
import type { Finding, Place } from '../finding.ts';

/** That the periods of a parameter follow each other without gap or overlap, wherever they hold. */
export function checkParameters(catalog: Catalog): readonly Finding[] {
  return [...catalog.parameters].flatMap(([name, parameter]) => Object.entries(parameter.in).flatMap(([region, periods]) => periods.flatMap((period, index): readonly Finding[] => {
    const at: Place = { in: 'parameters', id: name, path: ['in', region, index] };
    const wrong = (zh: string, en: string): readonly Finding[] => [{ at, message: { zh: `${name}：${zh}`, en: `${name}: ${en}` }, remedy: { zh: '请改正 from 或 to：各段首尾相接，不重叠、不留空', en: 'Correct `from` or `to`: each period begins the day after the one before ends' } }];
    const missingNote = period.confidence === 'to-verify' && period.note === undefined
      ? [{ at, message: { zh: `${name}：没有核实，也没有说明要核什么`, en: `${name}: to be verified, without saying what` }, remedy: { zh: '请补上 note', en: 'Add a note' } }] : [];
    if (period.to !== undefined && period.to < period.from) return [...missingNote, ...wrong(`截止日 ${period.to} 早于起始日 ${period.from}`, `it ends (${period.to}) before it begins (${period.from})`)];
    const before = periods[index - 1];
    if (before === undefined) return missingNote;
    if (before.to === undefined || before.to >= period.from) return [...missingNote, ...wrong(`与前一段重叠（前一段到 ${before.to ?? '今后'}）`, `it overlaps with the period before (until ${before.to ?? 'further notice'})`)];
    if (dayAfter(before.to) !== period.from) return [...missingNote, ...wrong(`${before.to} 之后、${period.from} 之前没有数值`, `there is no value between ${before.to} and ${period.from}`)];
    return missingNote;
  })));
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** That every parameter has a value on a day wherever it has one at all: what was not gone on with is unknown to every rule that reads it. */
export function checkParametersOn(catalog: Catalog, on: string): readonly Finding[] {
  return [...catalog.parameters].flatMap(([name, parameter]) => Object.entries(parameter.in).flatMap(([region, periods]): readonly Finding[] => {
    if (periods.some(({ from, to }) => from <= on && (to === undefined || on <= to))) return [];
    const next = periods.find(({ from }) => from > on);
    const index = next === undefined ? periods.length - 1 : periods.indexOf(next);
    const [zh, en] = next === undefined ? [`${on} 已经没有数值（到 ${periods[index]?.to ?? ''}）`, `has no value on ${on} any more (until ${periods[index]?.to ?? ''})`] : [`${on} 还没有数值（从 ${next.from} 起）`, `has no value on ${on} yet (from ${next.from})`];
    return [{
      at: { in: 'parameters', id: name, path: ['in', region, index] }, message: { zh: `${name}：${zh}`, en: `${name} ${en}` },
      remedy: { zh: '请补上这一天的数值，或者说明它不再执行：删去这个地区', en: 'Add the period that holds then, or take the region out' },
    }];
  }));
}
