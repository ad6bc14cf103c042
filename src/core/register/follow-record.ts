import type { RegisterKind } from '../catalog/register-kind.ts';
import type { RegisterEntry } from './entry.ts';
import type { Act, RealisedEffect } from './realise.ts';
import { undo, type Both } from './reverse.ts';
import { takeRecord, type Contradiction, type Taken, type Taking } from './take-record.ts';

/** What follows where whoever keeps the register goes by the department: for whom had the entry before, and for whom the record names. `still`: what stands in the way there, so that nothing is entered. */
export type Followed = { readonly holder: readonly RealisedEffect[]; readonly named: readonly RealisedEffect[]; readonly entry: string | null; readonly still?: Contradiction };
export type Following = {
  /** The entry that the record became at somebody else, with their register. */
  readonly holder: { readonly entry: RegisterEntry; readonly both: Both } | undefined;
  /** The record at whom it names, as a list would take it; nothing where that is nobody of this register. */
  readonly taking: Omit<Taking, 'before'> | undefined;
  /** The entry it became before. */
  readonly entry: string | null;
};

/**
 * What a record of a department's list does to the register once somebody has looked at it. The wrong person's entry is taken back, then the record is taken as if it came anew: no
 * rule of what stands before what is set aside by it, and what somebody else has entered has to be corrected first.
 */
export function followRecord({ holder, taking, entry }: Following, kinds: ReadonlyMap<string, RegisterKind>, act: Act): Followed {
  if (holder?.entry.contested) return { holder: [], named: [], entry, still: 'contested' };
  const back = holder ? undo([{ kind: 'opened', entry: holder.entry }], holder.both, kinds, act) : [];
  if (!taking) return { holder: back, named: [], entry: null };
  const before = taking.both.entries.some(({ id }) => id === entry) ? { entry, digest: '' } : undefined;
  const taken: Taken = takeRecord({ ...taking, before }, kinds, act);
  return { holder: back, named: taken.effects, entry: taken.entry, ...(taken.outcome === 'contradicts' && { still: taken.cause }) };
}
