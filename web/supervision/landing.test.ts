import { expect, test } from 'vitest';
import { landingOf } from './landing.ts';

test.each([
  [['officer'], '/desk'], [['reviewer'], '/desk'], [['officer', 'adviser'], '/desk'], [['clerk'], '/desk/counter'], [['inspector'], '/desk/inspections'], [['treasurer'], '/desk/payments'], [['archivist'], '/desk/archive'], [['registrar'], '/desk/merges'], [['telephone'], '/desk/telephone'], [['supervisor', 'head'], '/desk/hall'],
  [['designer'], '/desk/catalog'], [['editor'], '/desk/knowledge'], [['expert'], '/desk/appraisals'], [['administrator'], '/desk/admin'], [['assistant'], '/desk/assistance'], [[], '/desk'],
])('%j lands on %s', (roles, page) => {
  expect(landingOf(roles)).toBe(page);
});
