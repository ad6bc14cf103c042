import { describe, expect, test } from 'vitest';
import { acting, after, entry, ENTRIES, itemOf, LATER, officer, OFFICERS, opened, poolOf, refusalOf, stepsOf, submit } from '../../../test/support/swim-club.ts';
import type { RegisterEntry } from '../register/entry.ts';
import { applyEffects, type RealisedEffect } from '../register/realise.ts';
import { builtOn } from './built-on.ts';
import { confirmChange, proposeChange } from './change-item.ts';
import { adverseAt, remediesAgainst } from './remedies.ts';
import { recheckItem } from './reopen.ts';
import type { Change } from './reopening.ts';
import { caseStatus, type CaseState } from './state.ts';

const REASON = '核查发现当时的情况不是这样';
const effectsIn = (state: CaseState): RealisedEffect[] => state.items.flatMap(({ effects = [] }) => effects);
/** The case with the register that it made. */
type World = { readonly state: CaseState; readonly entries: readonly RegisterEntry[]; readonly voided: readonly RegisterEntry[]; readonly effects: readonly RealisedEffect[] };
const start = opened(submit());
const first: World = { state: start, entries: applyEffects(ENTRIES, effectsIn(start)), voided: [], effects: [] };

/** The house looks at an item again, an officer proposes, a second reviewer confirms. */
function change(world: World, service: string, what: Change, findings = {}, at = LATER): World {
  const known = { entries: world.entries, voided: world.voided, at, on: at.slice(0, 10) };
  const pool = poolOf([...OFFICERS, officer('o-5'), officer('o-6'), officer('o-7', { roles: ['reviewer'] })]);
  const found = after(world.state, recheckItem(acting(world.state, service, 'officer:o-9', known, pool), ['pool'], REASON), at);
  const drawn = `officer:${itemOf(found, service).reopened?.officer}`;
  const proposed = after(found, proposeChange(acting(found, service, drawn, known, pool), { change: what, ground: what === 'reinstate' ? 'unjust' : 'wrong', findings, note: REASON }), at);
  const confirmed = confirmChange(acting(proposed, service, `officer:${itemOf(proposed, service).reopened?.reviewer}`, known), '');
  const effects = stepsOf(confirmed).flatMap(({ event }) => (event.type === 'changed' ? event.effects : []));
  const gone = effects.flatMap((effect) => (effect.kind === 'reversed' && effect.of === 'entry' && !effect.standing ? world.entries.filter(({ id }) => id === effect.entry.id) : []));
  const entries = applyEffects(world.entries, effects);
  return { state: after(proposed, confirmed, at), entries, voided: [...world.voided, ...gone].filter(({ id }) => !entries.some((each) => each.id === id)), effects };
}
const kindsOf = ({ entries }: World): string[] => entries.filter(({ origin }) => origin.kind === 'case').map(({ kind }) => kind).toSorted();

describe('given an approval with an entry, a payment and a message', () => {
  const revoked = change(first, '9.2', 'revoke');

  test('when it is revoked, then its entry holds no longer, its payment stops, and who was told of it is told', () => {
    expect(kindsOf(first)).toContain('pass');
    expect(kindsOf(revoked)).not.toContain('pass');
    expect(itemOf(revoked.state, '9.2')).toMatchObject({ status: 'revoked', endedAt: itemOf(start, '9.2').endedAt, again: { kind: 'own', outcome: 'revoke', ground: 'wrong', note: REASON } });
    expect(revoked.effects.map((effect) => (effect.kind === 'reversed' ? `${effect.of} ${effect.standing}` : effect.kind))).toEqual(['entry false', 'payment false', 'told']);
    const told = effectsIn(start).find((effect) => effect.kind === 'told');
    expect(revoked.effects.at(-1)).toMatchObject({ kind: 'told', department: 'pool', scenario: 'open-gate', payload: { ofMessage: told?.kind === 'told' && told.id, change: 'revoked', changedOn: '2026-11-24' } });
    expect(caseStatus(revoked.state)).toBe(caseStatus(start));
  });

  test('when the revocation was wrong, then the same entry and the same payment are back, and the next time it can be revoked again', () => {
    const back = change(revoked, '9.2', 'reinstate', {}, '2026-11-25T02:00:00.000Z');
    expect(kindsOf(back)).toEqual(kindsOf(first));
    expect(back.entries.find(({ kind }) => kind === 'pass')).toEqual(first.entries.find(({ kind }) => kind === 'pass'));
    expect([itemOf(back.state, '9.2').status, back.effects.map((effect) => (effect.kind === 'reversed' ? effect.standing : effect.kind))]).toEqual(['approved', [true, true, 'told']]);
    expect(kindsOf(change(back, '9.2', 'revoke', {}, '2026-11-26T02:00:00.000Z'))).toEqual(kindsOf(revoked));
  });

  test('then what rests on it is looked at again by somebody who is drawn, and stands meanwhile; what is looked at already is not begun anew', () => {
    const rests = itemOf(revoked.state, '9.3');
    expect(rests).toMatchObject({ status: 'approved', reopened: { kind: 'own', by: 'system', reason: expect.stringContaining('已经撤销'), officer: expect.any(String) } });
    expect(itemOf(revoked.state, '9.1').reopened).toBeUndefined();
    const back = change(revoked, '9.2', 'reinstate', {}, '2026-11-25T02:00:00.000Z');
    const again = change(back, '9.2', 'revoke', {}, '2026-11-26T02:00:00.000Z');
    expect([itemOf(back.state, '9.3').reopened, itemOf(again.state, '9.3').reopened]).toEqual([rests.reopened, rests.reopened]);
  });

  test('then what rests on it is named beforehand', () => {
    expect(builtOn(start, itemOf(start, '9.2'), [start]).map(({ item }) => item.service)).toEqual(['9.3']);
    expect(builtOn(start, itemOf(start, '9.1'), [start]).map(({ item }) => item.service)).toEqual(['9.2']);
    const later = { number: 'another', items: [{ ...itemOf(start, '9.4'), status: 'approved' as const, decision: { ...itemOf(start, '9.2').decision!, facts: [{ element: 'pass.active', value: true, at: LATER, source: { kind: 'register' as const, register: 'pass', entry: first.entries.find(({ kind }) => kind === 'pass')!.id } }] } }] };
    expect(builtOn(start, itemOf(start, '9.2'), [later]).map((each) => each.case)).toEqual(['another']);
    expect(builtOn(start, itemOf(start, '9.3'), [start, later])).toEqual([]);
  });
});

test('given an approval by wrong facts, when it is corrected, then another entry of the same day takes the place of the first, and its payment names the other', () => {
  const grown = change({ ...first, entries: first.entries }, '9.2', 'correct', { 'swimmer.birthDate': '1980-01-01', 'swimmer.lengths': 60 });
  const [before, now] = [first, grown].map(({ entries }) => entries.find(({ kind }) => kind === 'pass'));
  expect([now?.from, now?.to, now?.id === before?.id]).toEqual([before?.from, before?.to, false]);
  const payment = effectsIn(start).find((effect) => effect.kind === 'payment');
  expect(grown.effects.find((effect) => effect.kind === 'payment')).toMatchObject({ corrects: payment?.kind === 'payment' && payment.id });
  expect(itemOf(grown.state, '9.2')).toMatchObject({ status: 'approved', by: 'officer', again: { outcome: 'correct' } });
});

test('given facts by which it would have been refused, when it is to be corrected, then the rules say so: it can only be revoked', () => {
  const found = after(start, recheckItem(acting(start, '9.2', 'officer:o-9', { entries: first.entries }), ['pool'], REASON));
  const drawn = `officer:${itemOf(found, '9.2').reopened?.officer}`;
  const propose = (findings: object) => proposeChange(acting(found, '9.2', drawn, { entries: first.entries }), { change: 'correct', ground: 'wrong', findings: { ...findings }, note: REASON });
  expect(refusalOf(propose({ 'swimmer.fit': false })).code).toBe('criterion-fails');
  expect(refusalOf(propose({ 'account.card': '6210028350419644940' })).errors?.[0]?.pointer).toBe('/findings/account.card');
  expect(refusalOf(propose({ 'swimmer.fit': 'yes' })).code).toBe('wrong-type');
  expect(refusalOf(propose({})).detail.zh).toContain('没有可以更正的');
});

test('given a decision that ended an entry, when it is revoked, then that holds again; where another has come since, it ends there', () => {
  const old = entry('membership', {}, { id: 'e-old', from: '2019-01-01', end: { to: '2026-11-23', because: { zh: '接替', en: 'replaced' }, basis: 'law', recordedAt: '2026-11-23T01:00:00.000Z', by: effectsIn(start).flatMap((effect) => (effect.kind === 'opened' && effect.entry.kind === 'membership' ? [effect.entry.id] : []))[0]! } });
  const held = change({ ...first, entries: [...first.entries, old] }, '9.1', 'revoke');
  expect(held.entries.find(({ id }) => id === 'e-old')?.end).toBeUndefined();
  const newer = entry('membership', {}, { id: 'e-new', from: '2026-11-24', recordedAt: '2026-11-24T01:00:00.000Z' });
  const followed = change({ ...first, entries: [...first.entries, old, newer] }, '9.1', 'revoke');
  expect(followed.entries.find(({ id }) => id === 'e-old')?.end).toMatchObject({ to: '2026-11-24', by: 'e-new' });
});

test('given a revocation or a correction, then the ways of the law are open against it, from its own day', () => {
  const remedy = { zh: '复议', en: 'review', within: '60d', basis: 'law', to: { zh: '政府', en: 'government' }, toBasis: 'law' };
  const catalog = { remedies: new Map([['review', remedy]]), services: new Map() };
  expect(remediesAgainst(catalog, '371300', itemOf(start, '9.2'))).toEqual([]);
  for (const what of ['revoke', 'correct'] as const) {
    const changed = change(first, '9.2', what, what === 'correct' ? { 'swimmer.lengths': 60 } : {});
    const item = itemOf(changed.state, '9.2');
    expect(adverseAt(item)).toBe(item.again?.at);
    expect(remediesAgainst(catalog, '371300', item, '2026-11-24')).toMatchObject([{ lastDay: '2027-01-23' }]);
  }
});

test('given the pool has not been read, then it is asked for before a proposal', () => {
  const found = after(start, recheckItem(acting(start, '9.2', 'officer:o-9', { entries: first.entries }, poolOf()), ['pool'], REASON));
  const drawn = `officer:${itemOf(found, '9.2').reopened?.officer}`;
  expect(proposeChange(acting(found, '9.2', drawn, { entries: first.entries }, 'unread'), { change: 'revoke', ground: 'wrong', findings: {}, note: REASON }).kind).toBe('needs-pool');
});

test('given an item that went to another line of work, when its result is looked at again, then officers of that line find it, propose and review', () => {
  const moved: CaseState = { ...start, items: start.items.map((item) => (item.service === '9.2' ? { ...item, transfers: [{ from: 'pool', to: 'sauna', reason: REASON, by: 'o-9', at: LATER }] } : item)) };
  const pool = poolOf(['s-1', 's-2', 's-3'].map((id) => officer(id, { competences: ['sauna'], roles: ['officer', 'reviewer'] })));
  const recheck = (competences: readonly string[]) => recheckItem(acting(moved, '9.2', 'officer:s-9', { entries: first.entries }, pool), competences, REASON);
  expect(refusalOf(recheck(['pool'])).code).toBe('not-yours');
  const found = after(moved, recheck(['sauna']));
  const drawn = itemOf(found, '9.2').reopened?.officer;
  const proposed = after(found, proposeChange(acting(found, '9.2', `officer:${drawn}`, { entries: first.entries }, pool), { change: 'revoke', ground: 'wrong', findings: {}, note: REASON }));
  expect([drawn, itemOf(proposed, '9.2').reopened?.reviewer].filter((id) => id?.startsWith('s-'))).toHaveLength(2);
});
