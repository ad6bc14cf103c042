import type { Builtin } from './builtin.ts';

export const CONTEXT_FUNCTIONS: readonly Builtin[] = [];
