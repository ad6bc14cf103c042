import { describe, expect, test } from 'vitest';
import { checkParts, checkRules } from '../catalog/check.ts';
import { CLUBS, compiledClubs } from '../../../test/support/several-clubs.ts';
import { AT, after, compiledClub, given, known, OFFICERS, opened, poolOf, refusalOf, runOf, submit } from '../../../test/support/swim-club.ts';
import { establishing } from '../cases/establish.ts';
import type { DepartmentAnswer } from '../cases/given.ts';
import { goOn } from '../cases/go-on.ts';
import type { CaseState } from '../cases/state.ts';
import { tryItem } from '../decisions/run-items.ts';
import type { Fact } from '../fact.ts';
import { searchIn } from './gather.ts';
import { chooseItems } from './plan.ts';

const compiled = compiledClubs();
const listed = (clubs: readonly string[]): DepartmentAnswer => ({ department: 'federation', scenario: 'clubs', values: { clubs }, exchange: 'x-f', at: AT });
const swam = (of: string, lengths: number): DepartmentAnswer => ({ department: 'other-club', scenario: 'statement', of, values: { lengths }, exchange: `x-${of}`, at: AT });
const choose = (departments: readonly DepartmentAnswer[], event = 'moving') => chooseItems(runOf({ departments, given: given() }, compiled), event);
const handIn = (departments: readonly DepartmentAnswer[]) => submit({ departments, given: given() }, { lifeEvent: 'moving' }, poolOf(), compiled);
const said = (state: CaseState) => state.items.map(({ service, of, status }) => [service, of, status]);

describe('given a matter that comes once for each value of a list', () => {
  test('then there is one item for each, and what comes after waits for all of them', () => {
    expect(choose([listed(['north', 'south', 'north'])]).items.map(({ no, service, of, after: before }) => [no, service, of, before])).toEqual([[1, '9.6', 'north', []], [2, '9.6', 'south', []], [3, '9.7', undefined, [1, 2]]]);
  });
  test('when the list is empty, then it does not belong to the bundle, and alone it stands once, for its conditions to say why not', () => {
    expect(choose([listed([])]).items.map(({ service }) => service)).toEqual(['9.7']);
    expect(choose([listed([])], '9.6').items.map(({ service, of }) => [service, of])).toEqual([['9.6', undefined]]);
  });
  test('when the list is not known, then it is open, who knows it is asked, and nothing can be handed in', () => {
    expect(choose([], '9.6').silent.map(({ department, for: items }) => [department, items])).toEqual([['federation', ['9.6']]]);
    expect(choose([], '9.6').choices).toEqual([{ service: '9.6', applies: 'open' }]);
    expect(refusalOf(submit({ departments: [], given: given() }, { lifeEvent: '9.6' }, poolOf(), compiled)).code).toBe('departments-silent');
  });
});

describe('given two items of it in a case', () => {
  const state = opened(handIn([listed(['north', 'south'])]));
  const acting = (now: CaseState, departments = now.departments) => ({ state: now, actor: 'system', pool: poolOf(OFFICERS), run: runOf({ departments, given: now.given, findings: now.items.flatMap((item) => item.findings) }, compiled) });

  test('when nobody has answered, then each waits for its own answer', () => {
    expect(said(state)).toEqual([['9.6', 'north', 'waiting'], ['9.6', 'south', 'waiting'], ['9.7', undefined, 'waiting']]);
    expect(state.items[1]?.waitingFor).toEqual({ items: [], departments: ['other-club'] });
  });
  test('when one club answers, then its item is decided by that answer and the other one waits', () => {
    const next = after(state, goOn(acting(state), [swam('south', 40)]));
    expect(said(next)).toEqual([['9.6', 'north', 'waiting'], ['9.6', 'south', 'approved'], ['9.7', undefined, 'waiting']]);
    expect(next.items[1]?.decision?.facts.map(({ element, value }) => [element, value])).toEqual(expect.arrayContaining([['clubs.this', 'south'], ['clubs.lengths', 40]]));
    const all = after(next, goOn(acting(next), [swam('north', 3)]));
    expect(said(all)).toEqual([['9.6', 'north', 'refused'], ['9.6', 'south', 'approved'], ['9.7', undefined, 'dropped']]);
  });
  test('when one club fails to answer, then an officer takes that item only, and what the officer finds serves no other', () => {
    const failed: DepartmentAnswer = { ...swam('north', 0), values: {}, failure: 'deadline' };
    const next = after(state, goOn(acting(state), [failed]));
    expect(said(next).map(([, of, status]) => [of, status])).toEqual([['north', 'officer'], ['south', 'waiting'], [undefined, 'waiting']]);
    const found = establishing(acting(next), next.items[0]!, { 'clubs.lengths': 25 }, 'o-1');
    expect(found).toEqual([{ element: 'clubs.lengths', value: 25, source: { kind: 'officer', officer: 'o-1' }, of: 'north', at: AT }]);
    const search = searchIn(CLUBS, known({ departments: [failed], findings: found as Fact[] }));
    expect(['north', 'south'].map((of) => search.of({ service: '9.6', of }).fact('clubs.lengths')?.value)).toEqual([25, undefined]);
  });
});

describe('given that one of several is being handled in another case', () => {
  const pending = (numbers: Readonly<Record<string, string>>) => chooseItems({ ...runOf({ departments: [listed(['north', 'south'])], given: given() }, compiled), pending: numbers }, '9.6');
  test('then the others can be applied for, and it is not applied for twice', () => {
    expect(pending({ '9.6/north': 'n-1' }).items.map(({ of }) => of)).toEqual(['south']);
  });
  test('when all are, then none is on the list, and why is said', () => {
    const { items, choices: [only] } = pending({ '9.6/north': 'n-1', '9.6/south': 'n-2' });
    expect([items, only?.applies, only?.keptOff?.zh]).toEqual([[], 'no', expect.stringContaining('n-1')]);
  });
});

describe('given something contested of all of several', () => {
  test('when an officer has found it of one, then it stays contested of the others', () => {
    const departments = [listed(['north', 'south']), swam('north', 40), swam('south', 40)];
    const contests = { 'clubs.lengths': { statement: 'less', files: [] } };
    const finding: Fact = { element: 'clubs.lengths', value: 12, of: 'north', source: { kind: 'officer', officer: 'o-1' }, at: AT };
    const run = runOf({ departments, given: given({}, { contests }), findings: [finding] }, compiled);
    expect(['north', 'south'].map((of) => tryItem(run, { service: '9.6', of }, run.known.entries).decision.outcome)).toEqual(['approve', 'officer']);
  });
});

describe('given a catalogue with a matter that comes several times', () => {
  const told = (change: Partial<typeof CLUBS>): string[] => checkParts({ ...CLUBS, ...change }).filter(({ at }) => ['9.6', '9.7', 'other-club'].includes(at.id)).map(({ message }) => message.en);
  const { '9.6': moving } = Object.fromEntries(CLUBS.services);
  const withService = (change: object): Partial<typeof CLUBS> => ({ services: new Map([...CLUBS.services, ['9.6', { ...moving!, ...change }]]) });

  test('then its list, the element for one value and what is asked about it are checked', () => {
    expect(told({}).filter((each) => /item|codes/.test(each))).toEqual([]);
    expect(told(withService({ each: { in: 'clubs.lengths', as: 'clubs.this' } }))).toContain('clubs.lengths must hold several codes, and clubs.this one of the same list');
    expect(told(withService({ each: { in: 'clubs.before', as: 'clubs.lengths' } }))).toContain('The source of clubs.lengths is not `item`');
    expect(told(withService({ needs: { elements: ['clubs.before', 'clubs.lengths'], evidence: [] } }))).toContain('needs.elements does not hold clubs.this');
    expect(told(withService({ each: undefined }))).toContain('clubs.this is another for each item, but this matter has no `each`');
  });
  test('then an answer that would be kept for other cases may not be about one item', () => {
    const club = CLUBS.departments.get('other-club')!;
    const { answersWithin: _, ...statement } = club.scenarios['statement']!;
    expect(told({ departments: new Map([...CLUBS.departments, ['other-club', { ...club, scenarios: { statement } }]]) })).toContain('It hands over what sets items apart, without `answersWithin`: answers about several items would be mixed up');
  });
  test('then nothing that is another for each item decides whether there is one', () => {
    const event = CLUBS.lifeEvents.get('moving')!;
    const wrong = compiledClub({ ...CLUBS, lifeEvents: new Map([['moving', { ...event, services: { ...event.services, '9.6': { when: 'clubs.lengths > 3' } } }]]) });
    expect(checkRules(wrong).map(({ message }) => message.en)).toContain('clubs.lengths is another for each item and cannot decide whether there is one');
  });
});
