import { expect, test } from 'vitest';
import type { Plan } from '../schemas/plan.ts';
import { sheetOf } from './sheet-view.ts';

const same = (text: string) => ({ zh: text, en: text });
const item = (name: string, status: string) => ({ name: same(name), status, promised: same('3 days') });
/** What the screen takes of a plan. */
const plan = (open: readonly string[]) => ({ lifeEvent: { id: 'one', name: same('event') }, as: 'self', open, answers: [], known: [], promises: [], items: [item('now', 'now'), item('other', 'not-needed')] }) as unknown as Plan;
const shown = (open: readonly string[]) => sheetOf((text) => text, plan(open)).items.map(({ label, value }) => [label.en, value.en]);

test('what has to be done, and how long it takes, stands on the screen once no question is open, and what need not be done never', () => {
  expect(shown(['asked'])).toEqual([]);
  expect(shown([])).toEqual([['now', '3 days']]);
});
