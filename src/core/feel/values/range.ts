import type { FeelValue } from './value.ts';

/** One end of a range. `value` is undefined where the range is open without end: `>= 12` has no upper end. */
export type End = { readonly value: FeelValue | undefined; readonly included: boolean };

/** All values from one to another. */
export class FeelRange {
  readonly kind = 'range';
  readonly start: End;
  readonly end: End;
  /** How it was written: `[1..5]` or `>= 1`. Ranges written otherwise are not equal, even of the same values. */
  readonly form: 'interval' | 'comparison';

  constructor(start: End, end: End, form: 'interval' | 'comparison' = 'interval') {
    this.start = start;
    this.end = end;
    this.form = form;
  }
}
