import type { DateAndTime } from './values/date-and-time.ts';
import type { FeelValue, Result } from './values/value.ts';
import { FeelContext } from './values/context.ts';

/** Where an expression finds its names. What nobody answered is `UNKNOWN`; in pure DMN a name that is not there is null. */
export type Scope = {
  get(name: string): Result;
  /** The moment of the decision, with its zone: what `now()` and `today()` answer. Rules have no clock of their own. */
  readonly now: DateAndTime;
};

/** A scope with one name more: what a loop or a parameter adds. */
export class Local implements Scope {
  readonly now: DateAndTime;
  readonly #outer: Scope;
  readonly #name: string;
  readonly #value: Result;

  constructor(outer: Scope, name: string, value: Result) {
    this.now = outer.now;
    this.#outer = outer;
    this.#name = name;
    this.#value = value;
  }

  get(name: string): Result {
    return name === this.#name ? this.#value : this.#outer.get(name);
  }
}

/** A scope with several names more, which may still be added to: a context whose later entries read the earlier ones. */
export class Locals implements Scope {
  readonly now: DateAndTime;
  readonly #outer: Scope;
  readonly #values: Map<string, Result>;

  constructor(outer: Scope, values: Iterable<readonly [string, Result]> = []) {
    this.now = outer.now;
    this.#outer = outer;
    this.#values = new Map(values);
  }

  set(name: string, value: Result): void {
    this.#values.set(name, value);
  }

  get(name: string): Result {
    const value = this.#values.get(name);
    return value === undefined ? this.#outer.get(name) : value;
  }
}

/** The scope of a filter: `item`, and the entries of the item where it is a context (DMN 1.5, 10.3.2.5). */
export class ItemScope implements Scope {
  readonly now: DateAndTime;
  readonly #outer: Scope;
  readonly #item: FeelValue;

  constructor(outer: Scope, item: FeelValue) {
    this.now = outer.now;
    this.#outer = outer;
    this.#item = item;
  }

  get(name: string): Result {
    if (this.#item instanceof FeelContext) {
      const entry = entryAt(this.#item, name);
      if (entry !== undefined) return entry;
    }
    return name === 'item' ? this.#item : this.#outer.get(name);
  }
}

/** The entry of a context by its name, or by a dotted path of names. */
function entryAt({ entries }: FeelContext, name: string): FeelValue | undefined {
  const entry = entries.get(name);
  if (entry !== undefined) return entry;
  const dot = name.indexOf('.');
  const head = dot < 0 ? undefined : entries.get(name.slice(0, dot));
  return head instanceof FeelContext ? entryAt(head, name.slice(dot + 1)) : undefined;
}
