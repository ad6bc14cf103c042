import type { Static } from 'typebox';
import type { RegisterSource } from '../catalog/element.ts';
import { same } from '../same.ts';
import type { Value } from '../value.ts';
import type { RegisterEntry } from './entry.ts';
import { endOf, isOpen, isOver } from './open.ts';

type Source = Static<typeof RegisterSource>['register'];

/**
 * What the register says to one source of a data element on a day: a value with the entry it stands in,
 * or `undefined` when the register does not know.
 * @param matching the values that fields of the entry must hold; nothing matches null
 */
export function lookUp(source: Source, entries: readonly RegisterEntry[], on: string, matching: Readonly<Record<string, Value>> = {}): { value: Value; entry?: RegisterEntry } | undefined {
  const wanted = Object.entries(matching);
  const entry = pick(source, wanted.length === 0 ? entries : entries.filter((each) => wanted.every(([field, value]) => value !== null && same(fieldOf(each, field) ?? null, value))), on);
  if (source.field === undefined) return { value: entry !== undefined, entry };
  const value = entry && fieldOf(entry, source.field);
  if (value !== undefined && value !== null) return { value, entry };
  return source.absent === undefined ? undefined : { value: source.absent };
}

function pick({ kind, which }: Source, entries: readonly RegisterEntry[], on: string): RegisterEntry | undefined {
  return entries
    .filter((entry) => entry.kind === kind && (entry.from <= on || which === 'granted') && fits(which, entry, on))
    .reduce<RegisterEntry | undefined>((latest, entry) => (latest && placeOf(latest, which) > placeOf(entry, which) ? latest : entry), undefined);
}

function fits(which: Source['which'], entry: RegisterEntry, on: string): boolean {
  if (which === 'latest' || which === 'last') return true;
  if (which === 'granted') return !isOver(entry, on);
  return which === 'open' ? isOpen(entry, on) : !isOpen(entry, on);
}

/** What entries are ordered by: the day they began, of those of one day the one recorded later; for the last to end, that day before all. */
function placeOf(entry: RegisterEntry, which: Source['which']): string {
  return `${which === 'last' ? endOf(entry) ?? 'open' : ''} ${entry.from} ${entry.recordedAt}`;
}

function fieldOf(entry: RegisterEntry, field: string): Value | undefined {
  if (field === 'from') return entry.from;
  if (field === 'to') return endOf(entry);
  return entry.data[field];
}
