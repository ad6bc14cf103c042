import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile as compileIn, type Expression } from '#core/feel/expression.ts';
import { and, not, or } from '#core/feel/kleene.ts';
import type { Scope } from '#core/feel/scope.ts';
import { NOW } from '#core/feel/scope.fixture.ts';
import { fromJson } from '#core/feel/values/json.ts';
import { UNKNOWN, type Result } from '#core/feel/values/value.ts';
import { compileTable } from '#core/dmn/decision-table/rule-table.ts';
import { expression, facts, NAMES, table } from '../support/feel-expressions.ts';
import type { Value } from '#core/value.ts';

const SEED = Number(process.env['FEEL_SEED'] ?? 20261121);
console.info(`FEEL_SEED=${String(SEED)}`);
const holds = <T extends [unknown, ...unknown[]]>(property: fc.IProperty<T> | fc.IPropertyWithHooks<T>, numRuns = 2000): void => fc.assert(property, { seed: SEED, numRuns });

const compile = (text: string): Expression => compileIn(text, { dotted: true });

const unanswered = fc.subarray([...NAMES]);

function scopeOf(known: Readonly<Record<string, Value>>, hidden: readonly string[] = []): Scope {
  return { now: NOW, get: (name) => (hidden.includes(name) || !Object.hasOwn(known, name) ? UNKNOWN : fromJson(known[name] ?? null)) };
}

describe('Kleene logic', () => {
  const truth = fc.constantFrom<Result>(true, false, null, UNKNOWN);

  it('is commutative and associative, and not turns one into the other (De Morgan)', () => {
    holds(fc.property(truth, truth, truth, (a, b, c) => {
      expect(and(a, b)).toBe(and(b, a));
      expect(or(a, b)).toBe(or(b, a));
      expect(and(and(a, b), c)).toBe(and(a, and(b, c)));
      expect(or(or(a, b), c)).toBe(or(a, or(b, c)));
      expect(not(and(a, b))).toBe(or(not(a), not(b)));
      expect(not(not(a))).toBe(a);
    }));
  });

  it('distributes, absorbs, and has true and false as its ends', () => {
    const kleene = fc.constantFrom<Result>(true, false, UNKNOWN);
    holds(fc.property(kleene, kleene, kleene, (a, b, c) => {
      expect(and(a, or(b, c))).toBe(or(and(a, b), and(a, c)));
      expect(and(a, or(a, b))).toBe(a);
      expect(and(a, true)).toBe(a);
      expect(or(a, false)).toBe(a);
      expect(and(a, false)).toBe(false);
      expect(or(a, true)).toBe(true);
    }));
  });
});

describe('any expression', () => {
  it('never throws, and is known where every name is', () => {
    holds(fc.property(expression, facts, (text, known) => {
      expect(compile(text).evaluate(scopeOf(known))).not.toBe(UNKNOWN);
    }), 5000);
  });

  it('is never turned around by learning what was unknown', () => {
    holds(fc.property(expression, facts, unanswered, (text, known, hidden) => {
      const compiled = compile(text);
      const before = compiled.evaluate(scopeOf(known, hidden));
      if (before !== UNKNOWN) expect(compiled.evaluate(scopeOf(known))).toEqual(before);
    }), 5000);
  });

  it('names what is missing exactly while it is open, and answering that settles it in the end', () => {
    holds(fc.property(expression, facts, unanswered, (text, known, hidden) => {
      const compiled = compile(text);
      let open = hidden;
      for (let round = 0; round <= NAMES.length; round++) {
        const scope = scopeOf(known, open);
        const missing = compiled.missing(scope);
        expect(missing.length > 0).toBe(compiled.evaluate(scope) === UNKNOWN);
        expect(missing.every((name) => open.includes(name))).toBe(true);
        open = open.filter((name) => !missing.includes(name));
      }
      expect(compiled.evaluate(scopeOf(known, open))).not.toBe(UNKNOWN);
    }));
  });

  it('reads only the names it tells', () => {
    holds(fc.property(expression, facts, (text, known) => {
      const compiled = compile(text);
      const read = new Set<string>();
      compiled.evaluate({ now: NOW, get: (name) => { read.add(name); return fromJson(known[name] ?? null); } });
      expect([...read].filter((name) => !compiled.names.includes(name))).toEqual([]);
    }));
  });
});

describe('any table', () => {
  it('is never turned around by learning what was unknown', () => {
    holds(fc.property(table, facts, unanswered, (rules, known, hidden) => {
      const compiled = compileTable(rules);
      const before = compiled.evaluate(scopeOf(known, hidden));
      const after = compiled.evaluate(scopeOf(known));
      for (const name of compiled.outputs) {
        expect(after[name]).not.toBe(UNKNOWN);
        if (before[name] !== UNKNOWN) expect(after[name]).toEqual(before[name]);
      }
    }), 5000);
  });

  it('names what is missing exactly while an output is open, and answering that settles it in the end', () => {
    holds(fc.property(table, facts, unanswered, (rules, known, hidden) => {
      const compiled = compileTable(rules);
      let open = hidden;
      for (let round = 0; round <= NAMES.length; round++) {
        const scope = scopeOf(known, open);
        const missing = compiled.missing(scope);
        expect(missing.length > 0).toBe(Object.values(compiled.evaluate(scope)).includes(UNKNOWN));
        open = open.filter((name) => !missing.includes(name));
      }
      expect(Object.values(compiled.evaluate(scopeOf(known, open)))).not.toContain(UNKNOWN);
    }));
  });
});
