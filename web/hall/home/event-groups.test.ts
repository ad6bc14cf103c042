import { expect, test } from 'vitest';
import { byStage, isFor, isForGuardian, isOfAge, shownFirst } from './event-groups.ts';

const stage = (id: string) => ({ id, name: { zh: id, en: id } });

test.each([
  ['a job lost', { subject: 'person', filedBy: ['self' as const] }, true, false],
  ['a hiring', { subject: 'person', filedBy: ['employer' as const] }, false, true],
  ['a death at work, for the family or the employer', { subject: 'person', filedBy: ['relative' as const, 'employer' as const] }, true, true],
  ['what an enterprise does for itself', { subject: 'enterprise', filedBy: ['self' as const] }, false, true],
])('given %s, then it stands where somebody can hand it in', (_, event, person, enterprise) => {
  expect([isFor('person', event), isFor('enterprise', event)]).toEqual([person, enterprise]);
});

test('given many events, then the first four stand out; given five, none is hidden for the sake of one', () => {
  expect(shownFirst([1, 2, 3, 4, 5, 6])).toEqual([1, 2, 3, 4]);
  expect(shownFirst([1, 2, 3, 4, 5])).toEqual([1, 2, 3, 4, 5]);
});

test('given events in the order of the city, then each subject comes once, where its first event stands, and none is lost', () => {
  const events = [{ id: 1, stage: stage('work') }, { id: 2, stage: stage('card') }, { id: 3 }, { id: 4, stage: stage('work') }];
  expect(byStage(events).map((group) => [group.stage?.id, group.events.map(({ id }) => id)])).toEqual([['work', [1, 4]], ['card', [2]], [undefined, [3]]]);
});

test('given a child, then only what can happen at that age is offered, or what a relative hands in', () => {
  const of = (age: number | undefined, event: object) => isOfAge(age, { filedBy: ['self'], ...event });
  expect([of(10, { fromAge: 16 }), of(16, { fromAge: 16 }), of(undefined, { fromAge: 16 }), of(10, {}), of(10, { fromAge: 16, filedBy: ['self', 'relative'] })]).toEqual([false, true, true, true, true]);
});

test('given what is for a ward alone, then it is not offered to a guardian, and to the person it is', () =>
  expect([isForGuardian('guardian', { alone: true }), isForGuardian('guardian', {}), isForGuardian(undefined, { alone: true })]).toEqual([false, true, true]));
