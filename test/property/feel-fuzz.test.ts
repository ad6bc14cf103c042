import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, compileUnaryTests } from '#core/feel/expression.ts';
import { FeelError } from '#core/feel/feel-error.ts';
import { scopeOf } from '#core/feel/scope.fixture.ts';

const SEED = Number(process.env['FEEL_SEED'] ?? 20261126);
const RUNS = Number(process.env['FEEL_FUZZ'] ?? 20_000);
console.info(`FEEL_SEED=${String(SEED)} FEEL_FUZZ=${String(RUNS)}`);

const FACTS = { a: 1, 'b.c': [1, 2, 3], 月数: '2026-01-31', list: [{ x: 1 }, { x: 'y' }], nothing: null };

/** Rules of every kind, as somebody would write them. */
const WRITTEN = [
  'unemployment.insuredMonths >= 12 and separation.reason in ("expired", "dismissed")', 'if a > 1 then "x" else "y"', 'for i in 1..10, j in b.c return i * j + partial[-1]',
  'some x in list satisfies x.x = 1', 'every x in b.c satisfies x < 4', 'list[x = 1].x', '{a: 1, b: function(n: number) n + a, c: b(2)}.c', 'date("2026-01-31") + duration("P1M") * 2',
  'years and months duration(date(月数), today()).years >= 16', 'matches("aaaaaaaaaaaaaaaaaaaaaaaa!", "^(a+)+$")', 'replace("abc", "(b)", "[$1]")', 'sort(b.c, function(x, y) x > y)',
  '[1..5] = range("[1..5]")', '10 in (< 5, [7..9], > 9)', 'a instance of list<number>', 'date and time("2026-01-01T10:00:00@Asia/Shanghai").time offset', 'string(@"P1DT2H") + "x"', '2 ** 100 - 1 / 3',
  'min(b.c) between 0 and 2', 'context put({}, ["a", "b"], 1)', 'split("a;b;c", ";")[2]', 'decimal(1/3, 30)', 'substring("失业登记", -2)', 'overlaps([1..5], (3..8])',
];
const FRAGMENTS = [
  ...WRITTEN.flatMap((text) => text.match(/"[^"]*"|[\p{L}_.]+|\d+|\S/gu) ?? []),
  ' ', '\n', '(', ')', '[', ']', '{', '}', '..', '**', '@', '"', '`', '\\', '?', '-', '//', '/*', '*/', '9'.repeat(40), '1e6000', '[1..', 'not(', 'function(', 'for i in 1..99999999 return ', ' satisfies ', '\u0000', '\ud800', '😀',
];

const written = fc.constantFrom(...WRITTEN);
const fragment = fc.constantFrom(...FRAGMENTS);
const random = fc.array(fc.oneof({ weight: 4, arbitrary: fragment }, { weight: 1, arbitrary: fc.string({ maxLength: 6, unit: 'binary' }) }), { maxLength: 14 }).map((parts) => parts.join(' '));

/** A written rule in which a piece was lost, doubled, put elsewhere or replaced. */
const mutated = fc.tuple(written, fc.nat(), fc.nat(), fc.oneof(fragment, written, fc.constant(''))).map(([text, at, length, by]) => {
  const from = at % (text.length + 1);
  return text.slice(0, from) + by + text.slice(from + (length % 6));
});

describe('any text', () => {
  // Forty thousand texts take half a minute on a busy machine; FEEL_FUZZ asks for more, FEEL_SEED for others.
  it.each([['random', random], ['mutated', mutated]] as const)('either compiles and gives a value, or fails with an error of its own that says where: %s', (_what, texts) => {
    const scope = scopeOf(FACTS);
    fc.assert(fc.property(texts, fc.boolean(), (text, asTests) => {
      try {
        if (asTests) compileUnaryTests(text, { dotted: true }).evaluate(scope, 3);
        else compile(text, { dotted: true }).evaluate(scope);
      } catch (error) {
        if (!(error instanceof FeelError)) throw error;
        const { at, reason } = error;
        expect(at.from >= 0 && at.to >= at.from && at.from <= text.length && reason.zh !== '' && reason.en !== '').toBe(true);
      }
    }), { seed: SEED, numRuns: RUNS });
  }, 600_000);
});
