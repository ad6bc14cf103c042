import { describe, expect, test } from 'vitest';
import { acting, ANSWERS, AT, CLUB, compiledClub, drawnFor, ENTRIES, given, itemOf, opened, submit } from '../../../test/support/swim-club.ts';
import type { LegacySystem } from '../catalog/legacy-system.ts';
import { establishing } from '../cases/establish.ts';
import { answerFault } from '../evidence/check-given.ts';
import { readRow } from '../legacy/read-row.ts';
import { readRecord } from '../partners/pulled.ts';
import { HIDDEN_ACCOUNT, isHidden, NOT_BY_OFFICER } from './masked-account.ts';

const [WHOLE, MASKED] = ['6210028350419644949', '6210****4949'];

test.each([[MASKED, true], ['6210＊＊4949', true], ['6210••4949', true], ['6222XXXX1234', true], ['6222…1234', true], ['----', true], ['6210 0000 0000 0003', false], ['37-130000040001234', false], [WHOLE, false], ['', false], [null, false], [7, false]] as const)('whether digits of %j are left out: %s', (value, expected) => expect(isHidden(value)).toBe(expected));

describe('an account with digits left out is refused where it arises', () => {
  test('in an answer, at its field', () => {
    const here = { compiled: compiledClub(), region: '371300', on: AT.slice(0, 10) };
    expect([answerFault(here, 'account.card', 'text', MASKED), answerFault(here, 'account.card', 'text', WHOLE), answerFault(here, 'swimmer.lengths', { integer: 'lengths' }, 40)]).toEqual([HIDDEN_ACCOUNT, undefined, undefined]);
  });

  test('in an old system’s row, which is rejected for it, at its column', () => {
    const system = { subject: { kind: 'person', number: 'no', name: 'name', unknown: 'enter' }, key: ['no'], entries: [{ register: 'account', from: { column: 'from' }, fields: { number: { column: 'account' } } }] } as unknown as LegacySystem;
    const row = (account: string) => readRow(CLUB, system, { line: 3, cells: { no: '371300199203187613', name: '王小明', from: '2020-01-01', account } });
    expect(row(MASKED)).toMatchObject({ kind: 'rejected', reasons: [{ ...HIDDEN_ACCOUNT, column: 'account' }] });
    expect(row('6210＊＊＊＊4949').kind).toBe('rejected');
    expect(row(WHOLE)).toMatchObject({ kind: 'read', entries: [{ data: { number: WHOLE } }] });
  });

  test('in a record of a department’s list, named by its field', () => {
    const read = (number: string) => readRecord({ request: ['person.idNumber', 'person.name'] }, CLUB.registerKinds.get('account')!, { record: 'r', payload: { 'person.idNumber': '371300199203187613', 'person.name': '王小明', from: '2026-01-01', number } });
    expect([read(MASKED), read(WHOLE)]).toMatchObject([{ fault: 'number' }, { data: { number: WHOLE } }]);
  });
});

describe('an officer, whose findings are kept masked', () => {
  const state = opened(submit({ given: { ...given(ANSWERS), contests: { 'account.card': { statement: 'another card', files: [] } } } }));
  const drawn = drawnFor(state, '9.2');
  const found = (account: string) => establishing(acting(state, '9.2', drawn), itemOf(state, '9.2'), { 'account.card': account }, 'o-1');

  test('confirms the account that is known, given in full, and finds no other', () => {
    expect(ENTRIES.some(({ data }) => data['number'] === WHOLE)).toBe(true);
    expect(found(WHOLE)).toMatchObject([{ element: 'account.card', value: '****4949' }]);
    expect(found('6217000000000000017')).toMatchObject({ errors: [{ pointer: '/findings/account.card', detail: NOT_BY_OFFICER }] });
    expect(found(MASKED)).toMatchObject({ errors: [{ pointer: '/findings/account.card', detail: HIDDEN_ACCOUNT }] });
  });
});
