import { describe, expect, test } from 'vitest';
import { catalogIndex } from '#channels/http/views/catalog-index.ts';
import { rulesDifference } from '#channels/http/views/rules-difference.ts';
import { rulesView } from '#channels/http/views/rules-view.ts';
import { triedRules, wrongFacts } from '#channels/http/views/tried-rules.ts';
import { DAY, linyi } from '../support/linyi.ts';

const REGION = '371300';
const services = [...linyi.catalog.services.values()];
const others = [...linyi.catalog.regions.keys()].filter((code) => code !== REGION);
const MIDDLE = 'region.minimumWage';

// Each matter is compared with one other city: every city has its turn.
describe.each(services.map((service, at) => ({ code: service.code, service, other: others[at % others.length]!, view: rulesView(linyi, service, { region: REGION, on: DAY }, []) })))('the rules of $code', ({ service, view, other }) => {
  test('have every part named in words, each bound to parts that are there, and all tables of the parts', () => {
    const ids = new Set(view.parts.map(({ id }) => id));
    for (const part of view.parts) {
      expect(part.needs.filter((need) => !ids.has(need)), part.id).toEqual([]);
      expect([part.name.zh, part.name.en].filter((name) => name === '' || /^[a-z]+\.[a-zA-Z]+$/.test(name)), part.id).toEqual([]);
      if (part.table !== undefined) expect(view.tables.map(({ id }) => id)).toContain(part.table);
    }
  });

  // All examples are run elsewhere; every eighth shows that a trial takes them as they stand.
  test('are tried with an example, which is taken as it stands and comes out as the catalogue says', () => {
    for (const [at, example] of [...view.examples.entries()].filter(([each]) => each % 8 === 0)) {
      const body = { region: example.region ?? REGION, on: example.on ?? DAY, ...(example.receivedOn !== undefined && { receivedOn: example.receivedOn }), facts: example.facts, contested: example.contested };
      expect(wrongFacts(linyi, service, body), example.name.zh).toEqual([]);
      const tried = triedRules(linyi, service, body);
      const { expect: wanted } = service.examples[at]!;
      expect([example.name.zh, tried.outcome]).toEqual([example.name.zh, wanted.outcome]);
      for (const { id, rows, applied } of tried.tables) expect([id, applied === undefined || rows[applied] === 'hit'], example.name.zh).toEqual([id, true]);
    }
  });

  test('differ from themselves in nothing, and from those of another city in what is said', () => {
    const here = { compiled: linyi, region: REGION, on: DAY };
    const own = rulesDifference(here, here, service.code);
    expect([own.criteria, own.values, own.standards, own.tables]).toEqual([[], [], [], []]);
    for (const { name, before, after } of rulesDifference({ ...here, region: other }, here, service.code).standards) expect([name.zh, before?.zh === after?.zh]).toEqual([name.zh, false]);
  });
});

describe('made-up facts', () => {
  const service = services.find(({ criteria }) => criteria.some(({ pass }) => pass.includes('person.age >= region.')))!;
  const body = { region: REGION, on: DAY, facts: {}, contested: [] };
  test('that the rules do not read, or that are of another kind, are told at their field', () => {
    expect(wrongFacts(linyi, service, { ...body, facts: { 'no.such/name': 1, 'person.birthDate': '1990-02-30' }, contested: ['nothing'] }).map(({ pointer }) => pointer)).toEqual(['/body/facts/no.such~1name', '/body/facts/person.birthDate', '/body/contested/0']);
    expect(wrongFacts(linyi, service, { ...body, facts: { 'person.birthDate': null } })).toEqual([]);
  });
  test('may hold a standard to be another, of its own kind only', () => {
    const paying = services.find((each) => rulesView(linyi, each, { region: REGION, on: DAY }, []).parts.some(({ name, kind, id }) => kind === 'region' && name && id === `name:${MIDDLE}`))!;
    expect(wrongFacts(linyi, paying, { ...body, facts: { [MIDDLE]: 300_000 } })).toEqual([]);
    expect(wrongFacts(linyi, paying, { ...body, facts: { [MIDDLE]: 'much' } })).toHaveLength(1);
  });
  test('none at all: everything is unknown, and a person decides', () => {
    const tried = triedRules(linyi, service, body);
    expect([tried.outcome, tried.missing.length > 0, tried.criteria.some(({ result }) => result === 'pass')]).toEqual(['officer', true, false]);
  });
});

test('a rule that a city tests for stands only where it concerns that city', () => {
  const months = (region: string) => rulesDifference({ compiled: linyi, region, on: DAY }, { compiled: linyi, region: REGION, on: DAY }, '1.8.1').tables.find(({ id }) => id === 'unemployment-months');
  expect(months('440300')?.rows.filter(({ change }) => change !== 'same').length).toBeGreaterThan(0);
  expect(months('330200')).toBeUndefined();
});

test('the index has every matter and event with its letter, and how many of its figures wait for a city to confirm them', () => {
  const index = catalogIndex(linyi, { spell: (text) => [...text].map(() => 'shi') }, { region: REGION, on: DAY });
  expect([index.services.length, index.events.length]).toEqual([services.length, linyi.catalog.lifeEvents.size]);
  expect(index.services.every(({ letter }) => letter === 'S')).toBe(true);
  expect(index.services.some(({ toVerify }) => toVerify > 0)).toBe(true);
  const elsewhere = catalogIndex(linyi, { spell: () => [] }, { region: '440300', on: DAY });
  expect(elsewhere.services.filter(({ on }) => !on).length).not.toBe(index.services.filter(({ on }) => !on).length);
});
