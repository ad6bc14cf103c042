import type { Builtin } from './builtin.ts';

export const NUMERIC_FUNCTIONS: readonly Builtin[] = [];
