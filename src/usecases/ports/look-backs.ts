import type { LookBackOrder, LookBackScope } from '#core/inspection/look-back.ts';
import type { Drawn } from '#core/inspection/sample.ts';

/** A seed that is committed to, for one look-back. */
export type LookBackSeed = { readonly no: number; readonly commitment: string; readonly committedAt: string };
/** What was drawn by an order, and from how much. `population` is the digest of the decisions. */
export type LookBackDraw = { readonly decided: number; readonly population: string; readonly chosen: readonly Drawn[]; readonly drawnAt: string };
/** An order as it was given, in plain words. Its seed is told once it has drawn. */
export type LookBack = LookBackOrder & { readonly committedAt: string; readonly draw?: LookBackDraw & { readonly seed: string } };
/** An order with everything that it is held against. `sealed`: its reason as the hash binds it. */
export type HeldLookBack = LookBack & { readonly sealed: string; readonly prevHash: string; readonly hash: string };

/** Look-backs that supervisors order. Seeds, orders and draws are only ever added to. */
export type LookBackStore = {
  /** The seed of the next order of a region. */
  next(region: string): Promise<LookBackSeed | undefined>;
  /** Commit to the first seed of a region; one that is there stays. */
  begin(region: string, seed: string, commitment: string, at: string): Promise<void>;
  /** Give an order, and commit to the seed of the one after it. `taken` where its seed is not the next any more. */
  order(order: LookBackOrder, next: { readonly seed: string; readonly commitment: string }): Promise<'ordered' | 'taken'>;
  /** Orders given before a moment that have not drawn yet, each with its seed. */
  undrawn(region: string, before: string): Promise<readonly (LookBackOrder & { readonly seed: string })[]>;
  /** Keep what an order has drawn; one that is there stays. */
  keepDraw(region: string, no: number, draw: LookBackDraw): Promise<void>;
  /** The latest first. */
  list(region: string, limit: number): Promise<readonly LookBack[]>;
  /** All, by region and number. */
  all(): Promise<readonly HeldLookBack[]>;
  /** What the rules alone had decided of a scope by a moment. */
  decided(region: string, scope: Omit<LookBackScope, 'percent'>, by: string): Promise<readonly Drawn[]>;
  count(region: string, scope: Omit<LookBackScope, 'percent'>, by: string): Promise<number>;
};
