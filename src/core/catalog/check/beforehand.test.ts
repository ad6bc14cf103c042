import { expect, test } from 'vitest';
import { CLUB, compiledClub } from '../../../../test/support/swim-club.ts';
import { checkRules } from '../check.ts';
import type { Stage } from '../region.ts';

const LIKES: Readonly<Record<string, string>> = {
  'the register alone': 'swimmer.member', 'a department and the officer': 'swimmer.fit', 'the sign-in': 'swimmer.name = "王小明"',
  'an answer': 'swimmer.lengths >= 10', 'the register, else an answer': 'account.card = "1"', 'what follows from an answer': 'swimmer.age >= 18', 'a promise': 'swimmer.healthy',
};
const OWN: Readonly<Record<string, string>> = { 'an answer': 'swimmer.lengths', 'the register, else an answer': 'account.card', 'what follows from an answer': 'swimmer.birthDate', 'a promise': 'swimmer.healthy' };

/** The club with a condition on who may hand in, or on the stage of its region. */
const told = (condition: string, as: 'may' | 'where') => {
  const event = CLUB.lifeEvents.get('joining')!;
  const region = CLUB.regions.get('371300')!;
  const pilot: Stage = { stage: 'pilot', where: condition, zh: '试点', en: 'pilot', source: 'notice' };
  const catalog = { ...CLUB, lifeEvents: new Map([['joining', as === 'may' ? { ...event, filedBy: [{ by: 'self' as const, may: condition }] } : event]]), regions: new Map([['371300', as === 'where' ? { ...region, rollout: { joining: [pilot] } } : region]]) };
  return checkRules(compiledClub(catalog)).filter(({ at }) => at.path.at(-1) === as).map(({ at, message }) => `${at.in} ${at.path.join('.')} ${message.en}`);
};

test.each(Object.keys(LIKES))('given a condition known beforehand that rests on %s, then it is told where only the applicant could answer', (name) => {
  const wrong = OWN[name] === undefined ? [] : [`Who may hand in is known before anybody is asked, and cannot rest on ${OWN[name]}, which the applicant answers`];
  expect(told(LIKES[name]!, 'may')).toEqual(wrong.map((text) => `lifeEvents filedBy.0.may ${text}`));
  expect(told(LIKES[name]!, 'where')).toEqual(wrong.map((text) => `regions rollout.joining.0.where ${text}`));
});

test('given a stage whose condition misspells a name, then it is told', () => expect(told('swimmer.membr', 'where')).toEqual(['regions rollout.joining.0.where There is no name “swimmer.membr”']));

test('given a kind whose original another department keeps, then no condition before an officer looks rests on it', () => {
  const kept = { ...CLUB, registerKinds: new Map([...CLUB.registerKinds].map(([name, kind]) => [name, { ...kind, original: { department: 'hospital', scenario: 'check', line: 'pool' } }])) };
  const event = CLUB.lifeEvents.get('joining')!;
  const contested = (may: string) => checkRules(compiledClub({ ...kept, lifeEvents: new Map([['joining', { ...event, filedBy: [{ by: 'self' as const, may }] }]]) })).filter(({ at, message }) => at.path.at(-1) === 'may' && message.en.includes('contested')).map(({ at }) => at.path.join('.'));
  expect([contested('swimmer.member'), contested('swimmer.name = "王小明"')]).toEqual([['filedBy.0.may'], []]);
  expect(checkRules(compiledClub({ ...CLUB, lifeEvents: new Map([['joining', { ...event, filedBy: [{ by: 'self' as const, may: 'swimmer.member' }] }]]) })).filter(({ message }) => message.en.includes('contested'))).toEqual([]);
});
