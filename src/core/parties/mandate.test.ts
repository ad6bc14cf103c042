import { describe, expect, test } from 'vitest';
import { CLUB } from '../../../test/support/swim-club.ts';
import { giveMandate, turns, type Giving } from './give-mandate.ts';
import { ENDED, mandatable, mandateFor, mandateStatus, REVOKED, type Mandate } from './mandate.ts';

const ON = '2026-11-26';
const AT = '2026-11-26T02:00:00.000Z';
const giving: Giving = {
  id: 'm-1', principal: { id: 'p', name: '王小明', number: '371302198506150017' }, agent: { id: 'a', name: '李桂兰', number: '371302198001010021' },
  events: ['joining'], from: ON, to: '2027-02-25', sees: false, signature: ' 王小明 ',
};
const given = (change: Partial<Giving> = {}): Mandate => {
  const made = giveMandate(CLUB, { ...giving, ...change }, AT, ON, 24);
  if ('code' in made) throw new Error(JSON.stringify(made));
  return made;
};
const IN_PERSON = { ...CLUB, lifeEvents: new Map([['joining', { ...CLUB.lifeEvents.get('joining')!, inPerson: { zh: '要本人来', en: 'In person' } }]]) };

describe('given a mandate that is signed', () => {
  test('then its words name both sides, the matter, the time and what is seen', () => {
    const { statement } = given();
    for (const word of ['王小明（371302********0017）', '李桂兰（371302********0021）', '2026年11月26日', '2027年2月25日', 'joining', '只能查看办哪些事']) expect(statement).toContain(word === 'joining' ? CLUB.lifeEvents.get('joining')!.zh : word);
  });
  test.each<[string, Partial<Giving>, string]>([
    ['begins in the past', { from: '2026-11-25' }, '/from'], ['ends before it begins', { to: '2026-11-25' }, '/to'], ['ends on no day of the calendar', { to: '2027-02-30' }, '/to'],
    ['is longer than the region takes', { to: '2028-11-26' }, '/to'], ['is for nothing', { events: [] }, '/events'], ['is for what is not there', { events: ['diving'] }, '/events'],
    ['is signed with another name', { signature: '李桂兰' }, '/signature'], ['is given to a child', { agent: { id: 'a', name: '小李', number: '371302201001010021' } }, '/number'], ['is given by a child', { principal: { id: 'p', name: '王小明', number: '371302201001010021' } }, '/signature'],
  ])('when it %s, then that is said at its place', (_what, change, pointer) => {
    const made = giveMandate(CLUB, { ...giving, ...change }, AT, ON, 24);
    expect(made).toMatchObject({ code: 'wrong-type', errors: [{ pointer }] });
  });
  test('when it runs to the last day that is taken, then it is', () => expect(given({ to: '2028-11-25' }).to).toBe('2028-11-25'));
});

test('given a birthday on the 29th of February, then the age is reached on the last day of February', () => expect(turns('371302200802290021', 18)).toBe('2026-02-28'));

describe('given a mandate from today for three months', () => {
  const mandate = given();
  test.each<[string, Partial<Mandate>, string]>([[ON, {}, 'in-force'], ['2027-02-25', {}, 'in-force'], ['2027-02-26', {}, 'ended'], ['2026-11-25', {}, 'not-yet'], [ON, { revokedAt: AT }, 'revoked']])('then on %s with %o it is %s', (on, change, status) => expect(mandateStatus({ ...mandate, ...change }, on)).toBe(status));

  test('then the agent acts under it, by the one of several that lets see more', () => {
    expect(mandateFor(CLUB, [mandate], 'joining', ON, false)).toBe(mandate);
    const more = { ...mandate, id: 'm-2', sees: true };
    expect(mandateFor(CLUB, [mandate, more], 'joining', ON, false)).toBe(more);
    expect(mandateFor(CLUB, [given({ events: null })], '9.1', ON, false)).toMatchObject({ id: 'm-1' });
  });
  test.each<[string, readonly Mandate[], string, string, boolean, string]>([
    ['has ended', [mandate], 'joining', '2027-02-26', false, ENDED.zh], ['was taken back', [{ ...mandate, revokedAt: AT }], 'joining', ON, false, REVOKED.zh], ['begins later', [mandate], 'joining', '2026-11-25', false, '2026年11月26日'],
    ['is for something else', [mandate], '9.1', ON, false, '没有这件事'], ['is of somebody who has died', [mandate], 'joining', ON, true, ENDED.zh], ['is not there', [], 'joining', ON, false, '没有这件事'],
  ])('when it %s, then the agent is told so', (_what, mandates, event, on, dead, words) => {
    const refusal = mandateFor(CLUB, mandates, event, on, dead);
    expect(refusal).toMatchObject({ code: 'not-admitted' });
    expect('detail' in refusal && refusal.detail.zh).toContain(words);
  });
});

test('given an event that the notices want the person for, then no agent hands it in, nor its matters alone', () => {
  for (const id of ['joining', '9.1']) expect(mandatable(IN_PERSON, id)).toMatchObject({ zh: '这件事不能委托别人办。要本人来' });
  expect(mandateFor(IN_PERSON, [given()], 'joining', ON, false)).toMatchObject({ code: 'not-admitted' });
  expect(mandatable(CLUB, 'joining')).toBe(true);
});
