import { expect, test } from 'vitest';
import type { PlanItem } from '../../ui/api-types.ts';
import { linesOf } from './plan-graph.ts';

const item = (service: string, change: Partial<PlanItem> = {}): PlanItem => ({ service, name: { zh: service, en: service }, short: { zh: service, en: service }, status: 'now', why: { zh: '', en: '' }, notable: false, expected: 'instant', promised: { zh: '', en: '' }, after: [], ...change });

test('given a matter that stands twice, then each line has its own name and waits for, or is waited for by, both', () => {
  const lines = linesOf([item('9.1'), item('9.2', { of: 'a', after: ['9.1'] }), item('9.2', { of: 'b', after: ['9.1'] }), item('9.3', { after: ['9.2', '9.9'], once: ['9.2'], with: '9.1' })]);
  expect(lines.map(({ id, after, once, with: along }) => [id, after, once, along])).toEqual([
    ['9.1', [], undefined, undefined], ['9.2/a', ['9.1'], undefined, undefined], ['9.2/b', ['9.1'], undefined, undefined], ['9.3', ['9.2/a', '9.2/b'], ['9.2/a', '9.2/b'], '9.1'],
  ]);
});
