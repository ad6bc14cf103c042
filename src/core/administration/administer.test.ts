import { describe, expect, test } from 'vitest';
import { administer, type AdminCommand, type Administrator } from './administer.ts';
import { ADMIN_ACTS, type AdminKind } from './kinds.ts';
import type { Member, Rights, Roster } from './roster.ts';

const member = (id: string, rights: Member['rights'], more: Partial<Member> = {}): Member => ({ id, number: `n-${id}`, name: id, person: `p-${id}`, office: null, ended: false, rights, ...more });
const admin = (id: string, kind: AdminKind | null, more: Partial<Member> = {}): Member => member(id, { as: 'administrator', kind }, more);
const officer = (id: string, roles: readonly string[], competences: readonly string[] = ['insurance'], more: Partial<Member> = {}): Member => member(id, { as: 'officer', roles, competences }, more);
const SYSTEM: Administrator = { id: 'sys', kind: 'system' }, SECURITY: Administrator = { id: 'sec', kind: 'security' }, SECOND: Administrator = { id: 'sec2', kind: 'security' }, AUDIT: Administrator = { id: 'aud', kind: 'audit' };
const ROSTER: Roster = { members: [admin('sys', 'system'), admin('sec', 'security'), admin('sec2', 'security'), admin('aud', 'audit'), admin('new', null), officer('o', ['officer']), officer('c', ['clerk']), officer('fresh', [], []), officer('gone', ['officer'], ['insurance'], { ended: true })], requests: [] };
const rights = (account: string, given: Rights): AdminCommand => ({ act: 'rights', account, rights: given, request: 'r' });
const roles = (list: readonly string[], competences: readonly string[] = ['insurance']): Rights => ({ as: 'officer', roles: list, competences });
const every: readonly AdminCommand[] = [
  { act: 'enter', account: 'x', as: 'officer', number: '9', name: 'X', person: 'p-x', office: null }, { act: 'end', account: 'o' }, { act: 'return', account: 'gone' }, { act: 'move', account: 'o', office: 'hall' }, { act: 'password', account: 'o' },
  rights('o', roles(['clerk'])), { act: 'confirm', request: 'r' }, { act: 'decline', request: 'r' }, { act: 'factor', account: 'o' },
];
const fault = (roster: Roster, by: Administrator, command: AdminCommand): string => {
  const done = administer(roster, by, command);
  return 'fault' in done ? done.fault : done.event.type;
};

describe('the three administrators', () => {
  test('each does what is theirs and nothing of the others; an auditor changes nothing', () => {
    const waiting: Roster = { ...ROSTER, requests: [{ id: 'r', account: 'fresh', rights: roles(['officer']), askedBy: 'sec2', askedAt: '' }] };
    for (const command of every) for (const by of [SYSTEM, SECURITY, AUDIT]) expect([command.act, by.kind, fault(waiting, by, command) === 'not-your-kind']).toEqual([command.act, by.kind, ADMIN_ACTS[command.act] !== by.kind]);
  });

  test('nothing is done to the own account, nor to that of the same person', () => {
    for (const act of ['end', 'password'] as const) expect(fault(ROSTER, SYSTEM, { act, account: 'sys' })).toBe('own-account');
    expect(fault(ROSTER, SECURITY, { act: 'factor', account: 'sec' })).toBe('own-account');
    expect(fault(ROSTER, SECURITY, rights('sec', { as: 'administrator', kind: 'system' }))).toBe('own-account');
    const twin: Roster = { ...ROSTER, members: [...ROSTER.members, officer('twin', ['clerk'], ['insurance'], { person: 'p-sec' })] };
    expect(fault(twin, SECURITY, rights('twin', roles(['clerk', 'editor'])))).toBe('own-account');
  });

  test('nobody is two of the three: a kind is settled once, by two', () => {
    expect(fault(ROSTER, SECURITY, rights('aud', { as: 'administrator', kind: 'system' }))).toBe('kind-settled');
    expect(fault(ROSTER, SECURITY, rights('sys', roles(['officer'])))).toBe('other-kind-of-account');
    expect(fault(ROSTER, SECURITY, rights('o', { as: 'administrator', kind: 'audit' }))).toBe('other-kind-of-account');
    expect(fault(ROSTER, SECURITY, rights('new', { as: 'administrator', kind: 'audit' }))).toBe('asked');
    expect(fault(ROSTER, SYSTEM, { act: 'enter', account: 'x', as: 'administrator', number: '9', name: 'X', person: 'p-o', office: null })).toBe('person-taken');
    expect(fault(ROSTER, SYSTEM, { act: 'enter', account: 'x', as: 'officer', number: '9', name: 'X', person: 'p-aud', office: null })).toBe('person-taken');
    expect(fault(ROSTER, SYSTEM, { act: 'enter', account: 'x', as: 'officer', number: 'n-gone', name: 'X', person: 'p-x', office: null })).toBe('number-taken');
  });

  test.each([['security', 'sec'], ['audit', 'aud']] as const)('the last %s administrator stays', (kind, id) => {
    const alone: Roster = { ...ROSTER, members: ROSTER.members.filter((each) => each.id === id || each.rights.as !== 'administrator' || each.rights.kind !== kind) };
    expect(fault(alone, SYSTEM, { act: 'end', account: id })).toBe('last-of-kind');
    const leaving = { ...alone, members: [...alone.members, admin('left', kind, { ended: true })] };
    expect(fault(leaving, SYSTEM, { act: 'end', account: id })).toBe('last-of-kind');
    expect(fault({ ...alone, members: [...alone.members, admin('other', kind)] }, SYSTEM, { act: 'end', account: id })).toBe('ended');
  });
});

describe('rights', () => {
  test.each([
    ['a decisive role', 'c', roles(['clerk', 'officer']), 'asked'], ['a role that decides nothing', 'c', roles(['clerk', 'editor']), 'granted'], ['less', 'o', roles([], []), 'granted'], ['another line for who decides', 'o', roles(['officer'], ['insurance', 'card']), 'asked'],
    ['another line for a clerk', 'c', roles(['clerk'], ['insurance', 'card']), 'asked'], ['who opens whole ended cases', 'c', roles(['clerk', 'archivist']), 'asked'], ['who knows callers', 'fresh', roles(['telephone'], []), 'asked'], ['a head', 'fresh', roles(['head'], []), 'asked'], ['the same', 'o', roles(['officer']), 'same-rights'], ['no line of work', 'fresh', roles(['clerk'], []), 'no-line'], ['who has left', 'gone', roles(['clerk']), 'ended'], ['nobody', 'none', roles(['clerk']), 'no-account'],
  ] as const)('%s', (_name, account, given, comes) => expect(fault(ROSTER, SECURITY, rights(account, given))).toBe(comes));

  test('what was asked for waits for another, who is neither whoever asked nor whom it is for; one at a time', () => {
    const waiting: Roster = { ...ROSTER, requests: [{ id: 'r', account: 'c', rights: roles(['officer']), askedBy: 'sec', askedAt: '' }] };
    expect(fault(waiting, SECURITY, { act: 'confirm', request: 'r' })).toBe('own-request');
    // Who has left and come back under another number is still the same person.
    const back: Roster = { ...waiting, members: [...waiting.members.map((each) => (each.id === 'sec' ? { ...each, ended: true, person: 'p-same' } : each)), admin('sec3', 'security', { person: 'p-same' })] };
    expect(fault(back, { ...SECOND, id: 'sec3' }, { act: 'confirm', request: 'r' })).toBe('own-request');
    expect(fault(waiting, SECURITY, { act: 'decline', request: 'r' })).toBe('declined');
    expect(fault(waiting, SECURITY, rights('c', roles(['clerk', 'editor'])))).toBe('waits-already');
    expect(administer(waiting, SECOND, { act: 'confirm', request: 'r' })).toEqual({ event: { type: 'confirmed', account: 'c', number: 'n-c', before: roles(['clerk']), after: roles(['officer']), request: 'r' } });
    expect(fault(ROSTER, SECOND, { act: 'confirm', request: 'r' })).toBe('no-request');
    const gone: Roster = { members: ROSTER.members.map((each) => (each.id === 'c' ? { ...each, ended: true } : each)), requests: waiting.requests };
    expect(fault(gone, SECOND, { act: 'confirm', request: 'r' })).toBe('no-request');
  });

  test('who comes back is an officer, and has to be given their rights anew; a second factor is for whoever has rights', () => {
    expect([fault(ROSTER, SYSTEM, { act: 'return', account: 'gone' }), fault(ROSTER, SYSTEM, { act: 'return', account: 'o' })]).toEqual(['returned', 'not-ended']);
    expect(fault({ ...ROSTER, members: [...ROSTER.members, admin('left', 'audit', { ended: true })] }, SYSTEM, { act: 'return', account: 'left' })).toBe('no-way-back');
    expect([fault(ROSTER, SECURITY, { act: 'factor', account: 'fresh' }), fault(ROSTER, SECURITY, { act: 'factor', account: 'new' }), fault(ROSTER, SECURITY, { act: 'factor', account: 'sec2' })]).toEqual(['no-rights-yet', 'no-rights-yet', 'factor-reset']);
    expect([fault(ROSTER, SYSTEM, { act: 'move', account: 'o', office: null }), fault(ROSTER, SYSTEM, { act: 'move', account: 'aud', office: 'x' }), fault(ROSTER, SYSTEM, { act: 'move', account: 'o', office: 'x' })]).toEqual(['same-office', 'not-an-officer', 'moved']);
  });
});
