import { expect, test } from 'vitest';
import type { RegisterKind } from '../catalog/register-kind.ts';
import type { RegisterEntry } from './entry.ts';
import { lettersTo } from './letters-to.ts';
import { phoneIn } from './phone-in.ts';

const both = (text: string) => ({ zh: text, en: text });
const contact: RegisterKind = { ...both('contact'), line: 'a', subject: 'person', exclusive: false, letters: 'address', fields: { phone: { ...both('phone'), type: 'text', mask: 'phone' }, address: { ...both('address'), type: 'text' } } };
const catalog = { registerKinds: new Map([['contact', contact]]) };
const entry = (id: string, from: string, phone: string, end?: string): RegisterEntry => ({
  id, kind: 'contact', data: { phone, address: `${phone} 号` }, from, to: null, recordedAt: '2026-01-01T00:00:00.000Z', origin: { kind: 'case', case: 'c', service: 's' },
  ...(end !== undefined && { end: { to: end, because: both(''), basis: '', recordedAt: '2026-01-01T00:00:00.000Z' } }),
});

test('given an address that a later act has ended, then nothing is sent there and nobody is called there: the one that holds counts', () => {
  const entries = [entry('old', '2020-01-01', '13800000001'), entry('moved', '2026-01-01', '13800000002', '2026-06-01')];
  expect([lettersTo(catalog, entries, '2026-05-31', '王')?.address, phoneIn(catalog, entries, '2026-05-31')]).toEqual(['13800000002 号', '13800000002']);
  expect([lettersTo(catalog, entries, '2026-06-01', '王')?.address, phoneIn(catalog, entries, '2026-06-01')]).toEqual(['13800000001 号', '13800000001']);
  expect([lettersTo(catalog, entries.slice(1), '2026-06-01', '王'), phoneIn(catalog, entries.slice(1), '2026-06-01')]).toEqual([undefined, undefined]);
});
