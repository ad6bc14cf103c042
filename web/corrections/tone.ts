import type { EntryCorrection } from '../ui/api-types.ts';
import type { Tone } from '../ui/tag.tsx';

const TONES: Readonly<Record<EntryCorrection['status'], Tone>> = { open: 'amber', referred: 'amber', review: 'amber', booking: 'amber', corrected: 'jade', removed: 'jade', declined: 'vermilion', rechecked: 'blue', withdrawn: 'grey' };

/** The colour of a status. */
export function toneOf(status: EntryCorrection['status']): Tone {
  return TONES[status];
}
