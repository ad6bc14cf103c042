import { expect, test } from 'vitest';
import { cn } from '../../../../test/support/calendar.ts';
import { acting, after, compiledClub, drawnFor, itemOf, opened, submit } from '../../../../test/support/swim-club.ts';
import { askCorrection } from '#core/cases/correct-item.ts';
import { closingSections } from './closing-sections.ts';
import { documentTitle } from './document-of.ts';

const state = opened(submit());
const asked = after(state, askCorrection(acting(state, '9.4', drawnFor(state, '9.4')), { elements: ['swimmer.lengths'], evidence: [], note: 'please' }, cn));
const item = itemOf(asked, '9.4');
const words = (death?: string): string => {
  const event = { type: 'correction-lapsed' as const, no: item.no, then: 'closed' as const, basis: '参照 行政复议法', ...(death !== undefined && { death }) };
  const writing = { compiled: compiledClub(), state: asked, event } as unknown as Parameters<typeof closingSections>[0];
  return [documentTitle(compiledClub().catalog, { kind: 'closing', event } as never, item).zh, ...closingSections(writing, item).flatMap(({ heading = '', lines = [] }) => [heading, ...lines.map(({ text }) => text)])].join('\n');
};

test('a notice that an item ended says what for: silence counts as withdrawn, a death does not', () => {
  expect(words()).toMatch(/视为撤回告知书[\s\S]*视为撤回申请/u);
  expect(words('2026-11-20')).toMatch(/终止办理告知书[\s\S]*申请人于 2026年11月20日 去世[\s\S]*不是不予通过，也不是撤回/u);
  expect(words('2026-11-20')).not.toContain('视为撤回');
});
