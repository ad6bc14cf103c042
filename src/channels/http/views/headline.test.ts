import { expect, test } from 'vitest';
import type { Item } from '#core/cases/item.ts';
import type { CaseState } from '#core/cases/state.ts';
import { CLUB, runOf } from '../../../../test/support/swim-club.ts';
import type { ViewContext } from './case-view.ts';
import { headline } from './headline.ts';

test('given an item that waits for one that has ended and for another that has not, then only the latter is named', () => {
  const [ended, open, waits] = [...CLUB.services.keys()];
  const item = (no: number, service: string, more: Partial<Item>): Item => ({ no, service, after: [], status: 'officer', waitingFor: { items: [], departments: [] }, findings: [], clock: {} as Item['clock'], ...more });
  const last = item(3, waits ?? open!, { status: 'waiting', after: [1], once: [2] });
  const state = { items: [item(1, ended!, { status: 'approved', endedAt: '2026-11-26T09:00:00+08:00' }), item(2, open!, {}), last] } as unknown as CaseState;
  const { zh } = headline({ compiled: runOf().compiled } as ViewContext, state, last);
  expect(zh).toContain(CLUB.services.get(open!)?.short?.zh ?? CLUB.services.get(open!)!.zh);
  expect(zh).not.toContain(CLUB.services.get(ended!)?.short?.zh ?? CLUB.services.get(ended!)!.zh);
});
