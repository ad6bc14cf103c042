import type { Builtin } from './builtin.ts';

export const CONVERSION_FUNCTIONS: readonly Builtin[] = [];
