import type { RegisterKind } from '../catalog/register-kind.ts';
import type { RegisterEntry } from '../register/entry.ts';

type Kinds = ReadonlyMap<string, RegisterKind>;

/** Whether entries of a kind have to do with money: an amount or an account in a field, or what is paid out goes by them. */
export function isMoneyKind(kind: Pick<RegisterKind, 'fields' | 'payments'>): boolean {
  return kind.payments !== undefined || Object.values(kind.fields).some(({ type, mask }) => mask === 'account' || (typeof type === 'object' && 'money' in type));
}

/**
 * Whether two officers are needed to change an entry: it carries money itself, or it has ended one that does (a false employment has
 * stopped a benefit), so that money would move with it.
 */
export function concernsMoney(entry: RegisterEntry, entries: readonly RegisterEntry[], kinds: Kinds): boolean {
  const opens = kinds.get(entry.kind)?.opens ?? [];
  const touched = [entry.kind, ...entries.filter(({ end }) => end?.by === entry.id).map(({ kind }) => kind), ...opens.map(({ ends }) => ends)];
  return touched.some((name) => { const kind = kinds.get(name); return kind !== undefined && isMoneyKind(kind); });
}
