import { spend } from '../budget.ts';
import { isNumber, textOf } from '../numbers/number.ts';
import { same } from '../values/equality.ts';
import type { FeelValue } from '../values/value.ts';

/** A value, and how often it was added. */
type Count = { readonly value: FeelValue; times: number };

/** How often each value came, in the order of their first coming. */
export class Counts {
  readonly #all: Count[] = [];
  readonly #plain = new Map<string, Count>();
  readonly #others: Count[] = [];

  get all(): readonly Count[] {
    return this.#all;
  }

  add(value: FeelValue): void {
    const known = this.#find(value);
    if (known !== undefined) {
      known.times += 1;
      return;
    }
    const count = { value, times: 1 };
    const key = plainKey(value);
    this.#all.push(count);
    if (key === undefined) this.#others.push(count);
    else this.#plain.set(key, count);
  }

  /** Numbers, texts and booleans are found by a key; everything else must be compared one by one. */
  #find(value: FeelValue): Count | undefined {
    const key = plainKey(value);
    if (key !== undefined) return this.#plain.get(key);
    spend(1 + this.#others.length);
    return this.#others.find((other) => same(other.value, value));
  }
}

function plainKey(value: FeelValue): string | undefined {
  if (typeof value === 'string') return `s${value}`;
  if (isNumber(value)) return `n${textOf(value)}`;
  return value === null || typeof value === 'boolean' ? String(value) : undefined;
}
