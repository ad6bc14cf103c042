import { commitmentOf } from '../assignment/seed.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { hasService } from '../catalog/offered.ts';
import type { Refusal } from '../cases/refusal.ts';
import { addDays } from '../clocks/day.ts';
import type { Hash } from '../id.ts';
import type { Localized } from '../value.ts';
import { ALL_LOTS, byCase, shareOf, type Drawn } from './sample.ts';

/** What a supervisor wants looked back at: the decisions of these days, both included, of one service or of all, and how many of a hundred. */
export type LookBackScope = { readonly from: string; readonly until: string; readonly service?: string; readonly percent: number };
/** An order: the number of the seed that draws it, whose commitment was published before. `reason` is as it lies in the database. */
export type LookBackOrder = LookBackScope & { readonly region: string; readonly no: number; readonly commitment: string; readonly by: string; readonly at: string; readonly reason: string };

/** A look-back reaches a year at most, over so many decisions, and gives inspectors about so many inspections. */
const LONGEST_DAYS = 366, MOST_DECISIONS = 100_000, MOST_DRAWN = 1_000;
const WORDS = 10;

/** What speaks against an order, at each field; nothing where it can be given. @param decided how many decisions it is drawn from @param reason in plain words */
export function checkLookBack(catalog: Catalog, region: string, { from, until, service, percent }: LookBackScope, reason: string, { today, decided }: { readonly today: string; readonly decided: number }): Refusal | undefined {
  const faults: [string, Localized | false][] = [
    ['/until', until > today && { zh: '还没有过到这一天', en: 'That day is still to come' }],
    ['/from', from > until ? { zh: '起始日期要在截止日期以前', en: 'The first day comes before the last' } : from < addDays(until, -LONGEST_DAYS) && { zh: '一次最多回头看一年', en: 'One look-back reaches a year at most' }],
    ['/service', service !== undefined && !hasService(catalog, region, service) && { zh: '本市没有这个事项', en: 'There is no such matter here' }],
    ['/reason', reason.trim().length < WORDS && { zh: `请至少用 ${WORDS} 个字写明为什么回头看`, en: `Say in at least ${WORDS} characters why` }],
    ['/from', decided === 0 && { zh: '这段时间系统没有作出这样的决定', en: 'The rules made no such decision in this time' }],
    ['/from', decided > MOST_DECISIONS && { zh: `这段时间有 ${decided} 个决定，请缩短时间或者选定事项`, en: `There are ${decided} decisions: shorten the time, or choose a matter` }],
    ['/percent', (decided * percent) / 100 > MOST_DRAWN && { zh: `大约要抽 ${Math.round((decided * percent) / 100)} 件，核查人员看不完，请降低比例`, en: `About ${Math.round((decided * percent) / 100)} would be drawn, more than inspectors can look at: lower the share` }],
  ];
  const errors = faults.flatMap(([pointer, detail], at) => (detail === false || faults.slice(0, at).some(([before, said]) => before === pointer && said !== false) ? [] : [{ pointer, detail }]));
  return errors.length === 0 ? undefined : { code: 'incomplete', detail: errors[0]!.detail, errors };
}

/** What binds an order to all before it in its region, so that a changed byte is found. `before` is the hash of the order before, empty for the first. */
export function lookBackHash(before: string, { region, no, commitment, by, at, from, until, service, percent, reason }: LookBackOrder, hash: Hash): string {
  return hash(['kuaiban-look-back-order-1', before, region, no, commitment, by, at, from, until, service ?? '', percent, reason].join('\n'));
}

/**
 * What an order draws: each decision whose lot, as a share of all there are, lies below its rate. The seed was committed to before the order was given and is known to nobody
 * outside the house until it has drawn; it is used for this one order. Throws where the seed is not the committed one.
 */
export function lookBackSample(decided: readonly Drawn[], { region, no, percent, commitment }: Pick<LookBackOrder, 'region' | 'no' | 'percent' | 'commitment'>, seed: string, hash: Hash): Drawn[] {
  if (commitmentOf(seed, hash) !== commitment) throw new Error(`the seed of look-back ${no} of ${region} is not the one committed to`);
  const lot = (of: Drawn): string => hash(['kuaiban-look-back-1', seed, region, no, of.case, of.no].join('|'));
  return decided.filter((each) => shareOf(lot(each)) < (percent / 100) * ALL_LOTS).map((each) => ({ case: each.case, no: each.no })).toSorted(byCase);
}

/** Hex SHA-256 over one line for each decision: what was drawn from cannot be another afterwards. */
export function decidedDigest(decided: readonly Drawn[], hash: Hash): string {
  return hash(decided.toSorted(byCase).map(({ case: number, no }) => `${number} ${no}`).join('\n'));
}
