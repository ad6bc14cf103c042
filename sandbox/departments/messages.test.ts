import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openMessages } from './messages.ts';
import type { Messages } from './messages.ts';

const clock = (): Date => new Date('2026-11-23T02:00:00Z');
let folder: string;
let opened: Messages[];
const open = (): Messages => {
  const messages = openMessages(join(folder, 'bank', 'messages.jsonl'), 'bank', clock);
  opened.push(messages);
  return messages;
};
beforeEach(() => { [folder, opened] = [mkdtempSync(join(tmpdir(), 'kuaiban-messages-')), []]; });
afterEach(() => { for (const messages of opened) messages.close(); rmSync(folder, { recursive: true }); });

test('a restart keeps what was acknowledged, and the same message brings the same acknowledgement', () => {
  const first = open().keep('name-list', 'm-1', { name: '𬭚', list: [1, { b: 1, a: 2 }] });
  const again = open();
  expect(again.keep('name-list', 'm-1', { list: [1, { a: 2, b: 1 }], name: '𬭚' })).toEqual(first);
  expect(again.list()).toEqual([first]);
});

test('the same id with another content or for another scenario is told apart', () => {
  const messages = open();
  messages.keep('name-list', 'm-1', { months: 1 });
  expect(messages.keep('name-list', 'm-1', { months: 2 })).toBe('reused');
  expect(messages.keep('other', 'm-1', { months: 1 })).toBe('reused');
  expect(messages.list()).toHaveLength(1);
});

test('a line left half written by a crash is cut off, and the message is taken when it comes again', () => {
  open().keep('name-list', 'm-1', { name: '䶮' });
  const file = join(folder, 'bank', 'messages.jsonl');
  appendFileSync(file, '{"scenario":"name-list","message":"m-2","payload":{"na');
  const messages = open();
  expect(messages.list().map(({ message }) => message)).toEqual(['m-1']);
  messages.keep('name-list', 'm-2', {});
  expect(readFileSync(file, 'utf8').trimEnd().split('\n').map((line) => (JSON.parse(line) as { message: string }).message)).toEqual(['m-1', 'm-2']);
});
