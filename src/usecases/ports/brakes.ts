import type { Brake, BrakeScope } from '#core/instant/brake.ts';

/** A brake with its history. `by`: an officer's id, or `alarm:` and the id of the alarm that pulled it. */
export type BrakeRecord = Brake & {
  readonly reason: string; readonly by: string; readonly at: string;
  readonly released?: { readonly by: string; readonly note: string; readonly at: string };
  /** How many items it has sent to a person. */
  readonly stopped: number;
};

export type BrakeStore = {
  /** Pull a brake; the same id again pulls no second one. */
  pull(region: string, brake: { readonly id: string; readonly scope: BrakeScope; readonly reason: string; readonly by: string; readonly at: string }): Promise<void>;
  /** Release it, once; answers whether it was pulled until now. */
  release(region: string, id: string, release: { readonly by: string; readonly note: string; readonly at: string }): Promise<boolean>;
  /** Those that are pulled, and the latest that were released, the newest first. */
  list(region: string): Promise<readonly BrakeRecord[]>;
};
