import { describe, expect, test } from 'vitest';
import type { Recorded } from '../cases/event.ts';
import { caseNumber } from '../cases/number.ts';
import type { RegisterEntry } from './entry.ts';
import { openedIn, readStatementNumber, standingOfStatement, statementNumber, statementOfEntry } from './statement.ts';

const CASE = caseNumber('371300', '2026-11-23', 42);
const entry: RegisterEntry = { id: 'e-1', kind: 'pass', data: {}, from: '2026-11-23', to: null, recordedAt: '2026-11-23T01:00:00.000Z', origin: { kind: 'case', case: CASE, service: '9.2' } };
const end = (to: string): RegisterEntry['end'] => ({ to, because: { zh: '', en: '' }, basis: 'law', recordedAt: '2026-12-01T01:00:00.000Z' });
const opening = (no: number, ...ids: readonly string[]): Recorded => ({ seq: no, at: entry.recordedAt, actor: 'rules', event: { type: 'decided', no, effects: ids.map((id) => ({ kind: 'opened', entry: { ...entry, id } })) } as unknown as Recorded['event'] });

describe('given a statement of an entry', () => {
  test.each([
    [{ caseNumber: CASE, no: 3, nth: 1 }, `${CASE}-B3`], [{ caseNumber: CASE, no: 3, nth: 2 }, `${CASE}-B3N2`], [{ caseNumber: CASE, no: 12, nth: 1, to: '2027-03-01' }, `${CASE}-B12T20270301`],
  ])('when it is %o, then its number can be read back', (statement, number) => {
    expect([statementNumber(statement), readStatementNumber(number)]).toEqual([number, statement]);
  });

  test.each([CASE, `${CASE}-D3`, `${CASE}-B0`, `${CASE}-B3N1`, `${CASE}-B3T2027`, '371300-1-B3', ''])('when the text is %j, then it is of none', (text) => expect(readStatementNumber(text)).toBeUndefined());

  test('when items open several, one of them again after it was reinstated, then each keeps its place', () => {
    const history = [opening(1, 'a', 'b'), opening(2, 'c'), opening(1, 'a', 'd')];
    expect(openedIn(history)).toEqual([{ no: 1, nth: 1, entry: 'a' }, { no: 1, nth: 2, entry: 'b' }, { no: 2, nth: 1, entry: 'c' }, { no: 1, nth: 3, entry: 'd' }]);
    expect(statementOfEntry(CASE, history, { id: 'b', end: end('2027-01-01') })).toEqual({ caseNumber: CASE, no: 1, nth: 2, to: '2027-01-01' });
    expect(statementOfEntry(CASE, history, { id: 'x' })).toBeUndefined();
  });

  test.each([
    [{}, entry, false, { status: 'valid' }], [{}, entry, true, { status: 'revoked' }],
    [{}, { ...entry, end: end('2027-01-01') }, false, { status: 'ended', since: '2027-01-01' }], [{}, { ...entry, end: end('2027-03-01') }, false, { status: 'valid' }], [{}, { ...entry, to: '2027-01-31' }, false, { status: 'ended', since: '2027-01-31' }],
    [{ to: '2027-01-01' }, { ...entry, end: end('2027-01-01') }, false, { status: 'valid' }], [{ to: '2027-01-01' }, { ...entry, end: end('2026-12-31') }, false, { status: 'replaced' }], [{ to: '2027-01-01' }, entry, false, { status: 'replaced' }],
  ])('when it states %o and the entry is %o, then on the 1st of February 2027 it is so', (statement, now, taken, standing) => expect(standingOfStatement(statement, now, taken, '2027-02-01')).toEqual(standing));
});
