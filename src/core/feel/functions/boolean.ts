import { not } from '../kleene.ts';
import { same } from '../values/equality.ts';
import { isSameTemporal, isTemporal } from '../values/temporal.ts';
import { kindOf, type FeelValue, type Result } from '../values/value.ts';
import { builtin, lenientBuiltin, type Builtin } from './builtin.ts';

/** Boolean functions and `is` (DMN 1.5, 10.3.4.2 and 10.3.4.6). */
export const BOOLEAN_FUNCTIONS: readonly Builtin[] = [
  lenientBuiltin('not(negand: Any) -> boolean', ([negand = null]: readonly Result[]) => not(negand)),
  builtin('is(value1: Any?, value2: Any?) -> boolean', (value1: FeelValue = null, value2: FeelValue = null) => isSame(value1, value2)),
];

/** Whether two values are one and the same: noon in Beijing is the moment of 4 in the morning in London, but another value. */
function isSame(a: FeelValue, b: FeelValue): boolean {
  if (kindOf(a) !== kindOf(b)) return false;
  return isTemporal(a) && isTemporal(b) ? isSameTemporal(a, b) : same(a, b);
}
