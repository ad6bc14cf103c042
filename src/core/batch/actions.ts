import type { RowCounts } from './row.ts';
import { stageOf } from './row.ts';

/** What an employer can do with an uploaded sheet. */
export const BATCH_ACTIONS = ['file', 'remove'] as const;
export type BatchAction = (typeof BATCH_ACTIONS)[number];

/** The one table of what is allowed: filing once, when all is checked and something is good and no mended sheet has come in its place; throwing away while nothing is being filed. */
export function allowedOn(counts: RowCounts, pressed: boolean, replaced: boolean): readonly BatchAction[] {
  switch (stageOf(counts, pressed)) {
    case 'checking': return ['remove'];
    case 'checked': return counts.checked > 0 && !replaced ? ['file', 'remove'] : ['remove'];
    case 'filing': return [];
    case 'done': return ['remove'];
  }
}
