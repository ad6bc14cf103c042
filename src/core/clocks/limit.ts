import type { Localized } from '../value.ts';
import type { Limit, LimitUnit } from './clock.ts';

const TEXT = /^([1-9]\d{0,3})(min|wd|d|mo)$/;

const WORDS: Readonly<Record<LimitUnit, { readonly zh: string; readonly one: string; readonly many: string }>> = {
  min: { zh: '分钟', one: 'minute', many: 'minutes' },
  wd: { zh: '个工作日', one: 'working day', many: 'working days' },
  d: { zh: '日', one: 'calendar day', many: 'calendar days' },
  mo: { zh: '个月', one: 'month', many: 'months' },
};

/** Whether the text is a limit that can be read. */
export function isLimit(text: string): boolean {
  return TEXT.test(text);
}

/** Reads `10wd` (working days), `15d` (calendar days), `3mo` (months) or `30min`, 1 to 9999 of them; throws a RangeError for anything else. */
export function parseLimit(text: string): Limit {
  const match = TEXT.exec(text);
  if (!match) throw new RangeError(`not a limit (10wd, 15d, 3mo, 30min): ${text}`);
  return { amount: Number(match[1]), unit: match[2] as LimitUnit };
}

/** An amount in its unit as people read it: `10 个工作日`, `10 working days`. */
export function formatAmount(amount: number, unit: LimitUnit): Localized {
  const { zh, one, many } = WORDS[unit];
  return { zh: `${amount} ${zh}`, en: `${amount} ${amount === 1 ? one : many}` };
}

/** A limit as people read it; see `formatAmount`. */
export function formatLimit(limit: Limit): Localized {
  return formatAmount(limit.amount, limit.unit);
}

/** A limit as files and commands write it: `10wd`. */
export function limitText(limit: Limit): string {
  return `${limit.amount}${limit.unit}`;
}

/** Days at most that a limit of one unit lasts: a working day can mean a week-end, or a long holiday, in between. */
const LONGEST: Readonly<Record<LimitUnit, number>> = { min: 1 / 1440, d: 1, wd: 7 / 5, mo: 31 };

/** Whether a limit lasts longer than another. Limits of different units are compared by the days that they take at most. */
export function isLonger(a: Limit, b: Limit): boolean {
  return a.unit === b.unit ? a.amount > b.amount : a.amount * LONGEST[a.unit] > b.amount * LONGEST[b.unit];
}
