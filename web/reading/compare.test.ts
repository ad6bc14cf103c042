import { expect, test } from 'vitest';
import type { KnownFact, ReadSaid } from '../ui/api-types.ts';
import { compareRead } from './compare.ts';
import { documentsFor } from './documents-for.ts';
import { fromPhoto } from './from-photo.ts';

const fact = (element: string, zh: string): KnownFact => ({ element, name: { zh: '名', en: 'n' }, text: { zh, en: zh }, source: { kind: 'department', label: { zh: '公安', en: 'police' } }, at: '2026-11-23T09:00:00+08:00' });
const says = (element: string, zh: string, answer = zh): Pick<ReadSaid, 'says'> => ({ says: [{ element, answer, text: { zh, en: zh } }] });

test('given a day that is known in Chinese, when it is read in numbers, then they are the same', () => {
  expect(compareRead(says('person.birthDate', '1990-03-12'), [fact('person.birthDate', '1990年3月12日')])).toEqual({ is: 'same' });
});
test('given a masked number, when the shown places fit, then it is the same, and otherwise it differs', () => {
  const known = [fact('person.idNumber', '371302********1011')];
  expect(compareRead(says('person.idNumber', '371302199003121011'), known)).toEqual({ is: 'same' });
  expect(compareRead(says('person.idNumber', '371302199003121038'), known)).toMatchObject({ is: 'differs' });
  expect(compareRead(says('person.idNumber', '371302********1011'), known)).toEqual({ is: 'same' });
});
test('given a code, then what it is called is compared, not what stands on the document', () => {
  expect(compareRead(says('exam.ground', '大学本科或学士学位', 'bachelor'), [fact('exam.ground', '大学本科或学士学位')])).toEqual({ is: 'same' });
});
test('given nothing that is known of a field, then it is new', () => {
  expect(compareRead({ says: [] }, [fact('person.name', '王小明')])).toEqual({ is: 'new' });
});

const read = (mark: ReadSaid['mark']): ReadSaid => ({ field: 'diagnosis', name: { zh: '诊断', en: 'Diagnosis' }, value: '骨折', text: { zh: '骨折', en: '骨折' }, certainty: 0.91, mark, ...says('accident.harm', '骨折') });
test('given fields that were read, then each is kept by what it says, with its certainty and the picture it came from', () => {
  expect(fromPhoto('诊断.jpg', [read('check')])).toEqual({ 'accident.harm': { answer: '骨折', text: { zh: '骨折', en: '骨折' }, field: { zh: '诊断', en: 'Diagnosis' }, certainty: 0.91, mark: 'check', picture: '诊断.jpg' } });
});
test('given a field whose check digit or day does not hold, then nothing is filled in from it', () => {
  expect(fromPhoto('诊断.jpg', [read('wrong')])).toEqual({});
});

test('given a question that a document answers, then it is offered to be photographed, unless it is to be handed in anyway', () => {
  const name = (zh: string) => ({ zh, en: zh });
  const asks = [{ kind: 'element' as const, readFrom: [name('劳动合同'), name('毕业证书')] }, { kind: 'element' as const, readFrom: [name('劳动合同')] }, { kind: 'evidence' as const, readFrom: [name('毕业证书')] }];
  expect(documentsFor(asks).map(({ zh }) => zh)).toEqual(['劳动合同']);
});
