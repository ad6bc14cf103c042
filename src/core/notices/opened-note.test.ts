import { expect, test } from 'vitest';
import { caseNumber } from '../cases/number.ts';
import { openedNoteNumber, readOpenedNoteNumber } from './opened-note.ts';

const CASE = caseNumber('371300', '2026-11-23', 42);

test.each([[{ kind: 'decision', no: 3 }, 'person', 'SD3'], [{ kind: 'change', no: 3, nth: 2 }, 'employer', 'SG3N2E'], [{ kind: 'correction', no: 1 }, 'person', 'SC1'], [{ kind: 'closing', no: 2 }, 'person', 'SL2']] as const)('given %o of the %s, then its note has a number that can be read back', (paper, copy, name) => {
  expect(openedNoteNumber({ caseNumber: CASE, paper, copy })).toBe(`${CASE}-${name}`);
  expect(readOpenedNoteNumber(`${CASE}-${name}`)).toEqual({ caseNumber: CASE, paper, copy });
});

test.each(['', `${CASE}-S3`, `${CASE}-SR`, `${CASE}-SZ3`, `${CASE}-SD0`, `${CASE}-D3`, `${CASE}-SD3X`])('given %j, then it is no number of a note', (text) => expect(readOpenedNoteNumber(text)).toBeUndefined());
