import type { BatchView } from '../../ui/api-types.ts';

/** Where a sheet stands for whoever uploaded it; `mend`: it was checked, and no row of it can be filed as it is. */
export type Standing = BatchView['stage'] | 'mend';

export function standingOf({ stage, counts }: Pick<BatchView, 'stage' | 'counts'>): Standing {
  return stage === 'checked' && counts.checked === 0 && counts.bad > 0 ? 'mend' : stage;
}
