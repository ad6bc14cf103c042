import type { Supervision } from '../ui/api-types.ts';

type Counted = Supervision['counts'][number];

/** Reasons for which something waits, and those for which nothing does. The one that was chosen stays where it can be let go, though its last item is gone. */
export function some(counts: readonly Counted[], chosen: Counted['flag'] | null): readonly [there: readonly Counted[], quiet: readonly Counted[]] {
  const stays = ({ flag, count }: Counted): boolean => count > 0 || flag === chosen;
  return [counts.filter(stays), counts.filter((each) => !stays(each))];
}
