import { expect, test } from 'vitest';
import type { DocumentCheck } from '../../ui/api-types.ts';
import { isDocumentNumber } from './document-number.ts';

const CASE = '371300-20261121-000042-7';
// A record, so that a new kind of document is not forgotten here.
const NAMES: Readonly<Record<DocumentCheck['kind'], readonly string[]>> = {
  receipt: ['R', 'RE'], correction: ['C3', 'C3N2', 'C3E'], closing: ['L3', 'L3E'], decision: ['D3', 'D12', 'D3E'], change: ['G3', 'G3N2', 'G3E'],
  certificate: ['Z3', 'Z3N2'], delivery: ['S3', 'S3N12', 'S3E'], statement: ['B3', 'B3N2', 'B3T20270301', 'B3N2T20270301'],
  'enterprise-statement': [],
};

test.each(Object.entries(NAMES))('given the number of a document of the kind %s, then it can be checked', (_, names) => {
  for (const name of names) expect(isDocumentNumber(`${CASE}-${name}`), name).toBe(true);
});

test('given the number of a statement of an enterprise, which belongs to no case, then it can be checked', () => {
  expect(['371300-20261128-0A1B2C3D4E-Q', '371300-20261128-0a1b2c3d4e-Q', '371300-20261128-0A1B2C3D4E'].map(isDocumentNumber)).toEqual([true, false, false]);
});

test('given anything else, then it is none', () => {
  for (const text of ['', CASE, `${CASE}-`, `${CASE}-X3`, `${CASE}-D`, `${CASE}-D3N2`, `${CASE}-B3E`, `x${CASE}-D3`, `${CASE}-D3 `]) expect(isDocumentNumber(text), text).toBe(false);
});
