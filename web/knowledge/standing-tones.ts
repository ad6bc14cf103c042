import type { KnowledgeEntry } from '../ui/api-types.ts';
import type { Tone } from '../ui/tag.tsx';

/** How the state of a version is coloured. */
export const TONES: Readonly<Record<KnowledgeEntry['versions'][number]['standing'], Tone>> = { draft: 'amber', coming: 'blue', valid: 'jade', over: 'grey', replaced: 'grey', withdrawn: 'vermilion' };
