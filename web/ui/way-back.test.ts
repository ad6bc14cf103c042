import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { noteWay, wayBack } from './way-back.ts';
import { setVisit } from './visit.ts';

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('location', { pathname: '/life-events/unemployment/apply' });
  vi.stubGlobal('sessionStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value), removeItem: (key: string) => kept.delete(key) });
  noteWay(null);
});
afterEach(() => vi.unstubAllGlobals());

const acting = { id: 'e-1' } as never;

test.each([
  ['a person', { kind: 'person' }, undefined],
  ['an enterprise', { kind: 'enterprise' }, 'enterprise'],
  ['a person who acts for an enterprise', { kind: 'enterprise', acting }, undefined],
  ['an officer', { kind: 'staff' }, 'staff'],
] as const)('when the sign-in of %s has ended, then they come back by the way they came', (_who, me, way) => {
  noteWay(me);
  expect(wayBack()).toBe(way);
});

test('with somebody at a counter it is the clerk who signs in again, also on a page that was loaded anew', () => {
  setVisit('v-1');
  expect(wayBack()).toBe('staff');
});

test('who has left is nobody', () => {
  noteWay({ kind: 'staff' });
  noteWay(null);
  expect(wayBack()).toBeUndefined();
});
