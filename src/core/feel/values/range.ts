import type { FeelValue } from './value.ts';

/** One end of a range. `value` is undefined where the range is open without end: `>= 12` has no upper end. */
export type End = { readonly value: FeelValue | undefined; readonly included: boolean };

/** All values from one to another. */
export class FeelRange {
  readonly kind = 'range';
  readonly start: End;
  readonly end: End;

  constructor(start: End, end: End) {
    this.start = start;
    this.end = end;
  }
}
