import { expect, test } from 'vitest';
import type { ComplaintHandInBody, ComplaintReceipt } from '../ui/api-types.ts';
import { failure, problemOf } from '../ui/request.ts';
import { handInOnce, mayBeReceived } from './hand-in-once.ts';

const body = (text: string): ComplaintHandInBody => ({ kind: 'complaint', about: { kind: 'other' }, text, phone: '13900001111' });
const [one, two, three] = [body('窗口没有人'), body('窗口一直没有人'), body('窗口一直没有人，等了很久')];
const problem = (code: string, status: number) => failure({ type: 'about:blank', title: code, code, status, retryable: false });

/** A server on which one is on file already. */
function server(onFile: ComplaintHandInBody) {
  const sent: string[] = [];
  const put = async (next: ComplaintHandInBody): Promise<ComplaintReceipt> => {
    sent.push(next.text);
    if (next !== onFile) throw problem('key-reused', 422);
    return { number: 'TS1', code: 'AAAA-BBBB', limit: { zh: '15 个工作日', en: '15 working days' }, basis: 'x' } as ComplaintReceipt;
  };
  return { put, sent };
}

test('given a first answer that was lost, when a word was changed, then number and code are those of what was received first', async () => {
  const { put, sent } = server(two);
  expect(await handInOnce(put, three, [one, two])).toMatchObject({ receipt: { number: 'TS1', code: 'AAAA-BBBB' }, earlier: two });
  expect(sent).toEqual([three, one, two].map(({ text }) => text));
});

test('when the same is sent again, then it is the same, and nothing is said of another', async () => {
  expect(await handInOnce(server(one).put, one, [one])).not.toHaveProperty('earlier');
});

test('when something else is wrong, then that is said, also on the second way', async () => {
  const code = async (asked: Promise<unknown>): Promise<string> => asked.then(() => 'done', (error: unknown) => problemOf(error).code);
  expect(await code(handInOnce(async () => { throw problem('incomplete', 422); }, one, [two]))).toBe('incomplete');
  expect(await code(handInOnce(async (next) => { throw problem(next === one ? 'key-reused' : 'busy', 422); }, one, [two]))).toBe('busy');
  expect(await code(handInOnce(server(three).put, one, [two]))).toBe('key-reused');
});

test('what was refused is on file under no key; what nobody answered, or a server in trouble, may be', () => {
  expect([problem('wrong-input', 422), problem('too-many', 429), problem('unavailable', 503), new TypeError('Failed to fetch')].map(mayBeReceived)).toEqual([false, false, true, true]);
});
