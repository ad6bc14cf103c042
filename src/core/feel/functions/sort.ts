import type { Builtin } from './builtin.ts';

export const SORT_FUNCTIONS: readonly Builtin[] = [];
