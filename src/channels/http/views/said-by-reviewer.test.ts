import { describe, expect, test } from 'vitest';
import { withoutBareAgreement } from './said-by-reviewer.ts';

describe('given the reason of a decision that two officers made', () => {
  test('when the second only agrees, then that line is left out', () => expect(withoutBareAgreement('登记与事实不符，应当纠正\n同意')).toBe('登记与事实不符，应当纠正'));
  test('when the second says more, then it stays', () => expect(withoutBareAgreement('登记与事实不符\n同意，另请追回已发的待遇')).toBe('登记与事实不符\n同意，另请追回已发的待遇'));
  test('when nothing else was said, then it stays: a reason is never empty', () => expect(withoutBareAgreement('同意')).toBe('同意'));
});
