import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalog } from '#core/catalog/catalog.ts';
import type { DataElement, ElementSource } from '#core/catalog/element.ts';
import type { Evidence } from '#core/catalog/evidence.ts';
import type { EventService, LifeEvent } from '#core/catalog/life-event.ts';
import type { Service } from '#core/catalog/service.ts';
import { CLUB, compiledClub, entry, given, HEALTHY, runOf } from '../support/swim-club.ts';
import type { Known } from '#core/evidence/gather.ts';
import { chooseItems, preparePlan, type Choice } from '#core/evidence/plan.ts';
import type { Value } from '#core/value.ts';
import { seeded } from '../support/seed.ts';

/*
 * Random catalogues of up to seven elements, four materials and five services; a random person; random departments that answer, say
 * that they do not know, or are silent. Whether an item applies hangs on questions alone, as the law about asking less demands.
 */

const both = { zh: 'x', en: 'x' };
const ELEMENTS = ['e.a', 'e.b', 'e.c', 'e.d', 'e.e', 'e.f', 'e.g'];
const CODES = ['9.1', '9.2', '9.3', '9.4', '9.5'];
const MATERIALS = ['m-1', 'm-2', 'm-3', 'm-4'];

const sourceOf = (name: string): Record<'register' | 'department' | 'promise', ElementSource> => ({
  register: { register: { kind: `k-${name}`, which: 'latest', field: 'value' } },
  department: { department: 'hospital', scenario: name, field: 'value' },
  promise: { promise: HEALTHY },
});
type Kind = 'register' | 'department' | 'promise' | 'ask' | 'officer' | 'sign-in';
const sourcesOf = (name: string, kinds: readonly Kind[]): ElementSource[] => kinds.map((kind) => (kind === 'ask' || kind === 'officer' || kind === 'sign-in' ? kind : sourceOf(name)[kind]));

/** Sources in the order of the house, some of them; an element may also be computed from the one before it. */
const kindsArbitrary = fc.subarray<Kind>(['sign-in', 'register', 'department', 'promise', 'ask', 'officer'], { minLength: 1 });
const elementsArbitrary = fc.tuple(...ELEMENTS.map((name, index) => fc.record({ kinds: kindsArbitrary, derived: index === 0 ? fc.constant(false) : fc.boolean().map((yes) => yes && index % 3 === 0) })
  .map(({ kinds, derived }): [string, readonly Kind[], string | undefined] => [name, kinds, derived ? ELEMENTS[index - 1] : undefined])));

const serviceArbitrary = fc.record({
  elements: fc.subarray(ELEMENTS), evidence: fc.subarray(MATERIALS), when: fc.constantFrom(undefined, 'answers.one', 'answers.two', 'not(answers.one)'), mode: fc.constantFrom('instant' as const, 'officer' as const),
});
const evidenceArbitrary = fc.record({ proves: fc.subarray(ELEMENTS, { maxLength: 2 }), sources: fc.subarray<Evidence['sources'][number]>(['e-card', 'register', 'locker', 'upload'], { minLength: 1 }), voluntary: fc.boolean() });

const world = fc.record({
  elements: elementsArbitrary, services: fc.tuple(...CODES.map(() => serviceArbitrary)), evidence: fc.tuple(...MATERIALS.map(() => evidenceArbitrary)), questions: fc.subarray(ELEMENTS, { maxLength: 2 }),
  registered: fc.subarray(ELEMENTS), answered: fc.subarray(ELEMENTS), unknowing: fc.subarray(ELEMENTS), told: fc.subarray(ELEMENTS), promised: fc.subarray(ELEMENTS), signedIn: fc.subarray(ELEMENTS), uploaded: fc.subarray(MATERIALS),
  one: fc.option(fc.boolean()), two: fc.option(fc.boolean()),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

function catalogOf({ elements, services, evidence, questions }: World): Catalog {
  const [base] = CLUB.services.values();
  return {
    ...CLUB,
    elements: new Map(elements.map(([name, kinds, from]): [string, DataElement] => [name, { ...both, type: 'boolean', sources: from === undefined ? sourcesOf(name, kinds) : [{ derive: from }] }])),
    evidence: new Map(MATERIALS.map((id, index): [string, Evidence] => {
      const { voluntary, ...rest } = evidence[index]!;
      return [id, { ...both, kind: 'material', ...rest, ...(voluntary && { voluntary: both }) }];
    })),
    services: new Map(CODES.map((code, index): [string, Service] => {
      const { elements: needs, evidence: materials, mode } = services[index]!;
      return [code, { ...base!, code, mode, needs: { elements: needs, evidence: materials }, effects: [], criteria: needs.slice(0, 1).map((name) => ({ id: 'first', ...both, pass: name, basis: 'law', remedy: both })) }];
    })),
    lifeEvents: new Map([['event', {
      id: 'event', ...both, summary: both, subject: 'person', source: 'x', words: [], nameList: [], remarks: [], before: 'computed',
      questions: [...['answers.one', 'answers.two'], ...questions].map((id) => ({ id, ...both, why: both, type: 'boolean' as const })),
      services: Object.fromEntries(CODES.map((code, index): [string, EventService] => [code, { ...(services[index]!.when && { when: services[index]!.when }) }])),
    } satisfies LifeEvent]]),
  };
}

function knownOf({ registered, answered, unknowing, told, promised, signedIn, uploaded, one, two }: World): Partial<Known> {
  const answers = { ...Object.fromEntries(told.map((name) => [name, true])), ...(one !== null && { 'answers.one': one }), ...(two !== null && { 'answers.two': two }) };
  return {
    entries: registered.map((name) => entry(`k-${name}`, { value: true })),
    departments: answered.map((name) => ({ department: 'hospital', scenario: name, values: (unknowing.includes(name) ? {} : { value: true }) as Readonly<Record<string, Value>>, exchange: 'x', at: '2026-11-23T01:00:00.000Z' })),
    signedIn: Object.fromEntries(signedIn.map((name) => [name, true])),
    given: given(answers, { promises: promised, files: Object.fromEntries(uploaded.map((id) => [id, ['f-1']])) }),
  };
}

const choose = (one: World, catalog = catalogOf(one)): Choice => chooseItems(runOf(knownOf(one), compiledClub(catalog)), 'event');
/** Everything the person would have to give: open questions and asks, each by its name. */
const burden = ({ open, asks }: Choice): string[] => [...open.map((id) => `question/${id}`), ...asks.map(({ kind, id }) => `${kind}/${id}`)];

/** Whether a source before the person knows it or can still say it. */
function sourceHas(one: World, name: string, kinds: readonly Kind[]): boolean {
  for (const kind of kinds) {
    if (kind === 'sign-in' && one.signedIn.includes(name)) return true;
    if (kind === 'register' && one.registered.includes(name)) return true;
    if (kind === 'department' && !(one.answered.includes(name) && one.unknowing.includes(name))) return true;
    if (kind === 'promise' || kind === 'ask' || kind === 'officer') return false;
  }
  return false;
}

describe('whatever the catalogue and the person', () => {
  test('nothing is asked that a source has said or can still say', () => {
    fc.assert(fc.property(world, (one) => {
      const { open, asks } = choose(one);
      for (const [name, kinds, from] of one.elements) {
        if (from !== undefined || !sourceHas(one, name, kinds)) continue;
        expect(open).not.toContain(name);
        expect(asks.filter(({ kind, id }) => kind !== 'evidence' && id === name)).toEqual([]);
      }
    }), seeded());
  });

  test('nothing is asked that the person has given, and no material that is voluntary or can come from elsewhere', () => {
    fc.assert(fc.property(world, (one) => {
      const { open, asks } = choose(one);
      for (const { kind, id } of asks) {
        if (kind === 'element') expect(one.told).not.toContain(id);
        if (kind === 'promise') expect(one.promised).not.toContain(id);
        if (kind !== 'evidence') continue;
        const { sources, voluntary } = one.evidence[MATERIALS.indexOf(id)]!;
        expect(voluntary || one.uploaded.includes(id) || sources.some((source) => source === 'e-card' || source === 'register')).toBe(false);
      }
      for (const id of open) expect(one.told).not.toContain(id);
    }), seeded());
  });

  test('each element and each material is asked once at the most, over all items, and only for items on the list', () => {
    fc.assert(fc.property(world, (one) => {
      const choice = choose(one);
      const names = [...choice.open, ...choice.asks.map(({ id }) => id)];
      expect(new Set(names).size).toBe(names.length);
      const listed = choice.items.map(({ service }) => service);
      for (const { for: services } of choice.asks) {
        expect(new Set(services).size).toBe(services.length);
        for (const code of services) expect(listed).toContain(code);
      }
    }), seeded());
  });

  // An entry behind a department is the list that it once sent: there it is asked first on purpose (docs/departments.md). Anywhere else another source only helps.
  const withSource = (kind: 'register' | 'department', kinds: readonly Kind[]): readonly Kind[] => (kind === 'department' && kinds.includes('register') ? kinds.flatMap((each) => (each === 'register' ? [each, kind] : [each])) : [kind, ...kinds]);

  test('another source before the person never makes it ask more', () => {
    fc.assert(fc.property(world, fc.constantFrom(...ELEMENTS), fc.constantFrom('register' as const, 'department' as const), (one, name, kind) => {
      const elements = one.elements.map(([id, kinds, from]): World['elements'][number] => [id, id === name && !kinds.includes(kind) ? withSource(kind, kinds) : kinds, from]) as unknown as World['elements'];
      const before = burden(choose(one));
      for (const ask of burden(choose({ ...one, elements }))) expect(before).toContain(ask);
    }), seeded());
  });

  test('what a source learns never makes it ask more', () => {
    fc.assert(fc.property(world, fc.constantFrom(...ELEMENTS), (one, name) => {
      const before = burden(choose(one));
      for (const ask of burden(choose({ ...one, registered: [...new Set([...one.registered, name])] }))) expect(before).toContain(ask);
    }), seeded());
  });

  test('the same knowledge gives the same list, whatever the order in which it came', () => {
    fc.assert(fc.property(world, (one) => {
      const compiled = compiledClub(catalogOf(one));
      const known = knownOf(one);
      const turned = { ...known, entries: known.entries!.toReversed(), departments: known.departments!.toReversed() };
      const list = preparePlan(runOf(known, compiled), 'event');
      expect(preparePlan(runOf(known, compiled), 'event')).toEqual(list);
      expect(preparePlan(runOf(turned, compiled), 'event')).toEqual(list);
    }), seeded(200));
  });
});
