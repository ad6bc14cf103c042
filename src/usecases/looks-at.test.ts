import { expect, test } from 'vitest';
import { looksAt } from './looks-at.ts';
import type { CaseRead } from './ports/cases.ts';

const read = (subject: string, applicant: string): Pick<CaseRead, 'state'> => ({ state: { subject, applicant } as CaseRead['state'] });
const LOOK = { at: '2026-11-23T01:00:00.000Z', actor: 'officer-1', actorKind: 'staff', what: 'case-item', why: 'decide', case: '1' } as const;
let count = 0;
const newId = (): string => { count += 1; return `id-${count}`; };

test('given a case that somebody handed in for another, then a look stands with both; with their own it stands once', () => {
  expect(looksAt(read('deceased', 'widow'), newId, LOOK)).toEqual([{ ...LOOK, id: 'id-1', subject: 'deceased' }, { ...LOOK, id: 'id-2', subject: 'widow' }]);
  expect(looksAt(read('wang', 'wang'), newId, LOOK)).toEqual([{ ...LOOK, id: 'id-3', subject: 'wang' }]);
});
