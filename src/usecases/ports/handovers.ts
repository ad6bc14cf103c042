import type { HandoverMark } from '#core/cases/handover.ts';

/** A thing that a counter has to do with. */
export type HandoverRow = { readonly number: string; readonly no: number; readonly service: string; readonly of: string | null; readonly catalogVersion: string; readonly name: string; readonly kind: 'person' | 'enterprise'; readonly mark: HandoverMark; readonly since: string };

export type HandoverStore = {
  /** Those of a region, the longest waiting first. */
  list(region: string, limit: number): Promise<readonly HandoverRow[]>;
};
