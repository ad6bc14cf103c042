import { expect, test } from 'vitest';
import { failure } from './request.ts';
import { isGone, stillThere } from './still-there.ts';

const refused = (status: number) => failure({ type: 'about:blank', title: '', status, code: `http-${status}`, retryable: false });

test('given that reading anew failed for now, then what was read stays and is not said to be gone', () => {
  for (const error of [null, new TypeError('network'), refused(401), refused(412), refused(429), refused(503)]) expect([stillThere({ data: 'read', error }), error !== null && isGone(error)]).toEqual(['read', false]);
});

test('given that it is somebody else’s by now, or was never there, then nothing of it is shown', () => {
  for (const error of [refused(403), refused(404)]) expect([stillThere({ data: 'read', error }), isGone(error)]).toEqual([undefined, true]);
});
