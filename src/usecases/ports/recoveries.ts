import type { InstalmentTerms } from '#core/payments/instalments.ts';
import type { Notice } from '#core/notices/notice.ts';
import type { ClaimSeen } from './claims.ts';

/** A claim with whose it is. `notedFen`: noted as paid back, and not confirmed yet. */
export type ClaimOwed = ClaimSeen & { readonly payee: string; readonly open: boolean };

/** Money that somebody of the house says was paid back. `by`: `officer:…`. Sums in fen. */
export type RepaymentNote = { readonly id: string; readonly claim: string; readonly amountFen: number; readonly note: string; readonly at: string; readonly by: string };

/** One that waits for somebody else to find it in the account, with what it is paid back of. */
export type OpenNote = RepaymentNote & { readonly payee: string; readonly name: string; readonly number: string; readonly fund: string; readonly month: string; readonly service: string; readonly case: string | null; readonly item: number | null; /** The claim was given up meanwhile: it cannot be confirmed. */ readonly givenUp: boolean };

/** One that was not found in the account, and why, in the words of whoever looked. */
export type RejectedNote = Pick<OpenNote, 'id' | 'case' | 'item' | 'service' | 'fund' | 'month' | 'amountFen' | 'at'> & { readonly because: string };

/** What came of noting. `recused`: whoever does it keeps out of what concerns this person (回避); `another`: something else was noted under this id; `too-much`: more than is owed and not noted; `unknown`: no such claim, or it was given up. */
export type Noted = 'noted' | 'same' | 'another' | 'too-much' | 'recused' | 'unknown';
/** What came of settling. `own`: whoever noted it; `given-up`: nothing is owed any more; `otherwise`: it was settled the other way before. */
export type NoteSettled = 'done' | 'same' | 'own' | 'given-up' | 'recused' | 'otherwise' | 'unknown';

/** A plan of instalments, with how it stands: what is left of its claims, and what of it was noted. */
export type InstalmentPlan = InstalmentTerms & { readonly id: string; readonly payee: string; readonly fund: string; readonly claims: readonly string[]; readonly at: string; readonly by: string; readonly ended: { readonly at: string; readonly because: 'settled' | 'stopped' } | null; readonly leftFen: number; readonly notedFen: number; /** Something of it turned out not to be owed. */ readonly givenUp: boolean; /** The case that what is owed comes from, where it is of one. */ readonly case: string | null; readonly item: number | null };

/** What came of agreeing. `changed`: so much is not owed (any more); `standing`: there is a plan already. */
export type Agreed = 'agreed' | 'same' | 'another' | 'changed' | 'standing' | 'recused';

/** Somebody who owes a fund, over all claims that are open, the oldest first. `payee`: the number that stays of them. */
export type Debt = { readonly payee: string; readonly name: string; readonly number: string; readonly fund: string; readonly since: string; readonly claims: readonly ClaimSeen[] };

/** How what was overpaid comes back. Each method is one transaction; notices are told with it, or nobody is. */
export type RecoveryStore = {
  claim(region: string, id: string): Promise<ClaimOwed | undefined>;
  /** Note that somebody has paid back, under an id that is taken once. It counts when another has confirmed it; meanwhile no payment is kept back for it. */
  note(region: string, note: Omit<RepaymentNote, 'at'>, at: string): Promise<Noted>;
  openNote(region: string, id: string): Promise<OpenNote | undefined>;
  openNotes(region: string): Promise<readonly OpenNote[]>;
  /** Those of somebody, under whichever of their numbers, that were rejected, the newest first. */
  rejected(region: string, payee: string): Promise<readonly RejectedNote[]>;
  /** Confirm a note, upon which it counts and stands in the ledger, or reject it with a reason: never by whoever noted it. */
  settleNote(region: string, id: string, by: string, as: { readonly outcome: 'confirmed' } | { readonly outcome: 'rejected'; readonly because: string }, notices: readonly Notice[], at: string): Promise<NoteSettled>;
  /** Of the region, or of somebody in it (under whichever of their numbers): each person once for each fund. `first`: who comes before the others; `after`: so many are passed over. */
  debts(region: string, limit: number, which?: { readonly payee?: string; readonly first?: readonly Pick<Debt, 'payee' | 'fund'>[]; readonly after?: number }): Promise<readonly Debt[]>;
  /** Who owes, or owed, what was paid by an item: the numbers that stay. */
  payeesOf(region: string, number: string, item: number): Promise<readonly string[]>;
  /** Agree on instalments for all that somebody owes to a fund now, with whichever of their numbers, under an id that is taken once; only where that is as much as the terms say. */
  agree(region: string, plan: InstalmentTerms & Pick<InstalmentPlan, 'id' | 'payee' | 'fund' | 'by'> & { readonly note: string }, notices: readonly Notice[], at: string): Promise<Agreed>;
  /** Whether `officer:…` keeps out of what concerns somebody, under whichever of their numbers. */
  recused(region: string, by: string, payee: string): Promise<boolean>;
  /** End a plan that stands; false where it does not. */
  endPlan(region: string, id: string, because: 'settled' | 'stopped', by: string, notices: readonly Notice[], at: string): Promise<boolean>;
  plan(region: string, id: string): Promise<InstalmentPlan | undefined>;
  /** Plans that stand, of somebody (under whichever of their numbers). */
  plans(region: string, payee: string): Promise<readonly InstalmentPlan[]>;
  /** Plans that stand in a region in the order of their ids, so many after one. */
  plansAfter(region: string, after: string | null, limit: number): Promise<readonly InstalmentPlan[]>;
  /** Tell people, each thing once however often it is said. */
  tell(region: string, notices: readonly Notice[]): Promise<void>;
};
