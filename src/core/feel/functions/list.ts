import type { Builtin } from './builtin.ts';

export const LIST_FUNCTIONS: readonly Builtin[] = [];
