import type { Localized } from '../value.ts';

/** Characters of the expression, from 0, the end excluded. */
export type Span = { readonly from: number; readonly to: number };

/** The only error of this room, thrown by compiling, never by evaluating. `expected` holds what could stand there instead. */
export class FeelError extends Error {
  override readonly name = 'FeelError';
  readonly reason: Localized;
  readonly at: Span;
  readonly expected: readonly string[];

  constructor(reason: Localized, at: Span, expected: readonly string[] = []) {
    super(`${reason.en} (${String(at.from)}–${String(at.to)})`);
    this.reason = reason;
    this.at = { from: at.from, to: at.to };
    this.expected = expected;
  }
}
