import { not } from '../kleene.ts';
import { isSame } from '../values/identity.ts';
import type { FeelValue, Result } from '../values/value.ts';
import { builtin, lenientBuiltin, type Builtin } from './builtin.ts';

/** Boolean functions and `is` (DMN 1.5, 10.3.4.2 and 10.3.4.9). */
export const BOOLEAN_FUNCTIONS: readonly Builtin[] = [
  lenientBuiltin('not(negand: Any) -> boolean', ([negand = null]: readonly Result[]) => not(negand)),
  builtin('is(value1: Any?, value2: Any?) -> boolean', (value1: FeelValue = null, value2: FeelValue = null) => isSame(value1, value2)),
];
