import { afterEach, expect, test, vi } from 'vitest';
import { failure } from './request.ts';
import { isGone, stillThere } from './still-there.ts';

const here = vi.hoisted(() => ({ mode: 'standard' }));
vi.mock('./preferences.ts', () => ({ getPreferences: () => here }));
afterEach(() => { here.mode = 'standard'; });

const refused = (status: number) => failure({ type: 'about:blank', title: '', status, code: `http-${status}`, retryable: false });

test('given that reading anew failed for now, then what was read stays and is not said to be gone', () => {
  for (const error of [null, new TypeError('network'), refused(401), refused(412), refused(429), refused(503)]) expect([stillThere({ data: 'read', error }), error !== null && isGone(error)]).toEqual(['read', false]);
});

test('given that it is somebody else’s by now, or was never there, then nothing of it is shown', () => {
  for (const error of [refused(403), refused(404)]) expect([stillThere({ data: 'read', error }), isGone(error)]).toEqual([undefined, true]);
});

test('given a machine for everybody, when the session has ended, then nothing of what was read stays, and it is not said to be gone', () => {
  here.mode = 'kiosk';
  expect([stillThere({ data: 'read', error: refused(401) }), isGone(refused(401))]).toEqual([undefined, false]);
  for (const error of [null, new TypeError('network'), refused(503)]) expect(stillThere({ data: 'read', error })).toBe('read');
});
