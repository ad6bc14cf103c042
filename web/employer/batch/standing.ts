import type { BatchView } from '../../ui/api-types.ts';

/** Where a sheet stands for whoever uploaded it; `mend`: it was checked, and no row of it can be filed as it is, `done`: nor is anything to be mended, because all were filed before; `replaced`: a mended one has come in its place. */
export type Standing = BatchView['stage'] | 'mend' | 'replaced';

export function standingOf({ stage, counts, replacedBy }: Pick<BatchView, 'stage' | 'counts' | 'replacedBy'>): Standing {
  if (replacedBy !== undefined) return 'replaced';
  if (stage !== 'checked' || counts.checked > 0) return stage;
  return counts.bad > 0 ? 'mend' : 'done';
}
