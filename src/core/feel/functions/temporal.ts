import { DAY_FUNCTIONS } from './day.ts';
import { MOMENT_FUNCTIONS } from './moment.ts';
import type { Builtin } from './builtin.ts';

/** The functions of dates, times and durations (DMN 1.5, 10.3.4.1, 10.3.4.9 and 10.3.4.12). */
export const TEMPORAL_FUNCTIONS: readonly Builtin[] = [...MOMENT_FUNCTIONS, ...DAY_FUNCTIONS];
