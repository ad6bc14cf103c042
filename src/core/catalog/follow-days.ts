import type { ParameterPeriod } from './parameter.ts';

/** Longer than three years nobody is followed. */
const LONGEST_DAYS = 1_100;

/** The days after a decision on which an employer is looked at, from a list of whole numbers from few to many; `undefined` where it is none. */
export function followDaysIn(value: ParameterPeriod['value'] | undefined): readonly number[] | undefined {
  if (!Array.isArray(value) || !value.every((each) => /^[1-9]\d{0,3}$/u.test(each))) return undefined;
  const days = value.map(Number);
  return days.every((each, index) => each <= LONGEST_DAYS && each > (days[index - 1] ?? 0)) ? days : undefined;
}
