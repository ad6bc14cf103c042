import { expect, test } from 'vitest';
import type { RegisterKind } from '../register-kind.ts';
import { SAMPLE } from '../sample.fixture.ts';
import { checkElements } from './elements.ts';

const both = (text: string): { zh: string; en: string } => ({ zh: text, en: text });
const contact: RegisterKind = { ...both('contact'), line: 'pool', subject: 'person', exclusive: true, fields: { address: { ...both('address'), type: 'text', secret: true } } };
const found = (letters: string) => checkElements({ ...SAMPLE, registerKinds: new Map([['contact', { ...contact, letters }]]) }).filter(({ at }) => at.in === 'registerKinds').map(({ at, message }) => [at.path.join('.'), message.en]);

test('given letters that go to a field of the kind, then nothing is wrong', () => expect(found('address')).toEqual([]));
test('given letters that go to a field that is not there, then it is told', () => expect(found('adress')).toEqual([['letters', 'There is no field of contact “adress”']]));
