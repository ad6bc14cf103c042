import { expect, test } from 'vitest';
import { identityFaultWords } from './identity-fault-words.ts';

test.each(['empty', 'other-document', 'format', 'birthday', 'check-digit'] as const)('what is wrong with a number (%s) is read at the counter and on the telephone too, and sends nobody to either', (fault) => {
  const { zh, en } = identityFaultWords(fault);
  expect(zh).not.toMatch(/窗口|12333/u);
  expect(en).not.toMatch(/counter|12333/u);
});

test('a passport is told from a mistyped number, and which cards have one that is known', () =>
  expect(identityFaultWords('other-document').zh).toBe('这里用 18 位号码：身份证、港澳台居民居住证、外国人永久居留身份证（五星卡）上都有；护照、通行证的号码查不到'));
