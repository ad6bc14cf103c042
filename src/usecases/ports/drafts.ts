import type { Given } from '#core/cases/given.ts';

/** What a person has begun: one draft for each life event, the same on every device. */
export type Draft = { readonly id: string; readonly lifeEvent: string; readonly body: Omit<Given, 'files'> & Partial<Pick<Given, 'files'>>; readonly version: number; readonly updatedAt: string };

export type DraftStore = {
  list(region: string, subject: string): Promise<readonly Draft[]>;
  /** Write over the version that the device saw (0 for a new draft). `undefined`: another device was faster. */
  save(region: string, subject: string, draft: { id: string; lifeEvent: string; body: Draft['body']; at: string }, seen: number): Promise<Draft | undefined>;
  remove(region: string, subject: string, lifeEvent: string): Promise<void>;
};
