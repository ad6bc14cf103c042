import type { Draw } from '#core/assignment/draw.ts';

export type StoredDraw = { readonly id: string; readonly region: string; readonly case: string; readonly no: number; readonly role: string; readonly at: string; readonly draw: Draw };
export type Seed = { readonly region: string; readonly day: string; readonly commitment: string; readonly publishedAt: string; readonly seed: string };

export type DrawStore = {
  get(region: string, id: string): Promise<StoredDraw | undefined>;
  ofDay(region: string, day: string): Promise<readonly StoredDraw[]>;
  /** Every draw, in the order of its making. */
  all(): AsyncIterable<StoredDraw>;
  seeds(region: string, from: string): Promise<readonly Seed[]>;
  /** Publish the commitment of a day unless one is there; a published one is never replaced. */
  publish(seed: Seed): Promise<void>;
};
