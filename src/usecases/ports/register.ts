import type { RegisterEntry } from '#core/register/entry.ts';
import type { Subject } from './cases.ts';

/** One look at a person's data. `account` names who of an enterprise looked. */
export type Access = { readonly id: string; readonly at: string; readonly actor: string; readonly actorKind: 'person' | 'staff' | 'enterprise' | 'system'; readonly account?: string | null; readonly subject: string; readonly what: string; readonly why: string; readonly case: string | null };
/** The same as its person reads it: an operator by number, or by the account where none was given; a clerk is named by the actor. */
export type KnownAccess = Access & { readonly operator: string | null };

export type RegisterStore = {
  subject(region: string, id: string): Promise<Subject | undefined>;
  entries(region: string, subject: string): Promise<readonly RegisterEntry[]>;
  /** What the register said at an instant: what was recorded by then, as it stood and had ended then, whatever came later. */
  knownAt(region: string, subject: string, at: string): Promise<readonly RegisterEntry[]>;
  /** Counts every act on the register of this subject. Read it before the entries that an act is decided on. */
  version(region: string, subject: string): Promise<number>;
  /** Keeps looks in one statement; one whose `id` is there already is kept once. */
  noteAccess(region: string, ...accesses: readonly Access[]): Promise<void>;
  accesses(region: string, subject: string): Promise<readonly KnownAccess[]>;
};
