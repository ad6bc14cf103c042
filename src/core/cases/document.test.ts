import { describe, expect, test } from 'vitest';
import type { CaseEvent, Recorded } from './event.ts';
import { certificatesOf, documentNumber, papersOf, readDocumentNumber, readPaper } from './document.ts';
import { caseNumber } from './number.ts';

const CASE = caseNumber('371300', '2026-11-23', 42);
const SLIP = `${CASE.slice(0, -1)}${(Number(CASE.at(-1)) + 1) % 10}`;
const chain = (...events: { type: CaseEvent['type']; no?: number; change?: string }[]): Recorded[] => events.map((event, index) => ({ seq: index + 1, at: `2026-11-23T01:00:0${index}.000Z`, actor: 'rules', event: event as CaseEvent }));
const papers = (...events: Parameters<typeof chain>) => papersOf(chain(...events)).map(({ kind, no, standing }) => [kind, no, standing.status]);

describe('given the events of a case', () => {
  test('when it was only accepted, then there is its receipt', () => expect(papers({ type: 'submitted' }, { type: 'referred', no: 1 })).toEqual([['receipt', 0, 'valid']]));

  test('when an item was decided after a correction, then the decision has taken the place of the request, and of no other', () => {
    expect(papers({ type: 'submitted' }, { type: 'correction-asked', no: 1 }, { type: 'correction-asked', no: 2 }, { type: 'corrected', no: 1 }, { type: 'decided', no: 1 }))
      .toEqual([['receipt', 0, 'valid'], ['correction', 1, 'replaced'], ['correction', 2, 'valid'], ['decision', 1, 'valid']]);
  });
});

const changed = (change: string, no = 1) => ({ type: 'changed' as const, no, change });
describe('given a decision that is looked at again', () => {
  const decided = [{ type: 'submitted' as const }, { type: 'decided' as const, no: 1 }];
  test.each<[string, ReturnType<typeof changed>[], readonly string[]]>([
    ['is revoked', [changed('revoke')], ['revoked', 'valid']],
    ['is revoked and reinstated', [changed('revoke'), changed('reinstate')], ['valid', 'replaced', 'valid']],
    ['is corrected', [changed('correct')], ['replaced', 'valid']],
    ['is corrected, then revoked', [changed('correct'), changed('revoke')], ['replaced', 'revoked', 'valid']],
    ['of another item changes', [changed('revoke', 2)], ['valid', 'valid']],
  ])('when it %s, then each of its papers says whether it holds', (_, changes, expected) => expect(papers(...decided, ...changes).slice(1).map(([, , status]) => status)).toEqual(expected));
  test('when it stands, then both papers hold, and the second of a kind has a number of its own', () => {
    const issued = papersOf(chain(...decided, { type: 'upheld', no: 1 }, { type: 'upheld', no: 1 })).slice(1);
    expect(issued.map((each) => [documentNumber(CASE, each, 'person').slice(CASE.length + 1), each.standing.status])).toEqual([['D1', 'valid'], ['G1', 'valid'], ['G1N2', 'valid']]);
  });
  test('then it is said since when', () => expect(papersOf(chain(...decided, changed('revoke')))[1]?.standing).toEqual({ status: 'revoked', since: '2026-11-23T01:00:02.000Z' }));
});

describe('given what gives a paper of its own', () => {
  const outcome = { decision: { outcome: 'approve' as const } };
  const own = (...events: (Parameters<typeof chain>[number] & { decision?: { outcome: 'approve' | 'refuse' } })[]) => certificatesOf(chain(...events)).map((each) => [documentNumber(CASE, each, 'person').slice(CASE.length + 1), each.standing.status]);
  const decided = { type: 'decided' as const, no: 2, ...outcome };
  test('when it is refused, then there is none', () => expect(own({ ...decided, decision: { outcome: 'refuse' } })).toEqual([]));
  test('when it is approved, then there is one, which is revoked with its decision and holds again with it', () => {
    expect(own(decided)).toEqual([['Z2', 'valid']]);
    expect(own(decided, changed('revoke', 2))).toEqual([['Z2', 'revoked']]);
    expect(own(decided, changed('revoke', 2), { ...changed('reinstate', 2), ...outcome })).toEqual([['Z2', 'valid']]);
  });
  test('when it is corrected, then another takes its place', () => expect(own(decided, { ...changed('correct', 2), ...outcome })).toEqual([['Z2', 'replaced'], ['Z2N2', 'valid']]));
  test('when a refusal becomes an approval, then there is one', () => expect(own({ ...decided, decision: { outcome: 'refuse' } }, { ...changed('approve', 2), ...outcome })).toEqual([['Z2', 'valid']]));
});

describe('given a paper', () => {
  test.each([[{ kind: 'receipt', no: 0 }, 'person', `${CASE}-R`], [{ kind: 'correction', no: 2 }, 'person', `${CASE}-C2`], [{ kind: 'correction', no: 2, nth: 2 }, 'employer', `${CASE}-C2N2E`], [{ kind: 'decision', no: 12 }, 'employer', `${CASE}-D12E`], [{ kind: 'change', no: 3 }, 'person', `${CASE}-G3`], [{ kind: 'change', no: 3, nth: 2 }, 'employer', `${CASE}-G3N2E`], [{ kind: 'certificate', no: 3, nth: 2 }, 'person', `${CASE}-Z3N2`]] as const)('when it is %o for the %s, then its number is made of case, item and kind and can be read back', (paper, copy, number) => {
    expect(documentNumber(CASE, paper, copy)).toBe(number);
    expect(readDocumentNumber(number)).toEqual({ caseNumber: CASE, paper, copy });
  });

  test.each(['', CASE, `${CASE}-D`, `${CASE}-D0`, `${CASE}-R1`, `${CASE}-X1`, `${CASE}-D1B`, `${SLIP}-D1`, `${CASE}-D1EE`, `${CASE}-D1N2`, `${CASE}-G1N1`, `${CASE}-G`])('when the text is %j, then it is no number of a document', (text) => expect(readDocumentNumber(text)).toBeUndefined());

  test.each(['r', 'D', 'C0', 'D1E', 'R0'])('when the short name is %j, then it is none', (name) => expect(readPaper(name)).toBeUndefined());
});
