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
/**
 * Why a machine does not settle it. `moved`: the entry that the record became stands at somebody else, whom the department no longer means · `named`: the number is whose it was, under
 * another name · `others`: somebody else has entered otherwise for the same days, or entered what the department calls a mistake · `gone`: what the record became was corrected or taken
 * back here · `contested`: its person says that it is wrong · `ended`: somebody else has ended it on another day.
 */
export const CONTRADICTIONS = ['moved', 'named', 'others', 'gone', 'contested', 'ended'] as const;
export type Contradiction = (typeof CONTRADICTIONS)[number];
type Effects = { readonly effects: readonly RealisedEffect[]; /** The entry that stands for the record now. */ readonly entry: string | null };
export type Taken = Effects & ({ readonly outcome: Exclude<(typeof TAKEN)[number], 'contradicts'> } | { readonly outcome: 'contradicts'; readonly cause: Contradiction });

/** What the same record said before, and the entry that it became; `holder`: at whom that stands, where it is nobody whom the record names now. */
export type TakenBefore = { readonly entry: string | null; readonly digest: string; readonly holder?: string };
export type Taking = { readonly record: PulledRecord; readonly digest: string; readonly register: string; readonly before: TakenBefore | undefined; readonly both: Both; /** Why an entry ends that the department ends. */ readonly ending: { readonly because: Localized; readonly basis: string } };

/**
 * What a record of a department's list does to the register of whom it is about. What the department said before is changed, ended or taken back by what it says now; what
 * somebody else has entered, corrected or contests is never settled by a machine.
 */
export function takeRecord({ record, digest, register, before, both, ending }: Taking, kinds: ReadonlyMap<string, RegisterKind>, act: Act): Taken {
  const entry = before?.entry ?? null;
  const nothing: Taken = { outcome: 'same', effects: [], entry };
  if (before?.digest === digest) return nothing;
  if (before?.holder !== undefined) return contradicts('moved', entry);
  const standing = both.entries.find(({ id }) => id === before?.entry);
  if (before?.entry && !standing) return record.withdrawn ? nothing : contradicts('gone', entry);
  if (standing?.contested) return contradicts('contested', entry);
  if (record.withdrawn && standing) return { outcome: 'taken-back', effects: undo([{ kind: 'opened', entry: standing }], both, kinds, act), entry: null };
  // What somebody else has entered just so is not taken back by a list.
  if (record.withdrawn) return both.entries.some((other) => other.kind === register && saysTheSame(other, record)) ? contradicts('others', entry) : nothing;
  return standing ? change(standing, record, both, kinds, act, ending) : enter(record, register, both, kinds, act) ?? contradicts('others', entry);
}

/** Nothing is written, and somebody looks. */
export function contradicts(cause: Contradiction, entry: string | null): Taken {
  return { outcome: 'contradicts', cause, effects: [], entry };
}

/** The department says otherwise of what it said before. An end that somebody else has set stands unless it is the same. */
function change(standing: RegisterEntry, { data, from, to }: PulledRecord, both: Both, kinds: ReadonlyMap<string, RegisterKind>, act: Act, ending: Taking['ending']): Taken {
  const unchanged = same(standing.data, data) && standing.from === from;
  if (unchanged && endOf(standing) === to) return { outcome: 'same', effects: [], entry: standing.id };
  if (standing.end && !same(standing.end.basis, ending.basis)) return contradicts('ended', standing.id);
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
  if (others.some((entry) => saysTheSame(entry, { data, from }) && endOf(entry) === to)) return { outcome: 'same', effects: [], entry: null };
  const own = ({ origin }: RegisterEntry): boolean => origin.kind === 'pulled' && act.origin.kind === 'pulled' && origin.department === act.origin.department && origin.scenario === act.origin.scenario;
  if (kinds.get(register)?.exclusive && others.some((entry) => !own(entry) || entry.from >= from)) return undefined;
  const effects = realise([{ kind: 'open', register, data, from, to }], entries, kinds, act);
  const opened = effects.find((effect) => effect.kind === 'opened');
  return { outcome: 'entered', effects, entry: opened?.kind === 'opened' ? opened.entry.id : null };
}

/** Whether an entry says what a record says, whenever it ended. */
function saysTheSame(entry: RegisterEntry, { data, from }: Pick<PulledRecord, 'data' | 'from'>): boolean {
  return same(entry.data, data) && entry.from === from;
}

/** Whether an entry holds on one of the days. */
function meets(entry: RegisterEntry, { from, to }: Pick<PulledRecord, 'from' | 'to'>): boolean {
  const end = endOf(entry);
  return (end === null || end > from) && (to === null || entry.from < to);
}
