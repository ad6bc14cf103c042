import { describe, expect, test } from 'vitest';
import { acting, after, ANSWERS, CLUB, compiledClub, drawnFor, entry, ENTRIES, fitness, given, itemOf, officer, opened, poolOf, refusalOf, submit } from '../../../test/support/swim-club.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Service } from '../catalog/service.ts';
import { serviceDifference } from '../catalog/service-difference.ts';
import { reopenItem } from './reopen.ts';
import { decideItem } from './decide-item.ts';
import { moveDifference, moveVersion, speaksAgainst } from './move-version.ts';
import { papersOf } from './document.ts';
import { pinOf, pinOfPaper, pinsOf } from './pinned.ts';

const REASON = '新规定自本月起降低了条件';
const supervisor = 'supervisor:v-1';
const changed = (code: string, change: (service: Service) => Partial<Service>, more: Partial<Catalog> = {}) =>
  compiledClub({ ...CLUB, version: 'club-2', ...more, services: new Map([...CLUB.services].map(([each, service]) => [each, each === code ? { ...service, ...change(service) } : service])) });
const criterion = (id: string, pass: string) => ({ criteria }: Service): Partial<Service> => ({ criteria: criteria.map((each) => (each.id === id ? { ...each, pass } : each)) });

/** 9.1 and 9.2 have their results; 9.4 is with an officer. */
const fresh = opened(submit());
const milder = changed('9.4', criterion('swims', 'swimmer.lengths >= 5'));

describe('given a case with results and an item that an officer has', () => {
  test('when it is moved to another version, then what has its result keeps its own, and what is open goes by the new one', () => {
    const moved = after(fresh, moveVersion(acting(fresh, '9.4', supervisor), milder, REASON));
    expect(moved.catalogVersion).toBe('club-2');
    expect(pinOf(moved, itemOf(moved, '9.1'))).toBe('club-1');
    expect(pinOf(moved, itemOf(moved, '9.4'))).toBe('club-2');
    expect([...pinsOf(moved)].toSorted()).toEqual(['club-1', 'club-2']);
    expect({ ...itemOf(moved, '9.4') }).toEqual(itemOf(fresh, '9.4'));
    const approved = after(moved, decideItem(acting(moved, '9.4', drawnFor(moved, '9.4'), {}, poolOf(), milder), { outcome: 'approve', findings: { 'swimmer.recommended': true }, note: '' }));
    expect(itemOf(approved, '9.4').decision?.catalogVersion).toBe('club-2');
  });

  test('when something was promised in it, then the words that were signed stay those of the version it was signed under', () => {
    const promised = opened(submit({ given: given({ ...ANSWERS, 'answers.wantsSauna': true }, { promises: ['swimmer.healthy'] }) }));
    const moved = after(promised, moveVersion(acting(promised, '9.4', supervisor), milder, REASON));
    expect([moved.promises?.[0]?.under, pinsOf(moved).has('club-1')]).toEqual(['club-1', true]);
  });

  test('when it is moved twice, then a result keeps the version it was decided under', () => {
    const once = after(fresh, moveVersion(acting(fresh, '9.4', supervisor), milder, REASON));
    const third = changed('9.4', criterion('swims', 'swimmer.lengths >= 1'), { version: 'club-3' });
    const twice = after(once, moveVersion(acting(once, '9.4', supervisor, {}, poolOf(), milder), third, REASON));
    expect([pinOf(twice, itemOf(twice, '9.1')), twice.catalogVersion]).toEqual(['club-1', 'club-3']);
  });

  test('then only a supervisor may, with a reason, and not twice to the same', () => {
    expect(refusalOf(moveVersion(acting(fresh, '9.4', drawnFor(fresh, '9.4')), milder, REASON)).code).toBe('not-yours');
    expect(refusalOf(moveVersion(acting(fresh, '9.4', `supervisor:${itemOf(fresh, '9.4').officer}`), milder, REASON)).code).toBe('not-yours');
    expect(refusalOf(moveVersion(acting(fresh, '9.1', supervisor), milder, REASON)).code).toBe('not-allowed');
    expect(refusalOf(moveVersion(acting(fresh, '9.4', supervisor), milder, '新规定')).errors?.[0]?.pointer).toBe('/reason');
    expect(refusalOf(moveVersion(acting(fresh, '9.4', supervisor), compiledClub(), REASON)).detail.zh).toContain('已经按现在的规则');
  });

  test('when the new rules would refuse what the old ones leave open, then it stays with the old ones', () => {
    const harder = changed('9.4', criterion('swims', 'swimmer.lengths >= 50'));
    expect(moveDifference(acting(fresh, '9.4', supervisor), harder)).toMatchObject([{ service: '9.4', before: 'officer', after: 'refuse' }]);
    expect(refusalOf(moveVersion(acting(fresh, '9.4', supervisor), harder, REASON)).detail.zh).toContain('立法法');
  });

  test('when the new rules would give less, or ask for what is not known yet, then it stays with the old ones', () => {
    const held = opened(submit({ departments: [] }, {}, poolOf([officer('o-1')])));
    const at = acting(held, '9.2', supervisor, { entries: [...ENTRIES, entry('membership')], departments: [] });
    const priced = (value: number) => changed('none', () => ({}), { parameters: new Map([...CLUB.parameters, ['price', { ...CLUB.parameters.get('price')!, in: { 371300: [{ from: '2020-01-01', value, source: 'notice', confidence: 'notice' as const }] } }]]) });
    expect(speaksAgainst(at, priced(4000))?.zh).toContain('立法法');
    expect(speaksAgainst(at, priced(6000))).toBeUndefined();
    const more = changed('9.4', ({ criteria }) => ({ criteria: [...criteria, { ...criteria[0]!, id: 'healthy', pass: 'swimmer.healthy' }], needs: { elements: ['swimmer.recommended', 'swimmer.lengths', 'swimmer.healthy'], evidence: [] } }));
    expect(speaksAgainst(acting(fresh, '9.4', supervisor), more)?.zh).toContain('立法法');
  });

  test('when one of its matters is gone, or one of its items is proposed to a reviewer, then it cannot be moved', () => {
    const { services, lifeEvents } = CLUB;
    const joining = lifeEvents.get('joining')!;
    const { '9.4': _gone, ...left } = joining.services;
    const without = compiledClub({ ...CLUB, version: 'club-2', services: new Map([...services].filter(([code]) => code !== '9.4')), lifeEvents: new Map([['joining', { ...joining, services: left }]]) });
    expect(speaksAgainst(acting(fresh, '9.4', supervisor), without)?.zh).toContain('没有这件事中的某个事项');
    const reviewed = { ...fresh, items: fresh.items.map((item) => (item.service === '9.3' ? { ...item, status: 'review' as const } : item)) };
    expect(speaksAgainst(acting(reviewed, '9.4', supervisor), milder)?.zh).toContain('已提出意见');
  });
});

test('given an item that waits for a department, when the new rules need no answer of it, then it goes on at once', () => {
  const held = opened(submit({ departments: [] }, {}, poolOf([officer('o-1')])));
  expect(itemOf(held, '9.2').status).toBe('waiting');
  const easy = changed('9.2', ({ criteria }) => ({ criteria: criteria.filter(({ id }) => id !== 'fit') }));
  const moved = after(held, moveVersion(acting(held, '9.2', supervisor, { entries: [...ENTRIES, entry('membership')] }), easy, REASON));
  expect(itemOf(moved, '9.2')).toMatchObject({ status: 'approved', decision: { catalogVersion: 'club-2' } });
  expect(itemOf(moved, '9.2').clock.startedAt).toBe(itemOf(held, '9.2').clock.startedAt);
});

test('then a paper is read under the version that held when it was written', () => {
  const at = '2026-11-24T02:00:00.000Z';
  const recorded = (event: object, seq: number) => ({ seq, at, actor: 'rules', event }) as never;
  const history = [
    { type: 'submitted', catalogVersion: 'one' }, { type: 'decided', no: 1, decision: { outcome: 'approve' } }, { type: 'moved', no: 2, from: 'one', to: 'two' },
    { type: 'decided', no: 2, decision: { outcome: 'refuse' } }, { type: 'upheld', no: 1 }, { type: 'upheld', no: 2 },
  ].map(recorded);
  expect(papersOf(history).map((paper) => [paper.kind, paper.no, pinOfPaper(history, paper)])).toEqual([['receipt', 0, 'one'], ['decision', 1, 'one'], ['decision', 2, 'two'], ['change', 1, 'one'], ['change', 2, 'two']]);
});

test('given a result of the earlier version, when it is looked at again, then what still waits goes by the version of the case', () => {
  const held = opened(submit({ departments: [] }, {}, poolOf([officer('o-1')])));
  const moved = after(held, moveVersion(acting(held, '9.4', supervisor, { departments: [], entries: [...ENTRIES, entry('membership')] }), milder, REASON));
  const again = acting(moved, '9.1', 'person:s-1', { departments: [fitness()], entries: [...ENTRIES, entry('membership')] });
  const outcome = after(moved, reopenItem({ ...again, state: { ...moved, departments: [fitness()] }, ofCase: milder }, 'by-person', ''));
  expect(itemOf(outcome, '9.2').decision?.catalogVersion).toBe('club-2');
});

describe('what differs between two versions of a matter', () => {
  const own = compiledClub();
  test('is nothing where only words were changed', () => expect(serviceDifference(own, changed('9.4', () => ({ summary: { zh: '另', en: 'other' } })), '9.4', '371300')).toEqual([]));
  test.each([
    ['a condition', changed('9.4', criterion('swims', 'swimmer.lengths >= 5')), [{ part: 'criterion', before: { zh: 'swimmer.lengths >= 10' }, after: { zh: 'swimmer.lengths >= 5' } }]],
    ['a condition less', changed('9.4', ({ criteria }) => ({ criteria: criteria.slice(0, 1) })), [{ part: 'criterion', before: { zh: 'swimmer.lengths >= 10' } }]],
    ['a limit', changed('9.4', ({ limits }) => ({ limits: { ...limits, promised: { is: '3wd', basis: 'notice' } } })), [{ part: 'limit', name: { zh: '承诺时限' }, before: { zh: '5 个工作日' }, after: { en: '3 working days' } }]],
    ['a proof', changed('9.4', ({ needs }) => ({ needs: { ...needs, evidence: [] } })), [{ part: 'evidence', before: { zh: 'note' } }]],
    ['where a fact comes from', changed('none', () => ({}), { elements: new Map([...CLUB.elements].map(([id, each]) => [id, id === 'swimmer.recommended' ? { ...each, sources: ['ask' as const] } : each])) }), [{ part: 'element' }]],
  ] as const)('is %s', (_name, other, expected) => {
    const found = serviceDifference(own, other, '9.4', '371300');
    expect(found).toMatchObject(expected);
    expect(found).toHaveLength(expected.length);
  });
  test('is an amount that its rules read', () => {
    const price = { ...CLUB.parameters.get('price')!, in: { 371300: [{ from: '2020-01-01', value: 6000, source: 'notice', confidence: 'notice' as const }] } };
    expect(serviceDifference(own, changed('none', () => ({}), { parameters: new Map([...CLUB.parameters, ['price', price]]) }), '9.2', '371300')).toMatchObject([{ part: 'parameter', before: { zh: '2020-01-01: 5000' }, after: { zh: '2020-01-01: 6000' } }]);
  });
});
