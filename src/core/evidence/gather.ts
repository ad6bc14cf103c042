import type { Catalog } from '../catalog/catalog.ts';
import type { DepartmentAnswer, Given } from '../cases/given.ts';
import type { Fact } from '../fact.ts';
import type { RegisterEntry } from '../register/entry.ts';
import type { Value } from '../value.ts';
import { eachOf, isOfItem, type Each } from './each.ts';
import { lookFor } from './look-for.ts';
import type { Material } from './material.ts';

/** Everything known about the person at one moment, before it is looked at by element. */
export type Known = {
  readonly entries: readonly RegisterEntry[];
  /** Entries that were taken back: no rule reads them, but they may come back. */
  readonly voided?: readonly RegisterEntry[];
  /** The register of whoever applies, where that is somebody else. */
  readonly applicantEntries?: readonly RegisterEntry[];
  readonly departments: readonly DepartmentAnswer[];
  readonly given: Given;
  /** What officers established, oldest first: the latest of an element holds. */
  readonly findings: readonly Fact[];
  /** What the person gave with earlier cases, the newest first. */
  readonly locker: readonly Material[];
  /** What the sign-in itself proved, by element; numbers already masked. */
  readonly signedIn: Readonly<Record<string, Value>>;
  /** The item it is looked at for, where a matter comes several times. */
  readonly each?: Each;
  readonly on: string;
  readonly at: string;
  /** When the person answered and promised, where that was earlier. */
  readonly givenAt?: string;
};

/** Who could still settle an element that nobody has answered. */
export type Missing =
  | { readonly from: 'department'; readonly department: string; readonly scenario: string; readonly of?: string }
  | { readonly from: 'promise' } | { readonly from: 'ask' } | { readonly from: 'officer' } | { readonly from: 'nobody' };

export type Gathered = { readonly facts: ReadonlyMap<string, Fact>; readonly missing: ReadonlyMap<string, Missing> };

/**
 * Looks for each element once, however many items ask for it, as long as the same is known: in the first of its sources that knows
 * it, register, department, promise, the person's answer. A department that has not answered stops the search: the person is never
 * asked for what a source can give. Elements that are computed from others are left to the rules.
 */
export type Search = {
  readonly known: Known;
  fact(name: string): Fact | undefined;
  gather(elements: Iterable<string>): Gathered;
  /** The same search for one item: what is another for each is looked for anew. */
  of(item: { readonly service: string; readonly of?: string }): Search;
  /** The search on a register in which entries of these kinds have changed: what does not read them has been found already. */
  after(entries: readonly RegisterEntry[], kinds: ReadonlySet<string>): Search;
};

/** What was found of an element; `undefined` where it is left to the rules. */
export type Found = Fact | Missing | undefined;
/** What has been found, by the kind of entry it was looked up in. */
type Shelves = Map<string, Map<string, Found>>;

/** A search through what is known at one moment. `shelves` hold what an earlier search has found and holds here too. */
export function searchIn(catalog: Catalog, known: Known, shelves: Shelves = new Map()): Search {
  const kindOf = kindsRead(catalog);
  const find = (name: string): Found => {
    const kind = kindOf(name);
    let shelf = shelves.get(kind);
    if (!shelf) shelves.set(kind, shelf = new Map());
    let found = shelf.get(name);
    if (found === undefined && !shelf.has(name)) shelf.set(name, found = lookFor(catalog, name, known, find));
    return found;
  };
  return {
    known,
    fact(name) {
      const found = find(name);
      return found && 'element' in found ? found : undefined;
    },
    gather(elements) {
      const facts = new Map<string, Fact>();
      const missing = new Map<string, Missing>();
      for (const name of elements) {
        const found = find(name);
        if (found === undefined) continue;
        if ('element' in found) facts.set(name, found);
        else missing.set(name, found);
      }
      return { facts, missing };
    },
    of(item) {
      const each = eachOf(catalog, item);
      return each === undefined ? this : searchIn(catalog, { ...known, each }, new Map([...shelves].filter(([kind]) => kind !== SEVERAL && kind !== OF_ITEM)));
    },
    after: (entries, kinds) => searchIn(catalog, { ...known, entries }, new Map([...shelves].filter(([kind]) => kind !== SEVERAL && !kinds.has(kind)))),
  };
}

/** Find each of these elements; see `Search`. */
export function gather(catalog: Catalog, elements: Iterable<string>, known: Known): Gathered {
  return searchIn(catalog, known).gather(elements);
}

const NONE = '', SEVERAL = '*', OF_ITEM = '@';
/** What was worked out before for a catalogue: it never changes, and every rule asks. */
const worked = new WeakMap<Catalog, (name: string) => string>();

/** The kind of entry an element is looked up in: none, one, or several, which also stands for those searched by what another element holds. What is another for each item is kept apart. */
function kindsRead(catalog: Catalog): (name: string) => string {
  const known = worked.get(catalog);
  if (known) return known;
  const kinds = new Map([...catalog.elements].map(([name, { sources }]) => {
    const registers = sources.flatMap((source) => (typeof source === 'object' && 'register' in source ? [source.register] : []));
    if (isOfItem(catalog, name)) return [name, OF_ITEM] as const;
    const read = new Set(registers.map(({ kind }) => kind));
    return [name, read.size > 1 || registers.some(({ matching }) => matching !== undefined) ? SEVERAL : [...read][0] ?? NONE] as const;
  }));
  const kindOf = (name: string): string => kinds.get(name) ?? NONE;
  worked.set(catalog, kindOf);
  return kindOf;
}
