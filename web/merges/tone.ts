import type { MergeView } from '../ui/api-types.ts';
import type { Tone } from '../ui/tag.tsx';

const TONES: Readonly<Record<MergeView['status'], Tone>> = { proposed: 'amber', merged: 'jade', separating: 'amber', separated: 'blue', declined: 'vermilion', withdrawn: 'grey' };

/** The colour of a status. */
export function toneOf(status: MergeView['status']): Tone {
  return TONES[status];
}
