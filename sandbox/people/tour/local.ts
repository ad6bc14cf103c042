import type { Visit } from './visit.ts';

/** What only some cities have. */
export const LOCAL: readonly Visit[] = [];
