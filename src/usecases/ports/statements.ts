import type { StatementFacts, Period } from '#core/employers/statement.ts';
import type { Localized } from '#core/value.ts';
import type { DocumentContent } from './document.ts';

/** Which entries say who works for an enterprise, and which that an insurance is paid for them. */
export type StaffKinds = { readonly employed: readonly string[]; readonly insured: readonly string[]; /** Which report how it ended. */ readonly reported: readonly string[] };
export type StatementOf = { readonly region: string; readonly enterprise: string; /** As the register of persons names it. */ readonly number: string; readonly period: Period; readonly today: string; /** Life events alone, where a clerk has no more. */ readonly events: readonly string[] | null };

/** What was found, and whether there was more of it than a statement takes. */
export type FoundStatement = StatementFacts & { readonly more: { readonly moves: boolean; readonly cases: boolean; readonly money: boolean } };

/** A statement that was issued. */
export type IssuedStatement = { readonly id: string; readonly number: string; readonly enterprise: string; readonly period: Period; readonly at: string; readonly clerk: string | null };
/** `about`: everybody who is named in it; `told`: what whoever holds number and code is told of it, in both languages. */
export type KeptStatement = IssuedStatement & { readonly name: string; readonly about: readonly string[]; readonly document: DocumentContent; readonly told: readonly { readonly name: Localized; readonly text: Localized }[] };

/** Somebody who left and whose leaving nobody has reported. */
export type Leaver = { readonly subject: string; readonly name: string; readonly on: string };

export type StatementStore = {
  /** Who left between two days, both included, without a report; `insures`: whether an insurance of anybody is paid on the second. */
  leavers(region: string, number: string, kinds: StaffKinds, from: string, today: string): Promise<{ readonly left: readonly Leaver[]; readonly insures: boolean }>;
  /** Four queries, whatever is found. */
  read(of: StatementOf, kinds: StaffKinds): Promise<FoundStatement>;
  /** Keeps a statement as it was written; `other`: another has its id. */
  keep(region: string, statement: KeptStatement): Promise<'kept' | 'same' | 'other'>;
  /** By its id, of the enterprise alone. */
  one(region: string, enterprise: string, id: string): Promise<KeptStatement | undefined>;
  byNumber(region: string, number: string): Promise<KeptStatement | undefined>;
  /** The newest first. */
  issued(region: string, enterprise: string): Promise<readonly IssuedStatement[]>;
};
