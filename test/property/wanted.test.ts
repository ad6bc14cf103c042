import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalog } from '#core/catalog/catalog.ts';
import type { DataElement } from '#core/catalog/element.ts';
import type { Service } from '#core/catalog/service.ts';
import { decideService } from '#core/decisions/decide-service.ts';
import type { Decision } from '#core/decisions/decision.ts';
import { wantedBy } from '#core/decisions/wanted.ts';
import type { Fact } from '#core/fact.ts';
import { compile } from '#core/feel/expression.ts';
import { CLUB, compiledClub, known } from '../support/swim-club.ts';
import { seeded } from '../support/seed.ts';

/*
 * Random services over seven yes-or-no elements (one computed from two others): criteria with and without `when`, a value and an effect.
 * Whoever learns one after the other what is wanted, and nothing else, decides what somebody decides who knows everything.
 */

const both = { zh: 'x', en: 'x' };
const NAMES = ['e.a', 'e.b', 'e.c', 'e.d', 'e.e', 'e.f'];
const ALL = [...NAMES, 'e.derived'];

const condition: fc.Arbitrary<string> = fc.letrec<{ one: string }>((tie) => ({
  one: fc.oneof({ depthSize: 'small', withCrossShrink: true }, fc.constantFrom(...ALL), fc.tuple(tie('one'), fc.constantFrom('and', 'or'), tie('one')).map(([a, by, b]) => `(${a} ${by} ${b})`), tie('one').map((a) => `not(${a})`), fc.tuple(tie('one'), tie('one'), tie('one')).map(([c, a, b]) => `(if ${c} then ${a} else ${b})`)),
})).one;

const world = fc.record({
  criteria: fc.array(fc.record({ when: fc.option(condition), pass: condition }), { maxLength: 3 }),
  amount: fc.option(fc.tuple(condition, condition)), told: fc.option(fc.record({ when: condition, what: condition })),
  truth: fc.tuple(...NAMES.map(() => fc.boolean())), known: fc.subarray(NAMES), mode: fc.constantFrom('instant' as const, 'officer' as const),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

function compiledOf({ criteria, amount, told, mode }: World) {
  const [base] = CLUB.services.values();
  const service: Service = {
    ...base!, code: '9.1', mode, needs: { elements: ALL, evidence: [] }, secondReview: undefined, limits: { ...base!.limits, variants: [] }, result: both,
    criteria: criteria.map(({ when, pass }, index) => ({ id: `c${index}`, ...both, ...(when !== null && { when }), pass, basis: 'law', remedy: both })),
    determine: amount === null ? {} : { amount: { value: `if ${amount[0]} then 1 else if ${amount[1]} then 2 else 3` } },
    effects: told === null ? [] : [{ open: 'membership', when: told.when, with: { what: told.what } }],
  } as Service;
  const elements = new Map([...NAMES.map((name): [string, DataElement] => [name, { ...both, type: 'boolean', sources: ['ask'] }]), ['e.derived', { ...both, type: 'boolean', sources: [{ derive: 'if e.a then e.b else e.c' }] }] as [string, DataElement]]);
  const catalog: Catalog = { ...CLUB, elements, services: new Map([['9.1', service]]), lifeEvents: new Map(), evidence: new Map() };
  return compiledClub(catalog);
}

const { on, at } = known();
const factsOf = (truth: readonly boolean[], names: readonly string[]) => new Map(NAMES.flatMap((element, index): [string, Fact][] => (names.includes(element) ? [[element, { element, value: truth[index]!, source: { kind: 'asked' }, at }]] : [])));

describe('whatever a service rests on and whatever is known', () => {
  test('learning only what is wanted next decides as knowing everything does', () => {
    fc.assert(fc.property(world, (one) => {
      const compiled = compiledOf(one);
      const input = (names: readonly string[]) => ({ facts: factsOf(one.truth, names), region: '371300', on });
      let learnt: readonly string[] = one.known;
      for (let round = 0; round <= NAMES.length; round += 1) {
        const { next } = wantedBy(compiled, '9.1', input(learnt));
        learnt = [...new Set([...learnt, ...[...next].filter((name) => NAMES.includes(name) && read(one).has(name))])];
      }
      expect(strip(decideService(compiled, '9.1', input(learnt)))).toEqual(strip(decideService(compiled, '9.1', input(NAMES))));
    }), seeded(300));
  });

  test('what cannot be wanted any more changes nothing, whatever becomes known', () => {
    fc.assert(fc.property(world, (one) => {
      const compiled = compiledOf(one);
      const { possible } = wantedBy(compiled, '9.1', { facts: factsOf(one.truth, one.known), region: '371300', on });
      const told = [...NAMES].filter((name) => one.known.includes(name) || possible.has(name));
      const least = decideService(compiled, '9.1', { facts: factsOf(one.truth, told), region: '371300', on });
      const most = decideService(compiled, '9.1', { facts: factsOf(one.truth, NAMES), region: '371300', on });
      expect(strip(least)).toEqual(strip(most));
    }), seeded(300));
  });

  test('what is wanted next is among what may be wanted', () => {
    fc.assert(fc.property(world, (one) => {
      const { next, possible } = wantedBy(compiledOf(one), '9.1', { facts: factsOf(one.truth, one.known), region: '371300', on });
      expect([...next].filter((name) => !possible.has(name))).toEqual([]);
    }), seeded(300));
  });
});

/** The elements that some rule reads: what no rule reads is wanted for other reasons. */
function read({ criteria, amount, told }: World): ReadonlySet<string> {
  const texts = [...criteria.flatMap(({ when, pass }) => [when ?? 'true', pass]), ...(amount ?? []), ...(told ? [told.when, told.what] : [])];
  const names = new Set(texts.flatMap((text) => compile(text, { dotted: true }).names));
  if (names.has('e.derived')) for (const each of ['e.a', 'e.b', 'e.c']) names.add(each);
  return names;
}

/** The decision without what was looked at on the way to it. */
function strip({ facts: _facts, ...decision }: Decision) {
  return { ...decision, criteria: decision.criteria.map(({ id, result }) => ({ id, result })) };
}
