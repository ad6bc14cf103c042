import type { Value } from '../value.ts';

/**
 * One dated entry about a person or an enterprise. Entries are only ever added; an end is an addition of its own.
 * `from`/`to` say when it holds in the world, `recordedAt` when we learnt it.
 */
export type RegisterEntry = {
  readonly id: string;
  readonly kind: string;
  readonly data: Readonly<Record<string, Value>>;
  readonly from: string;
  readonly to: string | null;
  readonly recordedAt: string;
  readonly origin: EntryOrigin;
  readonly end?: EntryEnd;
  /** Its person says that it is wrong, and the department that keeps the original has been asked (docs/register.md): until that is settled no rule goes by it. */
  readonly contested?: true;
};

export type EntryOrigin =
  | { readonly kind: 'case'; readonly case: string; readonly service: string }
  | { readonly kind: 'import'; readonly system: string; /** Of which import of a dump. */ readonly import?: string }
  | { readonly kind: 'employer'; readonly referral: string }
  /** In the place of one that was wrong; see docs/register.md. */
  | { readonly kind: 'correction'; readonly request: string }
  /** As a department's list said it, of which day or month. */
  | { readonly kind: 'pulled'; readonly department: string; readonly scenario: string; readonly period: string }
  /** Written while two numbers were taken for one person, and given to this one when they were parted. */
  | { readonly kind: 'separation'; readonly merge: string };

/** Why and since when an entry no longer holds. `by`: the entry whose opening ended it, where one did. */
export type EntryEnd = { readonly to: string; readonly because: { readonly zh: string; readonly en: string }; readonly basis: string; readonly recordedAt: string; readonly by?: string };
