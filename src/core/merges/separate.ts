import type { RegisterKind } from '../catalog/register-kind.ts';
import { idOf } from '../id.ts';
import type { RegisterEntry } from '../register/entry.ts';
import { applyEffects, type Act, type RealisedEffect } from '../register/realise.ts';
import { endsOf, undo } from '../register/reverse.ts';
import type { OfCase } from './between.ts';
import type { Given } from './merge.ts';
import type { Side } from './side.ts';

type Kinds = ReadonlyMap<string, RegisterKind>;
type Effects = readonly RealisedEffect[];

/** What a separation does to the register of each of the two, and which entry stands in the place of which. */
export type Separated = { readonly kept: Effects; readonly merged: Effects; readonly moved: readonly { readonly entry: string; readonly as: string }[] };

/** An end that was said by a case and not by an entry: by which. */
export type SaidEnd = { readonly entry: string; readonly case: string };

/**
 * Two numbers become two again. What an officer gave to the number that was merged is taken back where it stands and stands there anew; an end that an entry or
 * a case of one set to an entry of the other is taken back, because they are not one person. Everything else stays where it was written.
 */
export function separate(kept: Side, merged: Side, given: readonly Given[], since: string, cases: ReadonlyMap<string, OfCase>, said: readonly SaidEnd[], kinds: Kinds, act: Act): Separated {
  const moving = kept.entries.filter(({ id }) => given.some(({ entry, to }) => entry === id && to === 'merged'));
  const moved = moving.map((entry) => ({ entry: entry.id, as: idOf(act.hash, `${act.key}/${entry.id}`) }));
  const anew = moving.map((entry, index): RegisterEntry => ({ ...entry, id: moved[index]!.as, recordedAt: act.at, origin: act.origin }));
  const goes = new Set(moving.map(({ id }) => id));
  const stays = new Set(kept.entries.filter(({ id }) => !goes.has(id)).map(({ id }) => id));
  const atMerged = new Set(merged.entries.map(({ id }) => id));

  const foreign = (entry: RegisterEntry, ofOther: (id: string) => boolean, others: readonly string[]): RealisedEffect[] => {
    const { end } = entry;
    const by = end?.by;
    const source = said.find((each) => each.entry === entry.id)?.case;
    const wrong = end !== undefined && end.recordedAt > since && (by === undefined ? source !== undefined && others.includes(cases.get(source)?.subject ?? '') : ofOther(by));
    return wrong ? [{ kind: 'ended', entry: entry.id, register: entry.kind, end, origin: act.origin }] : [];
  };
  const out = undo([
    ...moving.map((entry): RealisedEffect => ({ kind: 'opened', entry })),
    ...kept.entries.filter(({ id }) => !goes.has(id)).flatMap((entry) => foreign(entry, (by) => atMerged.has(by), merged.one)),
  ], { entries: kept.entries, voided: kept.voided }, kinds, act);

  const cut = undo(merged.entries.flatMap((entry) => foreign(entry, (by) => stays.has(by) || goes.has(by), kept.one)), { entries: merged.entries, voided: merged.voided }, kinds, act);
  const opened = anew.flatMap(({ end, ...entry }): RealisedEffect[] => {
    const open: RealisedEffect = { kind: 'opened', entry };
    // What ended it stays said, unless it was an entry that stays behind.
    const goesOn = end === undefined || (end.by !== undefined && stays.has(end.by));
    return goesOn ? [open] : [open, { kind: 'ended', entry: entry.id, register: entry.kind, origin: act.origin, end: { ...end, ...(end.by !== undefined && { by: moved.find(({ entry: id }) => id === end.by)?.as ?? end.by }), recordedAt: act.at } }];
  });
  const after = applyEffects(merged.entries, cut);
  return { kept: out, merged: [...cut, ...opened, ...endsOf(opened, [], after, kinds, act)], moved };
}
