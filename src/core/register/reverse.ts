import type { RegisterKind } from '../catalog/register-kind.ts';
import type { Localized } from '../value.ts';
import type { EntryEnd, RegisterEntry } from './entry.ts';
import type { PlannedEffect } from '../decisions/evaluate-effects.ts';
import { applyEffects, realise, REPLACED, type Act, type RealisedEffect } from './realise.ts';

/** The register of a person as it stands, and what was taken out of it again: an entry may come back as it was. */
export type Both = { readonly entries: readonly RegisterEntry[]; readonly voided: readonly RegisterEntry[] };
type Kinds = ReadonlyMap<string, RegisterKind>;

/**
 * What undoes a decision: entries that it opened hold no longer, as if they never had; those that it, or what it opened, had ended hold again;
 * its payments stop. Nothing is deleted: each is a dated act of its own. An entry that holds again ends where a later one would have ended it.
 */
export function undo(effects: readonly RealisedEffect[], { entries, voided }: Both, kinds: Kinds, act: Act): RealisedEffect[] {
  const opened = effects.flatMap((effect) => (effect.kind === 'opened' && entries.some(({ id }) => id === effect.entry.id) ? [effect.entry] : []));
  const gone = new Set(opened.map(({ id }) => id));
  const undone: RealisedEffect[] = opened.map((entry) => ({ kind: 'reversed', of: 'entry', entry, standing: false, ...stamp(act) }));
  for (const entry of [...entries, ...voided]) {
    const { end } = entry;
    const isOurs = end && (effects.some((effect) => effect.kind === 'ended' && effect.entry === entry.id && effect.end.recordedAt === end.recordedAt) || (end.by !== undefined && gone.has(end.by)));
    if (isOurs && !gone.has(entry.id)) undone.push({ kind: 'reversed', of: 'end', entry: entry.id, register: entry.kind, end, standing: false, ...stamp(act) });
  }
  for (const effect of effects) if (effect.kind === 'payment') undone.push({ kind: 'reversed', of: 'payment', id: effect.id, standing: false, ...stamp(act) });
  const reopened = new Set(undone.flatMap((each) => (each.kind === 'reversed' && each.of === 'end' ? [each.entry] : [])));
  return [...undone, ...endsAnew(applyEffects(entries, undone), (entry) => reopened.has(entry.id), kinds, act)];
}

/** What brings back a decision that was undone: its entries hold again, what they end ends again, its payments go on. */
export function restore(effects: readonly RealisedEffect[], { entries, voided }: Both, kinds: Kinds, act: Act): RealisedEffect[] {
  const back = effects.flatMap((effect) => (effect.kind === 'opened' ? voided.filter(({ id }) => id === effect.entry.id) : []));
  const restored: RealisedEffect[] = [
    ...back.map((entry): RealisedEffect => ({ kind: 'reversed', of: 'entry', entry, standing: true, ...stamp(act) })),
    ...effects.flatMap((effect): RealisedEffect[] => (effect.kind === 'payment' ? [{ kind: 'reversed', of: 'payment', id: effect.id, standing: true, ...stamp(act) }] : [])),
  ];
  // An end that no opening brought with it was said by the decision itself: it is said again where nothing else has ended the entry since.
  const said = effects.flatMap((effect): RealisedEffect[] => {
    const entry = effect.kind === 'ended' && effect.end.by === undefined ? entries.find(({ id }) => id === effect.entry) : undefined;
    return effect.kind === 'ended' && entry && entry.end === undefined ? [{ ...effect, origin: act.origin, end: { ...effect.end, recordedAt: act.at } }] : [];
  });
  return [...restored, ...said, ...endsWith(back, [...restored, ...said], entries, kinds, act)];
}

/** What a decision does for a day that lies back: what its openings end among entries that were there is left to `endsOf`, because later decisions have been made since. */
export function realiseBack(planned: readonly PlannedEffect[], entries: readonly RegisterEntry[], kinds: Kinds, act: Act): RealisedEffect[] {
  const fresh = realise(planned, entries.filter(({ from }) => from <= act.on), kinds, act);
  const opened = new Set(openedIn(fresh).map(({ id }) => id));
  return fresh.filter((effect) => effect.kind !== 'ended' || effect.end.by === undefined || opened.has(effect.entry));
}

/** What entries that were opened for an earlier day end, and are ended by: of two of a kind that can hold only once the later day counts. @param before what was taken back first */
export function endsOf(effects: readonly RealisedEffect[], before: readonly RealisedEffect[], entries: readonly RegisterEntry[], kinds: Kinds, act: Act): RealisedEffect[] {
  return endsWith(openedIn(effects), [...before, ...effects], entries, kinds, act);
}

function endsWith(fresh: readonly RegisterEntry[], done: readonly RealisedEffect[], entries: readonly RegisterEntry[], kinds: Kinds, act: Act): RealisedEffect[] {
  const ids = new Set(fresh.map(({ id }) => id));
  return endsAnew(applyEffects(entries, done), (entry, all) => ids.has(entry.id) || fresh.some((each) => ends(all.find(({ id }) => id === each.id) ?? each, entry, kinds) !== undefined), kinds, act);
}

/** Of the entries chosen, those whose end is not the one that the others give them: the end they have is taken back, the right one set. */
function endsAnew(entries: readonly RegisterEntry[], chosen: (entry: RegisterEntry, all: readonly RegisterEntry[]) => boolean, kinds: Kinds, act: Act): RealisedEffect[] {
  return entries.filter((entry) => chosen(entry, entries)).flatMap((entry): RealisedEffect[] => {
    const { end } = entry;
    // What a decision or an import said of an end stands, unless another entry ends it before.
    const wanted = firstEnd(entry, entries, kinds, act);
    if (wanted === undefined || (end && (end.by === wanted.by || end.to <= wanted.to))) return [];
    return [
      ...(end ? [{ kind: 'reversed' as const, of: 'end' as const, entry: entry.id, register: entry.kind, end, standing: false, ...stamp(act) }] : []),
      { kind: 'ended', entry: entry.id, register: entry.kind, origin: act.origin, end: wanted },
    ];
  });
}

function firstEnd(entry: RegisterEntry, entries: readonly RegisterEntry[], kinds: Kinds, act: Act): EntryEnd | undefined {
  return entries.flatMap((other) => {
    const why = ends(other, entry, kinds);
    return why && (entry.to === null || entry.to > other.from) ? [{ to: other.from, because: why.because, basis: why.basis, by: other.id, recordedAt: act.at }] : [];
  }).reduce<EntryEnd | undefined>((first, each) => (first && first.to <= each.to ? first : each), undefined);
}

/** By which rule of the catalogue an entry ends an earlier one, where it does. */
function ends(other: RegisterEntry, entry: RegisterEntry, kinds: Kinds): { readonly because: Localized; readonly basis: string } | undefined {
  if (other.id === entry.id || other.from < entry.from || (other.from === entry.from && other.recordedAt <= entry.recordedAt)) return undefined;
  const kind = kinds.get(other.kind);
  return kind?.opens?.find((rule) => rule.ends === entry.kind) ?? (kind?.exclusive && other.kind === entry.kind ? REPLACED : undefined);
}

function openedIn(effects: readonly RealisedEffect[]): RegisterEntry[] {
  return effects.flatMap((effect) => (effect.kind === 'opened' ? [effect.entry] : []));
}

const stamp = ({ at, origin }: Act) => ({ at, origin });
