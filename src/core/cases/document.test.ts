import { describe, expect, test } from 'vitest';
import type { CaseEvent, Recorded } from './event.ts';
import { documentNumber, papersOf, readDocumentNumber, readPaper } from './document.ts';
import { caseNumber } from './number.ts';

const CASE = caseNumber('371300', '2026-11-23', 42);
const SLIP = `${CASE.slice(0, -1)}${(Number(CASE.at(-1)) + 1) % 10}`;
const chain = (...events: { type: CaseEvent['type']; no?: number }[]): Recorded[] => events.map((event, index) => ({ seq: index + 1, at: `2026-11-23T01:00:0${index}.000Z`, actor: 'rules', event: event as CaseEvent }));
const papers = (...events: Parameters<typeof chain>) => papersOf(chain(...events)).map(({ kind, no, replaced }) => [kind, no, replaced]);

describe('given the events of a case', () => {
  test('when it was only accepted, then there is its receipt', () => expect(papers({ type: 'submitted' }, { type: 'referred', no: 1 })).toEqual([['receipt', 0, false]]));

  test('when an item was decided after a correction, then the decision has taken the place of the request, and of no other', () => {
    expect(papers({ type: 'submitted' }, { type: 'correction-asked', no: 1 }, { type: 'correction-asked', no: 2 }, { type: 'corrected', no: 1 }, { type: 'decided', no: 1 }))
      .toEqual([['receipt', 0, false], ['correction', 1, true], ['correction', 2, false], ['decision', 1, false]]);
  });
});

describe('given a paper', () => {
  test.each([[{ kind: 'receipt', no: 0 }, 'person', `${CASE}-R`], [{ kind: 'correction', no: 2 }, 'person', `${CASE}-C2`], [{ kind: 'correction', no: 2, again: true }, 'employer', `${CASE}-C2BE`], [{ kind: 'decision', no: 12 }, 'employer', `${CASE}-D12E`]] as const)('when it is %o for the %s, then its number is made of case, item and kind and can be read back', (paper, copy, number) => {
    expect(documentNumber(CASE, paper, copy)).toBe(number);
    expect(readDocumentNumber(number)).toEqual({ caseNumber: CASE, paper, copy });
  });

  test.each(['', CASE, `${CASE}-D`, `${CASE}-D0`, `${CASE}-R1`, `${CASE}-X1`, `${CASE}-D1B`, `${SLIP}-D1`, `${CASE}-D1EE`])('when the text is %j, then it is no number of a document', (text) => expect(readDocumentNumber(text)).toBeUndefined());

  test.each(['r', 'D', 'C0', 'D1E', 'R0'])('when the short name is %j, then it is none', (name) => expect(readPaper(name)).toBeUndefined());
});
