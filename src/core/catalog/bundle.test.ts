import { expect, test } from 'vitest';
import { CLUB } from '../../../test/support/swim-club.ts';
import { bundleOf, ownPartOf, wholeOfOwn } from './bundle.ts';
import { isOffered } from './offered.ts';

test('given a life event, then it is itself', () => expect(bundleOf(CLUB, 'joining')).toBe(CLUB.lifeEvents.get('joining')));

test('given the code of a service, then it is a bundle of that one', () =>
  expect(bundleOf(CLUB, '9.2')).toMatchObject({ id: '9.2', services: { '9.2': {} }, nameList: [], subject: 'person' }));

test('given a service with something that only the person can choose, then that is its question; what is typed is left to the list', () => {
  const service = CLUB.services.get('9.2')!;
  const elements = new Map([
    ['diver', { zh: '潜水', en: 'Diver', type: 'boolean' as const, sources: ['ask' as const], question: { zh: '您潜水吗？', en: 'Do you dive?' } }],
    ['motto', { zh: '口号', en: 'Motto', type: 'text' as const, sources: ['ask' as const] }],
    ['age', { zh: '年龄', en: 'Age', type: 'boolean' as const, sources: ['officer' as const] }],
  ]);
  const services = new Map([['9.2', { ...service, needs: { elements: [...elements.keys()], evidence: [] } }]]);
  expect(bundleOf({ ...CLUB, elements, services }, '9.2')?.questions).toMatchObject([{ id: 'diver', zh: '您潜水吗？', type: 'boolean' }]);
});

test('given neither, then there is nothing to apply for', () => expect(bundleOf(CLUB, '0.0')).toBeUndefined());

test('given an event with matters of the person’s own, then it is two parts, nothing of which waits for the other', () => {
  const joining = CLUB.lifeEvents.get('joining')!;
  const [first, ...more] = joining.questions;
  const event = { ...joining, own: { zh: '自己的', en: 'own', summary: { zh: '', en: '' } }, questions: [{ ...first!, own: true as const }, ...more], services: { '9.1': {}, '9.2': { after: ['9.1'], own: true as const }, '9.3': { once: ['9.2'], own: true as const } } };
  const club = { ...CLUB, lifeEvents: new Map([['joining', event]]) };
  expect(bundleOf(club, 'joining')).toMatchObject({ id: 'joining', services: { '9.1': {} }, questions: more, nameList: ['pool'] });
  expect(bundleOf(club, 'joining-own')).toMatchObject({ id: 'joining-own', zh: '自己的', filedBy: [{ by: 'self' }], questions: [{ id: first!.id }], services: { '9.2': { after: [] }, '9.3': { once: ['9.2'] } }, nameList: [] });
  expect(Object.keys(bundleOf(club, 'joining')!.services)).toEqual(['9.1']);
  expect([ownPartOf(club, 'joining'), ownPartOf(CLUB, 'joining'), wholeOfOwn(club, 'joining-own')?.id, wholeOfOwn(CLUB, 'joining-own')]).toEqual(['joining-own', undefined, 'joining', undefined]);
  expect([isOffered(club, '371300', 'joining-own'), isOffered(CLUB, '371300', 'joining-own')]).toEqual([true, false]);
});
