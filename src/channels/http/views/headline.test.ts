import { expect, test } from 'vitest';
import type { Item } from '#core/cases/item.ts';
import type { CaseState } from '#core/cases/state.ts';
import { CLUB, runOf } from '../../../../test/support/swim-club.ts';
import { cn } from '../../../../test/support/calendar.ts';
import type { ViewContext } from './case-view.ts';
import { headline } from './headline.ts';

const [first, second, third] = [...CLUB.services.keys()];
const nameOf = (code: string): string => CLUB.services.get(code)?.short?.zh ?? CLUB.services.get(code)!.zh;
const item = (no: number, service: string, more: Partial<Item>): Item => ({ no, service, after: [], status: 'officer', waitingFor: { items: [], departments: [] }, findings: [], clock: {} as Item['clock'], ...more });
const said = (items: readonly Item[]): string => headline({ compiled: runOf().compiled } as ViewContext, { items } as unknown as CaseState, items.at(-1)!).zh;

test('given an item that waits for one that has ended and for another that has not, then only the latter is named', () => {
  const zh = said([item(1, first!, { status: 'approved', endedAt: '2026-11-26T09:00:00+08:00' }), item(2, second!, {}), item(3, third!, { status: 'waiting', after: [1], once: [2] })]);
  expect(zh).toContain(nameOf(second!));
  expect(zh).not.toContain(nameOf(first!));
});

test('given an item that was dropped with another, then the one that was refused before both is named', () => {
  const behind = (no: number): Partial<Item> => ({ status: 'dropped', waitingFor: { items: [no], departments: [] } });
  const zh = said([item(1, first!, { status: 'refused' }), item(2, second!, behind(1)), item(3, third!, behind(2))]);
  expect(zh).toContain(nameOf(first!));
  expect(zh).not.toContain(nameOf(second!));
});

test('given an approved item, then an employer reads the words for employers, and the public and whoever has none that it is done', () => {
  const [, service] = [...CLUB.services][0]!;
  const words = { zh: '备案已办好', en: 'On record' };
  const { compiled } = runOf();
  const read = (who: 'employer' | 'public', own: boolean) => headline({ compiled: { ...compiled, catalog: { ...CLUB, services: new Map([[first!, own ? { ...service, resultForEmployer: words } : service]]) } } } as unknown as ViewContext, {} as CaseState, item(1, first!, { status: 'approved' }), who).zh;
  expect([read('employer', true), read('employer', false), read('public', true)]).toEqual(['备案已办好', '已办结', '已办结']);
});

test('given an item that waits for another, then the English says it in a sentence', () => {
  const { en } = headline({ compiled: runOf().compiled } as ViewContext, { items: [item(1, first!, {}), item(2, second!, { status: 'waiting', after: [1] })] } as unknown as CaseState, item(2, second!, { status: 'waiting', after: [1] }));
  expect(en).toMatch(/^Goes on by itself once there is a result of “.+”$/u);
});

test('given an item that waits for a department, then only the applicant reads which', () => {
  const held = item(1, first!, { status: 'waiting', waitingFor: { items: [], departments: ['hospital'] }, heldAt: '2026-11-23T01:00:00.000Z' });
  const read = (who: 'applicant' | 'employer' | 'public') => headline({ compiled: runOf().compiled, calendar: cn } as unknown as ViewContext, { items: [held], submittedAt: '2026-11-23T01:00:00.000Z' } as unknown as CaseState, held, who).en;
  expect(read('applicant')).toContain('“hospital”');
  for (const who of ['employer', 'public'] as const) expect(read(who)).toMatch(/^Waits for an answer from the department concerned and/u);
});
