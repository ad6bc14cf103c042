import type { ReadSaid } from '../ui/api-types.ts';
import type { Tone } from '../ui/tag.tsx';

/** The colour of how certain a reading is. */
export const tones: Readonly<Record<ReadSaid['mark'], Tone>> = { sure: 'jade', check: 'amber', wrong: 'vermilion' };
