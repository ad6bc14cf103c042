import type { FeelValue } from './value.ts';

/** Named values in the order in which they were written. */
export class FeelContext {
  readonly kind = 'context';
  readonly entries: ReadonlyMap<string, FeelValue>;

  constructor(entries: Iterable<readonly [string, FeelValue]>) {
    this.entries = new Map(entries);
  }
}
