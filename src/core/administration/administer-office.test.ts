import { describe, expect, test } from 'vitest';
import { HALL } from '../catalog/hall.ts';
import type { OfficeChange, OfficeEvent, OfficeFacts } from '../catalog/office-change.ts';
import { administerOffice, type AtOffice, type OfficeCommand, type OfficeDone, type OfficeState } from './administer-office.ts';
import type { Member } from './roster.ts';

const CITY = '371300', NOW = '2026-11-23T02:00:00.000Z', TODAY = '2026-11-23', LATER = '2026-12-01';
const HOURS: OfficeFacts['hours'] = { days: 'working', times: ['9:00-12:00', '13:00-17:00'], confirmed: true };
const SLOTS = { from: '09:00', to: '12:00', minutes: 60, places: 2 };
const listed = (id: string, more: object = {}) => ({ id, level: 'township', zh: `${id}点`, en: id, district: '371302', address: '某路一号', hours: HOURS, source: 'house', confidence: 'region', ...more });
const REGION = { contact: { hotline: '12333', hall: '大厅', hours: HOURS, source: 'house' }, offices: [listed('top', { level: 'county' }), listed('east', { within: 'top' }), listed('west')], queues: [{ office: 'east', windows: [{ no: 1 }, { no: 2 }], slots: SLOTS, source: 'x', confidence: 'region' }] };
const member = (id: string, rights: Member['rights'], office: string | null = null): Member => ({ id, number: `n-${id}`, name: id, person: null, office, ended: false, rights });
const ROSTER = { requests: [], members: [member('sys', { as: 'administrator', kind: 'system' }), member('sec', { as: 'administrator', kind: 'security' }), member('clerk', { as: 'officer', roles: ['clerk'], competences: [] }, 'west')] };
const SYSTEM = { id: 'sys', kind: 'system' } as const;
const EMPTY: AtOffice = { tickets: [], bookings: [], devices: [] };
const facts = (more: Partial<OfficeFacts> = {}): OfficeFacts => ({ zh: '河东便民中心', en: 'Hedong centre', hours: HOURS, level: 'township', district: '371312', address: '河东区一路 2 号', windows: [], ...more });
const EAST = facts({ zh: 'east点', en: 'east', within: 'top', district: '371302', address: '某路一号', windows: [{ no: 1 }, { no: 2 }], slots: SLOTS });
const terms = { from: LATER, ground: '临人社发〔2026〕1号' };
const entered = (seq: number, event: OfficeEvent): OfficeChange => ({ seq, at: '2026-11-20T02:00:00.000Z', by: 'sys', event });
const act = (command: OfficeCommand, { by = SYSTEM, at = EMPTY, changes = [], now = NOW }: { by?: Parameters<typeof administerOffice>[1]; at?: AtOffice; changes?: readonly OfficeChange[]; now?: string } = {}): OfficeDone =>
  administerOffice({ catalog: { regions: new Map([[CITY, REGION]]), entered: { of: () => changes, now: () => now } } as unknown as OfficeState['catalog'], region: CITY, roster: ROSTER, at, now, id: 'office-9' }, by, command);
const pointers = (done: OfficeDone) => ('wrong' in done ? done.wrong.map(({ pointer }) => pointer) : done);
const words = (done: OfficeDone) => ('refused' in done ? done.refused.en : done);

test('an office is entered under an id of the house, in order and without blanks around', () => {
  expect(act({ act: 'enter-office', ...terms, ground: ` ${terms.ground} `, facts: facts({ zh: ' 河东便民中心 ', within: 'top', windows: [{ no: 1 }], slots: SLOTS }) })).toEqual({ event: { type: 'office-entered', office: 'office-9', ...terms, after: facts({ within: 'top', windows: [{ no: 1 }], slots: SLOTS }) } });
});

test('nobody does it but a system administrator who is one still', () => {
  for (const by of [{ id: 'sec', kind: 'security' }, { id: 'sec', kind: 'system' }, { id: 'nobody', kind: 'system' }, { id: 'clerk', kind: 'system' }] as const) expect(act({ act: 'enter-office', ...terms, facts: facts() }, { by })).toEqual({ fault: 'not-your-kind' });
});

test.each<[string, Partial<OfficeFacts>, Partial<typeof terms>, readonly string[]]>([
  ['a day that is none', {}, { from: '2026-02-30' }, ['/from']], ['a day that is past', {}, { from: '2026-11-22' }, ['/from']], ['a day too far ahead', {}, { from: '2028-01-01' }, ['/from']], ['no ground', {}, { ground: '  ' }, ['/ground']],
  ['no names', { zh: ' ', en: '' }, {}, ['/zh', '/en']], ['the name of another', { zh: 'west点' }, {}, ['/zh']], ['a level that is not below the one above', { level: 'county', within: 'top' }, {}, ['/within']], ['an office above that is none', { within: 'moon' }, {}, ['/within']],
  ['a district of another city', { district: '330203' }, {}, ['/district']], ['no address', { address: ' ' }, {}, ['/address']], ['hours out of order', { hours: { days: 'daily', times: ['12:00-9:00'], confirmed: true } }, {}, ['/hours']],
  ['a weekday twice', { hours: { days: 'daily', times: ['9:00-12:00'], apart: [{ day: 6, times: [] }, { day: 6, times: [] }], confirmed: true } }, {}, ['/hours']],
  ['two windows of one number', { windows: [{ no: 1 }, { no: 1 }] }, {}, ['/windows']], ['a class that no window takes', { windows: [{ no: 1, kinds: ['employment'] }] }, {}, ['/windows']],
  ['times without a window', { slots: SLOTS }, {}, ['/slots']], ['times outside of the hours', { windows: [{ no: 1 }], slots: { ...SLOTS, to: '13:00' } }, {}, ['/slots']], ['times that leave no room', { windows: [{ no: 1 }], slots: { ...SLOTS, to: '09:30' } }, {}, ['/slots']],
])('an office with %s is refused at its field', (_name, more, other, expected) => {
  expect(pointers(act({ act: 'enter-office', ...terms, ...other, facts: facts(more) }))).toEqual(expected);
});

test('everything wrong is told at once', () => {
  expect(pointers(act({ act: 'enter-office', from: '', ground: '', facts: facts({ zh: '', address: '', windows: [{ no: 1 }, { no: 1 }] }) }))).toEqual(['/from', '/ground', '/zh', '/address', '/windows']);
});

describe('a change', () => {
  const change = (more: Partial<OfficeFacts>, from = LATER): OfficeCommand => ({ act: 'change-office', office: 'east', seen: 0, from, ground: terms.ground, facts: { ...EAST, ...more } });
  test('keeps what was before', () => {
    expect(act(change({ address: '新路 3 号' }))).toEqual({ event: { type: 'office-changed', office: 'east', ...terms, before: EAST, after: { ...EAST, address: '新路 3 号' } } });
  });
  test('of nothing is none, and of what settles who decides is refused', () => {
    expect(words(act(change({})))).toContain('nothing was changed');
    expect([pointers(act(change({ level: 'village' }))), pointers(act({ ...change({}), facts: facts({ zh: 'east点', windows: [{ no: 1 }, { no: 2 }] }) } as OfficeCommand))]).toEqual([['/level'], ['/within']]);
    expect(act({ ...change({}), office: 'moon' } as OfficeCommand)).toEqual({ fault: 'no-office' });
  });
  test('by whoever has not seen what another one changed is refused, and nothing is put back', () => {
    const changes = [entered(4, { type: 'office-changed', office: 'east', from: '2020-01-01', ground: 'x', before: EAST, after: { ...EAST, address: '新路 3 号' } }), entered(5, { type: 'office-entered', office: 'office-5', from: '2020-01-01', ground: 'x', after: facts({ within: 'top' }) })];
    expect(act(change({ windows: [{ no: 1 }, { no: 9 }] }), { changes })).toEqual({ fault: 'changed-meanwhile' });
    expect(act({ ...change({ address: '新路 3 号', windows: [{ no: 1 }, { no: 9 }] }), seen: 4 } as OfficeCommand, { changes })).toMatchObject({ event: { before: { address: '新路 3 号' }, after: { address: '新路 3 号' } } });
  });
  test('waits alone for its day', () => {
    const changes = [entered(4, { type: 'office-ended', office: 'east', from: LATER, ground: 'x', before: EAST })];
    expect(words(act(change({ address: '新路 3 号' }), { changes }))).toContain(`waits for ${LATER}: undo it first`);
  });
  test('that leaves appointments without a time or window names them', () => {
    const at = { ...EMPTY, bookings: [{ day: '2026-11-30', slot: '11:00' }, { day: '2026-12-02', slot: '11:00' }, { day: '2026-12-02', slot: '11:00' }, { day: '2026-12-02', slot: '09:00' }] };
    expect(words(act(change({ slots: { ...SLOTS, to: '11:00' } }), { at }))).toContain('2 appointments (2026-12-02 11:00: 2)');
    expect(act(change({ slots: { ...SLOTS, to: '11:00' } }, '2026-12-03'), { at })).toHaveProperty('event');
    // What has begun today is not ahead any more: 10:00 in China.
    expect(act(change({ slots: { ...SLOTS, from: '10:00' } }, TODAY), { at: { ...EMPTY, bookings: [{ day: TODAY, slot: '09:00' }] } })).toHaveProperty('event');
  });
  test('that takes today a window away from whoever was called there is refused, and from tomorrow on is not', () => {
    const at = { ...EMPTY, tickets: [{ number: 41, window: 2, state: 'serving' as const }, { number: 42, state: 'waiting' as const }] };
    expect(words(act(change({ windows: [{ no: 1 }] }, TODAY), { at }))).toContain('1 numbers (41)');
    expect(act(change({ windows: [{ no: 1 }] }, '2026-11-24'), { at })).toHaveProperty('event');
    expect(act(change({ windows: [{ no: 2 }] }, TODAY), { at })).toHaveProperty('event');
  });
  test("of the city's own hall is of its name, hours and windows alone", () => {
    const done = act({ act: 'change-office', office: HALL, seen: 0, ...terms, facts: facts({ zh: '新大厅', en: 'New hall', windows: [{ no: 1 }] }) });
    expect(done).toEqual({ event: { type: 'office-changed', office: HALL, ...terms, before: { zh: '大厅', en: '大厅', hours: HOURS, windows: [] }, after: { zh: '新大厅', en: 'New hall', hours: HOURS, windows: [{ no: 1 }] } } });
  });
});

describe('an end', () => {
  const end = (office: string, from = LATER): OfficeCommand => ({ act: 'end-office', office, from, ground: terms.ground });
  test('is refused while somebody works, waits or is expected there or something belongs to it, and says what', () => {
    expect(words(act(end('west')))).toContain('People still work there: n-clerk');
    expect(words(act(end('top')))).toContain('still there: east');
    expect(words(act(end('east'), { at: { ...EMPTY, devices: ['平板 3'] } }))).toContain('平板 3');
    expect(words(act(end('east'), { at: { ...EMPTY, bookings: [{ day: LATER, slot: '09:00' }] } }))).toContain(`${LATER} 09:00: 1`);
    expect(words(act(end('east', TODAY), { at: { ...EMPTY, tickets: [{ number: 7, state: 'waiting' }] } }))).toContain('(7)');
    expect(words(act(end(HALL)))).toContain('does not end');
    expect(pointers(act(end('east', '2020-01-01')))).toEqual(['/from']);
  });
  test('with nothing left there is entered', () => {
    const at = { ...EMPTY, tickets: [{ number: 7, state: 'waiting' as const }], bookings: [{ day: '2026-11-30', slot: '09:00' }] };
    expect(act(end('east'), { at })).toEqual({ event: { type: 'office-ended', office: 'east', ...terms, before: EAST } });
  });
  test('of an office above one that only begins later is refused too', () => {
    const changes = [entered(2, { type: 'office-entered', office: 'office-2', from: '2027-01-01', ground: 'x', after: facts({ within: 'east', level: 'village' }) })];
    expect(words(act(end('east'), { changes }))).toContain('Hedong centre');
  });
});

describe('an undoing', () => {
  const changes = [entered(2, { type: 'office-entered', office: 'office-2', from: LATER, ground: 'x', after: facts({ level: 'county' }) }), entered(3, { type: 'office-entered', office: 'office-3', from: LATER, ground: 'x', after: facts({ within: 'office-2' }) })];
  const undo = (office: string, change: number): OfficeCommand => ({ act: 'undo-office', office, change });
  test('takes back what does not hold yet, once', () => {
    expect(act(undo('office-3', 3), { changes })).toEqual({ event: { type: 'office-undone', office: 'office-3', undoes: 3, before: facts({ within: 'office-2' }) } });
    const after = [...changes, entered(4, { type: 'office-undone', office: 'office-3', undoes: 3, before: facts() })];
    for (const done of [act(undo('office-3', 3), { changes: after }), act(undo('office-3', 2), { changes }), act(undo('office-3', 3), { changes, now: '2026-12-01T02:00:00.000Z' })]) expect(words(done)).toContain('holds already or was undone');
    expect(act(undo('office-2', 2), { changes: after })).toHaveProperty('event');
  });
  test('of an office to which another belongs is refused', () => {
    expect(words(act(undo('office-2', 2), { changes }))).toContain('undo these first');
  });
});
