import type { RiskFigure } from '#core/catalog/risk.ts';

/** What is counted in the database; the other figures follow from what supervision reads. */
export type StoredFigure = Exclude<RiskFigure, 'overdue' | 'undrawn' | 'held' | 'absent'>;

/** What a supervisor noted of a risk: that it was gone through, or that it came true and what was done. `by`: officer id. */
export type RiskNote = { readonly id: string; readonly risk: string; readonly kind: 'reviewed' | 'happened'; readonly note: string; readonly by: string; readonly at: string };

export type RiskStore = {
  /** `since`: from when on what is not a state but an event is counted. */
  figures(region: string, since: string): Promise<Readonly<Record<StoredFigure, number>>>;
  /** The latest of each risk, the newest first; at most `each` of one. */
  notes(region: string, each: number): Promise<readonly RiskNote[]>;
  /** Written once, however often it is sent. */
  addNote(region: string, note: RiskNote): Promise<void>;
};
