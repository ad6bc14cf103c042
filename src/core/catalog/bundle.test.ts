import { expect, test } from 'vitest';
import { CLUB } from '../../../test/support/swim-club.ts';
import { bundleOf } from './bundle.ts';

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
