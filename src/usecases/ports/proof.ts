import type { Localized } from '#core/value.ts';

/** What the statement of a register entry says. Values are already in words. */
export type ProofContent = {
  readonly region: string; readonly office: string; readonly title: Localized; readonly name: string; readonly idNumber: string; readonly state: string;
  readonly fields: readonly { readonly name: string; readonly text: string }[];
  /** The moment it was made: it says how things stood then. */
  readonly at: string;
  /** The case it came from, by which anybody who holds the sheet can check it. */
  readonly case: { readonly number: string; readonly queryCode: string; readonly trackUrl: string };
};
