import { builtinFunction } from '../feel/functions/functions.ts';
import type { Scope } from '../feel/scope.ts';
import { CalendarDate } from '../feel/values/calendar-date.ts';
import { DateAndTime } from '../feel/values/date-and-time.ts';
import { TimeOfDay } from '../feel/values/time-of-day.ts';
import type { Result } from '../feel/values/value.ts';
import type { Run } from './run.ts';

/** How a name is found within a run. */
export type Finder = (run: Run) => Result;

/** What an element of a model sees: the names it requires, and the built-in functions. Any other name is null; in pure DMN nothing is unknown. */
export class RequirementScope implements Scope {
  readonly now: DateAndTime;
  readonly #run: Run;
  readonly #names: ReadonlyMap<string, Finder>;

  constructor(run: Run, names: ReadonlyMap<string, Finder>) {
    this.now = run.now;
    this.#run = run;
    this.#names = names;
  }

  get(name: string): Result {
    const find = this.#names.get(name) ?? this.#names.get(closeUp(name));
    return find === undefined ? (builtinFunction(name) ?? null) : find(this.#run);
  }
}

/** A scope without any name and without a moment: what allowed values are tested in. */
export const bareScope: Scope = {
  get: (name) => builtinFunction(name) ?? null,
  now: new DateAndTime(new CalendarDate(1970, 1, 1), new TimeOfDay(0, 0, 0, { offset: 0 })),
};

/** A name without spaces around its signs: `a - b` is the name `a-b` (10.3.1.4). */
export function closeUp(name: string): string {
  return name.replaceAll(/\s*([./\-'+*])\s*/g, '$1').replaceAll(/\s+/g, ' ').trim();
}
