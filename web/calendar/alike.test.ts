import { expect, test } from 'vitest';
import type { DutyCalendar } from '../ui/api-types.ts';
import { alike, eventIn } from './alike.ts';

const words = { zh: '', en: '' };
const duty = (id: string, change: Partial<DutyCalendar['duties'][number]> = {}): DutyCalendar['duties'][number] => ({ id, kind: 'leave', late: false, what: words, source: '第五十条', href: '/life-events/termination', on: '2026-11-30', ...change });
const ids = (duties: Parameters<typeof alike>[0]) => alike(duties).map((group) => group.map(({ id }) => id));

test('what is done on one page by one law stands together, whatever else has its day between', () =>
  expect(ids([duty('a'), duty('tax', { kind: 'declare', href: undefined }), duty('b', { on: '2026-12-02' })])).toEqual([['a', 'b'], ['tax']]));

test('another kind, another law or another page is another thing; so is what is answered or corrected one by one', () =>
  expect(ids([duty('a'), duty('b', { kind: 'report' }), duty('c', { source: '第六十条' }), duty('d', { href: '/life-events/hiring' }), duty('e', { href: '/cases/1' }), duty('f', { href: '/cases/1' })])).toEqual([['a'], ['b'], ['c'], ['d'], ['e'], ['f']]));

test('only a life event can be handed in with a sheet', () => expect(['/life-events/hiring', '/cases/1', '/employer', undefined].map(eventIn)).toEqual(['hiring', undefined, undefined, undefined]));
