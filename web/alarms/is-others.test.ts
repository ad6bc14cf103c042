import { expect, test } from 'vitest';
import { failure } from '../ui/request.ts';
import { isOthers } from './is-others.ts';

const refused = (status: number) => ({ status: 'error' as const, error: failure({ type: 'about:blank', title: '', status, code: `http-${status}`, retryable: status >= 500 }) });

test('given an alarm that is closed while somebody writes about it, when nothing was sent or it was refused, then somebody else has closed it', () => {
  for (const sent of [{ status: 'idle' as const, error: null }, refused(409), refused(412)]) expect([isOthers(true, sent), isOthers(false, sent)]).toEqual([true, false]);
});

test('given that the answer was lost or is awaited, then it may be one’s own closing, and the same can be sent again', () => {
  for (const sent of [{ status: 'pending' as const, error: null }, { status: 'success' as const, error: null }, { status: 'error' as const, error: new TypeError('network') }, refused(429), refused(503), refused(401)]) expect(isOthers(true, sent)).toBe(false);
});
