import type { RegisterEntry } from '#core/register/entry.ts';
import type { Subject } from './cases.ts';

/** One look at a person's data. */
export type Access = { readonly id: string; readonly at: string; readonly actor: string; readonly actorKind: 'person' | 'staff' | 'enterprise' | 'system'; readonly subject: string; readonly what: string; readonly why: string; readonly case: string | null };

export type RegisterStore = {
  subject(region: string, id: string): Promise<Subject | undefined>;
  entries(region: string, subject: string): Promise<readonly RegisterEntry[]>;
  /** Counts every act on the register of this subject. Read it before the entries that an act is decided on. */
  version(region: string, subject: string): Promise<number>;
  noteAccess(region: string, access: Access): Promise<void>;
  accesses(region: string, subject: string): Promise<readonly Access[]>;
};
