import { expect, test } from 'vitest';
import { decideItem } from '#core/cases/decide-item.ts';
import { handBack } from '#core/cases/hand-back.ts';
import { withdrawItems } from '#core/cases/withdraw.ts';
import { cn } from '../../test/support/calendar.ts';
import { sha256 } from '../../test/support/hash.ts';
import { acting, ANSWERS, AT, CLUB, compiledClub, drawnFor, ENTRIES, entry, fitness, given, itemOf, LATER, NUMBER, officer, poolOf, stepsOf, submit } from '../../test/support/swim-club.ts';
import type { Context } from './context.ts';
import { record } from './record.ts';
import { writeOf } from './write-case.ts';

const context = { hash: sha256, calendarOf: () => cn, compiled: compiledClub() } as unknown as Context;
const subject = { region: '371300', id: 's-1', kind: 'person' as const, name: '王小明', number: '371300199003070017', numberHash: 'h' };
const opening = (...known: Parameters<typeof submit>) => record({ region: '371300', number: NUMBER }, stepsOf(submit(...known)), AT, sha256);
const listOf = (recording: ReturnType<typeof record>, listedWith?: string[]) => {
  const { listedWith: _usual, ...event } = CLUB.lifeEvents.get('joining')!;
  const compiled = compiledClub({ ...CLUB, lifeEvents: new Map([['joining', { ...event, ...(listedWith && { listedWith }) }]]) });
  return writeOf(context, compiled, recording, { subject, entries: [] }, AT).nameList.map(({ department, payload }) => [department, payload['services']]);
};
const told = (recording: ReturnType<typeof record>) => listOf(recording);

test('given the items that put somebody on the list, when they have ended, then it goes with what is approved by then, and not again', () => {
  const recording = opening({ given: given(ANSWERS) });
  expect(listOf(recording, ['9.1'])).toEqual([['pool', ['9.1', '9.2', '9.3']]]);
  const { state } = recording;
  const later = stepsOf(decideItem(acting(state, '9.4', drawnFor(state, '9.4')), { outcome: 'approve', findings: { 'swimmer.recommended': true }, note: '' }));
  expect(listOf(record(recording, later, LATER, sha256), ['9.1'])).toEqual([]);
});

test('given one of them is still open, or none is named, then it waits for that, or for the end of the case', () => {
  const recording = opening({ given: given(ANSWERS) });
  expect([listOf(recording, ['9.1', '9.4']), listOf(recording), listOf(recording, ['9.9'])]).toEqual([[], [], []]);
  const { state } = recording;
  const later = record(recording, stepsOf(decideItem(acting(state, '9.4', drawnFor(state, '9.4')), { outcome: 'approve', findings: { 'swimmer.recommended': true }, note: '' })), LATER, sha256);
  const whole = [['pool', ['9.1', '9.2', '9.3', '9.4']]];
  expect([listOf(later, ['9.1', '9.4']), listOf(later)]).toEqual([whole, whole]);
});

test('given somebody who is refused everything, then nobody is told the name', () => {
  const refused = opening({ given: given({ ...ANSWERS, 'answers.wantsCoach': false }), entries: [...ENTRIES, entry('membership')], departments: [fitness({ fit: false })] });
  expect(refused.state.items.map(({ status }) => status)).toEqual(['refused', 'dropped']);
  expect(told(refused)).toEqual([]);
});

test('given what is still open, when it is withdrawn, then the case has ended and the list goes with what is approved', () => {
  const recording = opening({ given: given(ANSWERS) });
  const { state } = recording;
  const later = record(recording, stepsOf(withdrawItems(acting(state, '9.4', 'person:s-1'), { items: [itemOf(state, '9.4').no] })), LATER, sha256);
  expect(listOf(later)).toEqual([['pool', ['9.1', '9.2', '9.3']]]);
});

test('given an item that was given back and nobody to take it, then the worker comes back for it soon, and no queue has it', () => {
  const recording = opening({ given: given(ANSWERS) });
  const { state } = recording;
  const back = stepsOf(handBack(acting(state, '9.4', drawnFor(state, '9.4'), {}, poolOf([officer('o-1', { present: false })])), { kind: 'unable', reason: '请假' }));
  const row = writeOf(context, compiledClub(), record(recording, back, LATER, sha256), { subject, entries: [] }, LATER).items.find(({ service }) => service === '9.4');
  expect(row).toMatchObject({ status: 'waiting', officer: null, retry_at: new Date(Date.parse(LATER) + 30_000).toISOString(), mark: null, supervision: { undrawn: true } });
});

test('given an account that only a department has said, which facts show masked, then register and payment get it whole', () => {
  const sources = [{ department: 'hospital', scenario: 'fitness', field: 'account' }];
  const card = { ...CLUB.elements.get('account.card')!, sources };
  const compiled = compiledClub({ ...CLUB, elements: new Map([...CLUB.elements, ['account.card', card]]) });
  const departments = [fitness({ fit: true, account: '6217000000000000017' })];
  const recording = record({ region: '371300', number: NUMBER }, stepsOf(submit({ given: given({ ...ANSWERS, 'answers.wantsCoach': false }), entries: ENTRIES.filter(({ kind }) => kind !== 'account'), departments }, {}, undefined, compiled)), AT, sha256);
  const written = writeOf(context, compiled, recording, { subject, entries: [] }, AT).effects.map(({ effect }) => effect);
  expect(written.flatMap((effect) => (effect.kind === 'payment' ? [effect.account] : effect.kind === 'opened' && effect.entry.kind === 'pass' ? [effect.entry.data['account']] : []))).toEqual(['6217000000000000017', '6217000000000000017']);
  expect(JSON.stringify(recording.history.filter(({ event }) => event.type === 'decided'))).not.toContain('6217000000000000017');
});

test('given a department that says an account with stars, then nothing is paid to that: the payment has none and waits', () => {
  const sources = [{ department: 'hospital', scenario: 'fitness', field: 'account' }];
  const compiled = compiledClub({ ...CLUB, elements: new Map([...CLUB.elements, ['account.card', { ...CLUB.elements.get('account.card')!, sources }]]) });
  const departments = [fitness({ fit: true, account: '6217****0017' })];
  const recording = record({ region: '371300', number: NUMBER }, stepsOf(submit({ given: given({ ...ANSWERS, 'answers.wantsCoach': false }), entries: ENTRIES.filter(({ kind }) => kind !== 'account'), departments }, {}, undefined, compiled)), AT, sha256);
  expect(writeOf(context, compiled, recording, { subject, entries: [] }, AT).effects.flatMap(({ effect }) => (effect.kind === 'payment' ? [effect.account] : []))).toEqual([null]);
});
