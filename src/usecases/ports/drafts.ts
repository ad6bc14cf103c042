import type { HandoverChoice } from '#core/cases/hand-over.ts';
import type { Given } from '#core/cases/given.ts';

/** What somebody has begun: one draft for each life event and whom it is about, the same on every device. */
export type Draft = { readonly id: string; readonly lifeEvent: string; readonly about: string; readonly body: Omit<Given, 'files' | 'shown'> & { readonly shown?: readonly string[]; /** In which visit to a counter its originals were shown. */ readonly shownIn?: string } & Partial<Pick<Given, 'files'>> & { /** What was signed of the promises, by element. */ readonly signed?: Readonly<Record<string, string>>; readonly handovers?: Readonly<Record<string, HandoverChoice>> }; readonly version: number; readonly updatedAt: string };

export type DraftStore = {
  list(region: string, applicant: string): Promise<readonly Draft[]>;
  /** Write over the version that the device saw (0 for a new draft). `undefined`: another device was faster. */
  save(region: string, applicant: string, draft: { id: string; lifeEvent: string; about: string; body: Draft['body']; at: string }, seen: number): Promise<Draft | undefined>;
  remove(region: string, applicant: string, lifeEvent: string, about: string): Promise<void>;
};
