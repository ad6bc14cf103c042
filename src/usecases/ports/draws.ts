import type { Draw } from '#core/assignment/draw.ts';

export type StoredDraw = { readonly id: string; readonly region: string; readonly case: string; readonly no: number; readonly role: string; readonly at: string; readonly draw: Draw };
export type Seed = { readonly region: string; readonly day: string; readonly commitment: string; readonly publishedAt: string; readonly seed: string };

/** A draw beside the event of its case that names it: none, another one than was drawn, or the same. */
export type HeldDraw = StoredDraw & { readonly event: 'missing' | 'differs' | 'same' };
/** An event that gives an item to an officer by a draw that is not there. */
export type Undrawn = { readonly region: string; readonly case: string; readonly seq: number; readonly draw: string };

export type DrawStore = {
  get(region: string, id: string): Promise<StoredDraw | undefined>;
  /** The draws of a day in the order in which they were made, at most so many. @param after the id of the draw before the first */
  ofDay(region: string, day: string, most: number, after?: string): Promise<readonly StoredDraw[]>;
  /** How many draws there were on each day since one that had any. */
  counts(region: string, from: string): Promise<readonly { readonly day: string; readonly draws: number }[]>;
  /** Every draw, page by page. */
  all(): AsyncIterable<HeldDraw>;
  /** Every assignment without its draw, page by page. */
  undrawn(): AsyncIterable<Undrawn>;
  seeds(region: string, from: string): Promise<readonly Seed[]>;
  /** Publish the commitment of a day unless one is there; a published one is never replaced. */
  publish(seed: Seed): Promise<void>;
};
