import type { Builtin } from './builtin.ts';

export const RANGE_FUNCTIONS: readonly Builtin[] = [];
