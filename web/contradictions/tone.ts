import type { ContradictionView } from '../ui/api-types.ts';
import type { Tone } from '../ui/tag.tsx';

/** The colour of how things stand: the wrong person has an entry, something else waits, or it was settled. */
export function toneOf({ settled, cause }: Pick<ContradictionView, 'settled' | 'cause'>): Tone {
  if (settled) return settled.act === 'follow' ? 'jade' : 'grey';
  return cause === 'moved' || cause === 'named' ? 'vermilion' : 'amber';
}
