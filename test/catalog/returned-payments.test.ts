import { expect, test } from 'vitest';
import { returnReason } from '#channels/http/views/payments-desk-view.ts';
import { linyi } from '../support/linyi.ts';

const { catalog } = linyi;
const reasons = Object.keys(catalog.codes.get('paymentReturns')?.codes ?? {});

test('whoever pays and whoever is paid read of the same reasons', () => {
  expect(reasons.length).toBeGreaterThan(1);
  expect(Object.keys(catalog.codes.get('paymentReturnCauses')?.codes ?? {})).toEqual(reasons);
});

test.each(reasons.map((reason) => [reason]))('given that a payment came back by %s, then the treasury reads why, and not what the payee can do', (reason) => {
  const { zh, en } = returnReason(catalog, reason);
  expect(zh).not.toMatch(/请|您/u);
  expect(en).not.toMatch(/\byour?\b/u);
});

test('a reason that the catalogue does not know is none', () => expect(returnReason(catalog, 'weather')).toEqual(returnReason(catalog, 'unknown')));
