import { expect, test } from 'vitest';
import type { Fact } from '../fact.ts';
import { findingsIn } from './state.ts';
import { opened, submit } from '../../../test/support/swim-club.ts';

const found = (at: string, value: boolean): Fact => ({ element: 'swimmer.fit', value, source: { kind: 'officer', officer: 'o-1' }, at });

test('given officers who established something about two items, then the latest finding comes last, whichever item it is of', () => {
  const state = opened(submit());
  const [early, late] = [found('2026-11-24T02:00:00.000Z', true), found('2026-11-25T02:00:00.000Z', false)];
  const items = state.items.map((item, index) => ({ ...item, findings: index === 0 ? [late] : index === 1 ? [early] : [] }));
  expect(findingsIn({ items })).toEqual([early, late]);
});
