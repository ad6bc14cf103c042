import { expect, test } from 'vitest';
import { CARD, DAY, insured, JOB, lose, ORDINARY } from '../support/linyi.ts';

const accounts = (entries: Parameters<typeof lose>[0], answers = {}) =>
  lose(entries, { answers }).entries.filter(({ kind }) => kind === 'account.socialCard');

test('given an account that the register does not know, when the person types it and the bank confirms it, then it is registered with the benefit', () => {
  expect(accounts([JOB, insured(76)], { 'account.socialCard': '6217000000000000017' })).toMatchObject([{ from: DAY, data: { account: '****0017', bankName: '银行' } }]);
});

test('given an account in the register, then it stays as it is', () => expect(accounts(ORDINARY)).toEqual([CARD]));
