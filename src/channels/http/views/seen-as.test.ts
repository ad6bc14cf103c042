import { expect, test } from 'vitest';
import type { CaseState } from '#core/cases/state.ts';
import type { Visit } from '#core/parties/visit.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import { isSeenIn, readerIn } from './seen-as.ts';

const state = (change: Partial<CaseState>): { readonly state: CaseState } => ({ state: { subject: 's-1', applicant: 's-1', ...change } as CaseState });

test('what is on record is told to whom it is about or who applies, each of their own, and never to whoever hands it in for them', () => {
  const forAnother = state({ applicant: 'e-1' });
  const byAgent = state({ agent: { id: 'a-1', mandate: 'm-1' } });
  expect(['s-1', 'e-1', 'x'].map((subjectId) => readerIn(forAnother, { subjectId }))).toEqual([{ reader: 'subject' }, { reader: 'applicant' }, {}]);
  expect(['s-1', 'a-1'].map((subjectId) => readerIn(byAgent, { subjectId }))).toEqual([{ reader: 'subject' }, {}]);
});

test('an earlier case that waits for a correction is opened at a counter, and not on the telephone', () => {
  const visit: Visit = { region: '371300', id: 'v-1', clerk: 'c-1', subject: 's-1', shown: 'identity-card', consent: '', begunAt: '', until: '' };
  const waiting: Pick<CaseRead, 'state' | 'history'> = { ...state({ items: [{ status: 'correction' }] as unknown as CaseState['items'] }), history: [] };
  expect([isSeenIn(visit, waiting), isSeenIn({ ...visit, shown: 'telephone' }, waiting)]).toEqual([true, false]);
  expect(isSeenIn({ ...visit, shown: 'telephone' }, { ...waiting, state: { ...waiting.state, through: ['v-1'] } })).toBe(true);
});
