import type { Builtin } from './builtin.ts';

export const TEMPORAL_FUNCTIONS: readonly Builtin[] = [];
