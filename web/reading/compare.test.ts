import { expect, test } from 'vitest';
import type { KnownFact } from '../ui/api-types.ts';
import { compareRead } from './compare.ts';

const fact = (element: string, zh: string): KnownFact => ({ element, name: { zh: '名', en: 'n' }, text: { zh, en: zh }, source: { kind: 'department', label: { zh: '公安', en: 'police' } }, at: '2026-11-23T09:00:00+08:00' });

test('given a day that is known in Chinese, when it is read in numbers, then they are the same', () => {
  expect(compareRead({ elements: ['person.birthDate'], value: '1990-03-12' }, [fact('person.birthDate', '1990年3月12日')])).toEqual({ is: 'same' });
});
test('given a masked number, when the shown places fit, then it is the same, and otherwise it differs', () => {
  const known = [fact('person.idNumber', '371302********1011')];
  expect(compareRead({ elements: ['person.idNumber'], value: '371302199003121011' }, known)).toEqual({ is: 'same' });
  expect(compareRead({ elements: ['person.idNumber'], value: '371302199003121038' }, known)).toMatchObject({ is: 'differs' });
});
test('given nothing that is known of a field, then it is new', () => {
  expect(compareRead({ elements: [], value: '骨折' }, [fact('person.name', '王小明')])).toEqual({ is: 'new' });
});
