import { expect, test } from 'vitest';
import { decideItem } from '../cases/decide-item.ts';
import { askCorrection } from '../cases/correct-item.ts';
import type { MessageTemplate } from '../catalog/message-template.ts';
import { cn } from '../../../test/support/calendar.ts';
import { sha256 } from '../../../test/support/hash.ts';
import { acting, ANSWERS, AT, CLUB, compiledClub, drawnFor, given, LATER, NUMBER, stepsOf, submit } from '../../../test/support/swim-club.ts';
import { record } from '../../usecases/record.ts';
import { CAUSES, type Cause } from './causes.ts';
import { noticesOfCase } from './of-case.ts';

const both = (text: string) => ({ zh: text, en: text });
const template = (on: Cause): MessageTemplate => ({ on, class: 'decision', to: ['applicant', 'subject'], title: both(`${on}: {matters}`), text: both(CAUSES[on].map((name) => `{${name}}`).join(' ')), short: both('{city}') });
const templates = new Map((Object.keys(CAUSES) as Cause[]).map((cause) => [cause as string, template(cause)]));
const opened = record({ region: '371300', number: NUMBER }, stepsOf(submit({ given: given(ANSWERS) })), AT, sha256);
const tell = (told: typeof opened, change: object = {}) => noticesOfCase({ templates, compiled: compiledClub(), calendar: cn, hash: sha256, byEmployer: false, tellsSubject: false, ...change }, told);

test('given a case with several results at once, then its applicant is told once that it was accepted and once of all results', () => {
  const notices = tell(opened);
  expect(notices.map(({ cause, person, case: number }) => [cause, person, number])).toEqual([['accepted', opened.state.applicant, NUMBER], ['approved', opened.state.applicant, NUMBER]]);
  expect(notices[1]?.title.zh.split('、')).toHaveLength(opened.state.items.filter(({ status }) => status === 'approved').length);
  expect(notices[1]?.short).toEqual(both('region'));
});

test('given the same command told twice, then its notices are the same ones', () => expect(tell(opened)).toEqual(tell(opened)));

test('given an item that is decided later, then the notice names it, and is not that of the day before', () => {
  const later = record(opened, stepsOf(decideItem(acting(opened.state, '9.4', drawnFor(opened.state, '9.4')), { outcome: 'approve', findings: { 'swimmer.recommended': true }, note: '' })), LATER, sha256);
  const [notice] = tell(later);
  expect([notice?.cause, notice?.item, notice?.at]).toEqual(['approved', opened.state.items.find(({ service }) => service === '9.4')?.no, LATER]);
  expect(tell(opened).map(({ id }) => id)).not.toContain(notice?.id);
});

test('given an employer who applied for a person, then both are told; where nobody else is to be told, only the applicant', () => {
  expect(tell({ ...opened, state: { ...opened.state, applicant: 'e-1' } }, { byEmployer: true, tellsSubject: true }).filter(({ cause }) => cause === 'approved').map(({ person }) => person)).toEqual(['e-1', opened.state.subject]);
});

test('given a correction that is asked for, then that is told and nothing else', () => {
  const asked = record(opened, stepsOf(askCorrection(acting(opened.state, '9.4', drawnFor(opened.state, '9.4')), { elements: ['swimmer.lengths'], evidence: [], note: '请补' }, cn)), LATER, sha256);
  expect(tell(asked).map(({ cause }) => cause)).toEqual(['correction']);
});

test.each([['approve', ['changed', 'choose']], ['correct', ['changed']], ['revoke', ['revoked']], ['reinstate', ['reinstated']]] as const)('given a result that was looked at again and the change is to %s, then that is told, and where a thing comes of it that its way has to be chosen', (change, causes) => {
  const { no, decision, service } = opened.state.items.find(({ status }) => status === 'approved')!;
  const things = compiledClub({ ...CLUB, services: new Map([...CLUB.services, [service, { ...CLUB.services.get(service)!, handover: { thing: both('card'), ways: ['counter'], basis: 'house' } }]]) });
  const again = record(opened, [{ actor: 'officer:o-2', event: { type: 'changed', no, change, ground: 'facts', note: '', decision: decision!, findings: [], effects: [] } }], LATER, sha256);
  expect(tell(again, { compiled: things }).map(({ cause, item }) => [cause, item])).toEqual(causes.map((cause) => [cause, no]));
});

test('given a result that was looked at again and stands, then that is told', () => {
  const { no } = opened.state.items.find(({ status }) => status === 'approved')!;
  expect(tell(record(opened, [{ actor: 'officer:o-2', event: { type: 'upheld', no, note: '' } }], LATER, sha256)).map(({ cause, item }) => [cause, item])).toEqual([['upheld', no]]);
});

test('given the copy of a person for whom an employer has applied, then only they are told where it is; once they have died, the relatives who are known', () => {
  const { no } = opened.state.items[0]!;
  const to = (who: MessageTemplate['to']): MessageTemplate => ({ ...template('paper-nowhere'), to: who });
  const ways = new Map([['own', to(['applicant'])], ['relative', to(['successor'])]]);
  const filed = { ...opened, state: { ...opened.state, applicant: 'e-1' } };
  const due = (type: 'copy-due' | 'paper-due', change: object) => tell({ ...filed, history: record(opened, [{ actor: 'system', event: { type, no } }], LATER, sha256).history }, { templates: ways, byEmployer: true, ...change }).map(({ person }) => person);
  expect([due('copy-due', { tellsSubject: true }), due('copy-due', { relatives: ['p-7'] }), due('paper-due', { tellsSubject: true, relatives: ['p-7'] })]).toEqual([[opened.state.subject], ['p-7'], ['e-1']]);
});
