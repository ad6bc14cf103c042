import { expect, test } from 'vitest';
import type { RegisterKind } from '../catalog/register-kind.ts';
import { payingKinds } from './paying-kinds.ts';

const kind = (payments?: RegisterKind['payments']): RegisterKind => ({
  zh: '登记', en: 'entry', line: 'x', subject: 'person', exclusive: true, ...(payments && { payments }),
  fields: { number: { zh: '账号', en: 'account', type: 'text', mask: 'account' }, bank: { zh: '银行', en: 'bank', type: 'text' } },
});

test('what the register has to do with paying is said by its kinds, one line for each fund', () => {
  const registerKinds = new Map([['card', kind({ account: ['a', 'b'] })], ['pause', kind({ suspends: true })], ['death', kind({ stops: true })], ['other', kind()]]);
  expect(payingKinds({ registerKinds })).toEqual({ accounts: [{ kind: 'card', field: 'number', fund: 'a' }, { kind: 'card', field: 'number', fund: 'b' }], stops: ['death'], suspends: ['pause'] });
});
