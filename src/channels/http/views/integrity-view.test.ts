import { expect, test } from 'vitest';
import type { Passed } from '#usecases/ports/integrity.ts';
import { compiledClub } from '../../../../test/support/swim-club.ts';
import { integritySheets } from './integrity-sheets.ts';
import { integrityView } from './integrity-view.ts';

const passed = Array.from({ length: 300 }, (_, index): Passed => ({ case: `c-${index}`, no: 1, service: '9.4', at: '2026-11-23T01:00:00.000Z', kind: 'recusal', role: 'officer', by: index < 250 ? 'officer:o-new' : 'officer:o-old' }));
const read = { at: '2026-11-23T01:00:00.000Z', months: ['2026-10', '2026-11'], decided: [], touches: [], deviations: [], drawn: new Map(), deviated: new Map(), passed, judged: [] };
const officers = new Map([['o-new', '0101'], ['o-old', '0102']]);

test('what officers gave back is counted whole, however few the page lists; the sheet lists all', () => {
  const page = integrityView(compiledClub(), '371300', read, { officers, listed: 200 });
  expect(page.passed).toHaveLength(200);
  expect(Object.fromEntries(page.officers.map(({ officer, passed: count }) => [officer, count]))).toEqual({ '0101': 250, '0102': 50 });
  const sheets = integritySheets(integrityView(compiledClub(), '371300', read, { officers }), 'zh');
  expect(Math.max(...sheets.map(({ rows }) => rows.length))).toBe(300);
});
