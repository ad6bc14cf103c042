import type { RegisterKind } from '../catalog/register-kind.ts';
import { idOf } from '../id.ts';
import type { RegisterEntry } from '../register/entry.ts';
import type { Act, RealisedEffect } from '../register/realise.ts';
import { endsOf, undo, type Both } from '../register/reverse.ts';
import type { Proposal } from './correction.ts';

/**
 * What a correction does to the register: the wrong entry is taken back and stays readable as taken back; the right one takes its place
 * and, where the days are the same, ends what the wrong one had ended. With other days, or with none in its place, everything ends as
 * the entries that are left say.
 */
export function carryOut(wrong: RegisterEntry, { remove, data, from, to }: Proposal, both: Both, kinds: ReadonlyMap<string, RegisterKind>, act: Act): RealisedEffect[] {
  const stamp = { at: act.at, origin: act.origin };
  if (remove) return undo([{ kind: 'opened', entry: wrong }], both, kinds, act);
  const right: RegisterEntry = { id: idOf(act.hash, act.key), kind: wrong.kind, data, from, to, recordedAt: act.at, origin: act.origin };
  const opened: RealisedEffect = { kind: 'opened', entry: right };
  // Why and when it ended was no part of what is corrected, unless another last day was given.
  const kept: RealisedEffect[] = wrong.end && to === wrong.to ? [{ kind: 'ended', entry: right.id, register: right.kind, origin: act.origin, end: { ...wrong.end, recordedAt: act.at } }] : [];
  if (from === wrong.from && to === wrong.to) {
    const taken = [...both.entries, ...both.voided].flatMap((entry): RealisedEffect[] => (entry.end?.by !== wrong.id ? [] : [
      { kind: 'reversed', of: 'end', entry: entry.id, register: entry.kind, end: entry.end, standing: false, ...stamp },
      { kind: 'ended', entry: entry.id, register: entry.kind, origin: act.origin, end: { ...entry.end, by: right.id, recordedAt: act.at } },
    ]));
    return [{ kind: 'reversed', of: 'entry', entry: wrong, standing: false, ...stamp }, opened, ...kept, ...taken];
  }
  const undone = undo([{ kind: 'opened', entry: wrong }], both, kinds, act);
  return [...undone, opened, ...kept, ...endsOf([opened, ...kept], undone, both.entries, kinds, act)];
}
