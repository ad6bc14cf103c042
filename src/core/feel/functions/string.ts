import type { Builtin } from './builtin.ts';

export const STRING_FUNCTIONS: readonly Builtin[] = [];
