import type { Builtin } from './builtin.ts';

export const BOOLEAN_FUNCTIONS: readonly Builtin[] = [];
