import { describe, expect, test } from 'vitest';
import type { Observation } from './observation.ts';
import { settingsOf } from './settings.ts';
import { EMPTY } from './state.ts';
import { learnFalse, watch } from './watch.ts';

const settings = settingsOf({ parameters: new Map() }, '371300', '2026-01-05');
const DAY = 86_400_000, MINUTE = 60_000, NOON = Date.parse('2026-01-05T12:00:00+08:00'), NIGHT = Date.parse('2026-01-06T01:00:00+08:00');
const times = (count: number, of: (index: number) => Observation): Observation[] => Array.from({ length: count }, (_, index) => of(index));
const filed = (count: number, from: number, key = 'e', every = MINUTE): Observation[] => times(count, (index) => ({ kind: 'filed', class: 'employer', key, at: from + index * every, case: `${key}-${from}-${index}` }));
const shares = (kind: 'decided' | 'said' | 'met', count: number, isYes: (index: number) => boolean, from = NOON): Observation[] => times(count, (index) => ({ kind, key: 'k', yes: isYes(index), at: from + index * MINUTE, case: `c${index}` }));
const found = (observations: readonly Observation[]) => watch(EMPTY, observations, settings).found;

describe('a burst', () => {
  test('of forty in an hour is found once, with its cases, since when and how much was ordinary', () => {
    const alarms = found(filed(40, NOON));
    expect(alarms).toHaveLength(1);
    expect(alarms[0]).toMatchObject({ detector: 'burst', class: 'employer', key: 'e', since: NOON, expected: 1 });
    expect(alarms[0]!.observed).toBeGreaterThanOrEqual(20);
    expect(alarms[0]!.cases).toContain(`e-${NOON}-0`);
  });
  test('at night needs half as many', () => expect([found(filed(15, NOON)), found(filed(15, NIGHT))].map(({ length }) => length)).toEqual([0, 1]));
  test('is none where as many come over days', () => expect(found(filed(60, NOON, 'e', 6 * 60 * MINUTE))).toEqual([]));
  test('of one is none of another', () => expect(found([...filed(15, NOON, 'a'), ...filed(15, NOON, 'b')])).toEqual([]));
  test('that was found to be in order is ordinary the next month; one that was not found so is found again', () => {
    const first = watch(EMPTY, filed(40, NOON), settings);
    const again = filed(40, NOON + 20 * DAY);
    expect(watch(first.state, again, settings).found).toHaveLength(1);
    expect(watch(learnFalse(first.state, first.found[0]!), again, settings).found).toEqual([]);
  });
  test('that was found to be in order and goes on to far more is found again, with as much as it was then as what is ordinary', () => {
    const first = watch(EMPTY, filed(30, NOON), settings);
    const [again, ...more] = watch(learnFalse(first.state, first.found[0]!), filed(200, NOON + 30 * MINUTE), settings).found;
    expect(again?.expected).toBeCloseTo(28, -1);
    expect(again!.observed).toBeGreaterThan(2 * again!.expected);
    expect(more).toEqual([]);
  });
  test('that was found to be in order at night is none again with the next case, and is found again with far more', () => {
    const first = watch(EMPTY, filed(30, NIGHT), settings);
    const cleared = learnFalse(first.state, first.found[0]!);
    expect(watch(cleared, filed(3, NIGHT + 30 * MINUTE), settings).found).toEqual([]);
    expect(watch(cleared, filed(200, NIGHT + 30 * MINUTE), settings).found).toHaveLength(1);
    // In another night it is measured as every burst of a night.
    expect(watch(cleared, filed(30, NIGHT + 20 * DAY), settings).found).toHaveLength(1);
  });
});

describe('what many have in common', () => {
  const persons = (count: number, every = DAY): Observation[] => times(count, (index) => ({ kind: 'shared', class: 'account', key: 'x', person: `p${index}`, at: NOON + index * every, case: `c${index}` }));
  test('is found with the fourth person on one account, and again each time when there are twice as many', () => expect(found(persons(80, DAY / 2)).map(({ observed }) => observed)).toEqual([4, 9, 19, 39, 79]));
  test('is found again for as many as are kept once these are others than before', () => {
    const many = found(persons(4000, MINUTE)).map(({ observed }) => observed);
    expect(many.slice(-4)).toEqual([639, 1000, 1000, 1000]);
  });
  test('is none where it is the same person again, or over years', () => {
    expect(found(persons(9).map((each) => ({ ...each, person: 'p' })))).toEqual([]);
    expect(found(persons(9, 60 * DAY))).toEqual([]);
  });
});

describe('from where is handed in', () => {
  const from = (kind: 'device' | 'terminal' | 'network', count: number, at = NOON, every = MINUTE): Observation[] => times(count, (index) => ({ kind: 'filed', class: kind, key: 'x', at: at + index * every, case: `${kind}-${at}-${index}` }));
  const people = (kind: 'device' | 'address', count: number): Observation[] => times(count, (index) => ({ kind: 'shared', class: kind, key: 'x', person: `p${index}`, at: NOON + index * DAY, case: `c${index}` }));
  test('a burst from an own device is found where the same from a terminal or a network is none', () => expect((['device', 'terminal', 'network'] as const).map((kind) => found(from(kind, 15)).length)).toEqual([1, 0, 0]));
  test('a kiosk that is suddenly busy is found; once it was found to be in order it is busy every day and none', () => {
    const first = watch(EMPTY, from('terminal', 110), settings);
    expect(first.found).toHaveLength(1);
    const next = Array.from({ length: 30 }, (_, day) => from('terminal', 110, NOON + (day + 1) * DAY)).flat();
    expect(watch(learnFalse(first.state, first.found[0]!), next, settings).found).toEqual([]);
  });
  test('more persons on one own device than a household has, and at one postal address than a house, are found', () => expect([found(people('device', 6)), found(people('device', 5)), found(people('address', 9)), found(people('address', 8))].map(({ length }) => length)).toEqual([1, 0, 1, 0]));
  test('a device that was found to be for everybody is counted no longer by its persons; an account is', () => {
    const first = watch(EMPTY, people('device', 6), settings);
    const more = people('device', 40).map((each) => ({ ...each, person: `q${'person' in each ? each.person : ''}` }));
    expect(watch(first.state, more, settings).found).not.toEqual([]);
    expect(watch(learnFalse(first.state, first.found[0]!), more, settings).found).toEqual([]);
    const account = watch(EMPTY, times(4, (index) => ({ kind: 'shared', class: 'account', key: 'x', person: `p${index}`, at: NOON, case: 'c' })), settings);
    expect(learnFalse(account.state, account.found[0]!)).toBe(account.state);
  });
  test('many keys of one class drive out none of another', () => {
    const few = { ...settings, keys: 3 };
    const { state } = watch(EMPTY, [{ kind: 'shared', class: 'account', key: 'a', person: 'p', at: NOON, case: 'c' }, ...times(9, (index): Observation => ({ kind: 'shared', class: 'device', key: `d${index}`, person: 'p', at: NOON, case: 'c' }))], few);
    expect(Object.keys(state.shared)).toEqual(['account/a', 'device/d6', 'device/d7', 'device/d8']);
  });
});

describe('a list of a department', () => {
  const lists = (...changed: number[]): Observation[] => changed.map((each, day) => ({ kind: 'listed', key: 'civil/marriages', changed: each, at: NOON + day * DAY, case: '' }));
  test('that says otherwise in mass is found, with how much was ordinary; the next as usual is none', () => expect(found(lists(4, 6, 5, 7, 300, 6))).toMatchObject([{ detector: 'list', class: 'list', observed: 300, expected: 7, since: NOON + 3 * DAY, at: NOON + 4 * DAY, cases: [] }]));
  test('is none as long as nobody knows its lists, where few are changed, or where twice as many are not', () => {
    expect(found(lists(300, 4, 6))).toEqual([]);
    expect(found(lists(0, 0, 0, 0, 19))).toEqual([]);
    expect(found(lists(200, 210, 190, 380))).toEqual([]);
  });
  test('that was found to be in order is ordinary from then on; a state of before, which knew no lists, goes on', () => {
    const { lists: _, ...before } = EMPTY;
    const first = watch(before, lists(4, 6, 5, 7, 300), settings);
    expect(watch(first.state, lists(310), settings).found).toHaveLength(1);
    expect(watch(learnFalse(first.state, first.found[0]!), lists(310), settings).found).toEqual([]);
  });
});

describe('a share', () => {
  const half = (index: number): boolean => index % 2 === 0;
  test('that leaves its band upwards or downwards is found', () => {
    for (const yes of [true, false]) {
      const [one, ...more] = found([...shares('decided', 400, half), ...shares('decided', 60, () => yes, NOON + DAY)]);
      expect([one?.detector, more]).toEqual(['approvals', []]);
      expect(one?.expected).toBeCloseTo(0.5, 1);
      expect(yes ? one!.observed > one!.expected : one!.observed < one!.expected).toBe(true);
    }
  });
  test('of the answers of a department is found as such', () => expect(found([...shares('said', 400, half), ...shares('said', 60, () => true, NOON + DAY)])).toMatchObject([{ detector: 'department', class: 'scenario' }]));
  test('that stays is none, nor is one that nobody knows yet', () => {
    expect(found(shares('decided', 3000, half))).toEqual([]);
    expect(found([...shares('decided', 100, half), ...shares('decided', 60, () => true, NOON + DAY)])).toEqual([]);
  });
});

describe('a criterion', () => {
  const mostly = (index: number): boolean => index % 5 !== 0;
  test('that is always or never met since some time is found once, with since when', () => {
    for (const yes of [true, false]) expect(found([...shares('met', 500, mostly), ...shares('met', 200, () => yes, NOON + DAY)])).toMatchObject([{ detector: 'rule', observed: yes ? 1 : 0 }]);
  });
  test('that everybody has always met is none', () => expect(found(shares('met', 3000, () => true))).toEqual([]));
});

test('the state that came in is not changed, bounded, plain JSON, and taken in halves it comes to the same', () => {
  const all = [...filed(40, NOON), ...shares('met', 300, (index) => index % 3 > 0), ...filed(1, NOON, 'other')];
  const whole = watch(EMPTY, all, settings);
  const first = watch(EMPTY, all.slice(0, 150), settings);
  const kept = JSON.stringify(first.state);
  const second = watch(JSON.parse(kept), all.slice(150), settings);
  expect(JSON.stringify(first.state)).toBe(kept);
  expect([...first.found, ...second.found]).toEqual(whole.found);
  expect(second.state).toEqual(whole.state);
  const few = { ...settings, keys: 10 };
  expect(Object.keys(watch(EMPTY, times(50, (index) => ({ kind: 'filed', class: 'agent', key: `a${index}`, at: NOON, case: 'c' })), few).state.bursts)).toHaveLength(10);
});
