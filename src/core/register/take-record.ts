import type { RegisterKind } from '../catalog/register-kind.ts';
import { carryOut } from '../corrections/carry-out.ts';
import type { PulledRecord } from '../partners/pulled.ts';
import { same } from '../same.ts';
import type { Localized } from '../value.ts';
import type { RegisterEntry } from './entry.ts';
import { endOf } from './open.ts';
import { realise, type Act, type RealisedEffect } from './realise.ts';
import { undo, type Both } from './reverse.ts';

/** What became of a record: entered, changed, ended or taken back; the same as before; or held against what others say, so that a person looks and nothing is written. */
export const TAKEN = ['entered', 'changed', 'ended', 'taken-back', 'same', 'contradicts'] as const;
export type Taken = { readonly outcome: (typeof TAKEN)[number]; readonly effects: readonly RealisedEffect[]; /** The entry that stands for the record now. */ readonly entry: string | null };

/** What the same record said before, and the entry that it became. */
export type TakenBefore = { readonly entry: string | null; readonly digest: string };
export type Taking = { readonly record: PulledRecord; readonly digest: string; readonly register: string; readonly before: TakenBefore | undefined; readonly both: Both; /** Why an entry ends that the department ends. */ readonly ending: { readonly because: Localized; readonly basis: string } };

/**
 * What a record of a department's list does to the register of whom it is about. What the department said before is changed, ended or taken back by what it says now; what
 * somebody else has entered, corrected or contests is never settled by a machine.
 */
export function takeRecord({ record, digest, register, before, both, ending }: Taking, kinds: ReadonlyMap<string, RegisterKind>, act: Act): Taken {
  const nothing = (outcome: 'same' | 'contradicts'): Taken => ({ outcome, effects: [], entry: before?.entry ?? null });
  if (before?.digest === digest) return nothing('same');
  const standing = both.entries.find(({ id }) => id === before?.entry);
  if (before?.entry && !standing) return nothing(record.withdrawn ? 'same' : 'contradicts');
  if (standing?.contested) return nothing('contradicts');
  if (record.withdrawn) return standing ? { outcome: 'taken-back', effects: undo([{ kind: 'opened', entry: standing }], both, kinds, act), entry: null } : nothing('same');
  return standing ? change(standing, record, both, kinds, act, ending) : enter(record, register, both, kinds, act) ?? nothing('contradicts');
}

/** The department says otherwise of what it said before. An end that somebody else has set stands unless it is the same. */
function change(standing: RegisterEntry, { data, from, to }: PulledRecord, both: Both, kinds: ReadonlyMap<string, RegisterKind>, act: Act, ending: Taking['ending']): Taken {
  const unchanged = same(standing.data, data) && standing.from === from;
  if (unchanged && endOf(standing) === to) return { outcome: 'same', effects: [], entry: standing.id };
  if (standing.end && !same(standing.end.basis, ending.basis)) return { outcome: 'contradicts', effects: [], entry: standing.id };
  const { end, ...agreed } = standing;
  if (unchanged && standing.to === null) {
    const moved: RealisedEffect[] = [
      ...(end ? [{ kind: 'reversed' as const, of: 'end' as const, entry: standing.id, register: standing.kind, end, standing: false, at: act.at, origin: act.origin }] : []),
      ...(to !== null ? [{ kind: 'ended' as const, entry: standing.id, register: standing.kind, origin: act.origin, end: { to, ...ending, recordedAt: act.at } }] : []),
    ];
    return { outcome: end === undefined ? 'ended' : 'changed', effects: moved, entry: standing.id };
  }
  // The right one brings its own end.
  const effects = carryOut(agreed, { remove: false, data, from, to, reason: '' }, both, kinds, act);
  const opened = effects.find((effect) => effect.kind === 'opened');
  return { outcome: 'changed', effects, entry: opened?.kind === 'opened' ? opened.entry.id : null };
}

/** A record that is new: beside what others say of the same days of a kind of which only one can hold it is not entered. */
function enter({ data, from, to }: PulledRecord, register: string, { entries }: Both, kinds: ReadonlyMap<string, RegisterKind>, act: Act): Taken | undefined {
  const others = entries.filter((entry) => entry.kind === register && meets(entry, { from, to }));
  if (others.some((entry) => same(entry.data, data) && entry.from === from && endOf(entry) === to)) return { outcome: 'same', effects: [], entry: null };
  const own = ({ origin }: RegisterEntry): boolean => origin.kind === 'pulled' && act.origin.kind === 'pulled' && origin.department === act.origin.department && origin.scenario === act.origin.scenario;
  if (kinds.get(register)?.exclusive && others.some((entry) => !own(entry) || entry.from >= from)) return undefined;
  const effects = realise([{ kind: 'open', register, data, from, to }], entries, kinds, act);
  const opened = effects.find((effect) => effect.kind === 'opened');
  return { outcome: 'entered', effects, entry: opened?.kind === 'opened' ? opened.entry.id : null };
}

/** Whether an entry holds on one of the days. */
function meets(entry: RegisterEntry, { from, to }: Pick<PulledRecord, 'from' | 'to'>): boolean {
  const end = endOf(entry);
  return (end === null || end > from) && (to === null || entry.from < to);
}
