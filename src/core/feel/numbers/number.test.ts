import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, compareNumbers, divide, multiply, numberOf, power, subtract, textOf } from './number.ts';
import type { FeelNumber } from '../values/value.ts';

const SEED = Number(process.env['FEEL_SEED'] ?? 20261126);
console.info(`FEEL_SEED=${String(SEED)}`);

const number = (text: string): FeelNumber => numberOf(text) ?? Number.NaN;
const shown = (value: FeelNumber | null): string | null => (value === null ? null : textOf(value));

describe('given two numbers', () => {
  it.each<[string, (a: FeelNumber, b: FeelNumber) => FeelNumber | null, string, string, string | null]>([
    ['0.1 + 0.2', add, '0.1', '0.2', '0.3'], ['beyond 2⁵³', add, '9007199254740991', '2', '9007199254740993'], ['back below it', subtract, '9007199254740993', '2', '9007199254740991'],
    ['a fraction that ends', divide, '1', '8', '0.125'], ['a quotient cut in the middle goes to the nearest', divide, '2', '3', '0.6666666666666666666666666666666667'],
    ['a tie goes to the even', add, '1', '5e-34', '1'], ['a tie goes up to the even', add, '1.000000000000000000000000000000001', '5e-34', '1.000000000000000000000000000000002'],
    ['nothing', divide, '1', '0', null], ['out of range', multiply, '1e6144', '10', null], ['too small to be told from 0', multiply, '1e-6176', '0.1', '0'],
    ['a root of less than nothing', power, '-8', '0.5', null], ['beyond all bounds', power, '1e6000', '1e6000', null], ['a power', power, '2', '100', '1267650600228229401496703205376'],
  ])('%s', (_what, operate, a, b, expected) => {
    expect(shown(operate(number(a), number(b)))).toBe(expected);
  });

  it('whole numbers are calculated as exactly as the machine can with whole numbers of any size', () => {
    const whole = fc.bigInt({ min: -(10n ** 16n), max: 10n ** 16n });
    fc.assert(fc.property(whole, whole, (a, b) => {
      const [x, y] = [number(String(a)), number(String(b))];
      expect(shown(add(x, y))).toBe(String(a + b));
      expect(shown(subtract(x, y))).toBe(String(a - b));
      expect(shown(multiply(x, y))).toBe(String(a * b));
      expect(Math.sign(compareNumbers(x, y))).toBe(a < b ? -1 : a > b ? 1 : 0);
      if (b !== 0n) expect(shown(divide(number(String(a * b)), y))).toBe(String(a));
    }), { seed: SEED, numRuns: 2000 });
  });
});
