import fc from 'fast-check';
import { expect, it } from 'vitest';
import { explainer } from '#core/feel/explain/explainer.ts';
import type { Ground, Operand } from '#core/feel/explain/ground.ts';
import { compile } from '#core/feel/expression.ts';
import type { Scope } from '#core/feel/scope.ts';
import { NOW } from '#core/feel/scope.fixture.ts';
import { fromJson } from '#core/feel/values/json.ts';
import { UNKNOWN } from '#core/feel/values/value.ts';
import type { Value } from '#core/value.ts';
import { condition, expression, facts, NAMES } from '../support/feel-expressions.ts';

const SEED = Number(process.env['FEEL_SEED'] ?? 20261121);

/** Every name a ground was made from. */
function namesOf(ground: Ground): readonly string[] {
  const of = (...operands: readonly Operand[]): readonly string[] => operands.flatMap(({ names }) => names);
  switch (ground.kind) {
    case 'comparison': return of(ground.subject, ground.limit);
    case 'membership': return of(ground.subject, ...ground.allowed);
    case 'alternatives': return ground.ways.flat().flatMap(namesOf);
    case 'items': return [...of(...ground.list), ...ground.grounds.flatMap(namesOf)];
    default: return of(ground.subject);
  }
}

function scopeOf(known: Readonly<Record<string, Value>>, names: readonly string[]): Scope {
  return { now: NOW, get: (name) => (names.includes(name) && Object.hasOwn(known, name) ? fromJson(known[name] ?? null) : UNKNOWN) };
}

// Conditions as rules write them, and expressions of every kind: what these rest on is explained as well.
it.each([['a condition', condition], ['any expression', expression]])('of %s the grounds suffice: with everything else unknown it gives the same', (_name, written) => {
  fc.assert(fc.property(written, facts, fc.subarray([...NAMES]), (text, known, hidden) => {
    const compiled = compile(text, { dotted: true });
    const scope = scopeOf(known, NAMES.filter((name) => !hidden.includes(name)));
    const result = compiled.evaluate(scope);
    const grounds = explainer(text).explain(scope);
    if (result === UNKNOWN) return;
    expect(compiled.evaluate(scopeOf(known, grounds.flatMap(namesOf)))).toEqual(result);
  }), { seed: SEED, numRuns: 2000 });
});

it('of a decided condition every ground says whether it was met, as the whole was', () => {
  fc.assert(fc.property(condition, facts, (text, known) => {
    const result = compile(text, { dotted: true }).evaluate(scopeOf(known, NAMES));
    const grounds = explainer(text).explain(scopeOf(known, NAMES));
    if (typeof result === 'boolean') expect(grounds.filter(({ chose }) => chose !== true).every(({ held }) => held === result)).toBe(true);
  }), { seed: SEED, numRuns: 2000 });
});
