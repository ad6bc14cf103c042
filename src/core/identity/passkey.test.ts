import { expect, test } from 'vitest';
import { passkeyName } from './passkey.ts';

test('given a name with blanks around and inside, then it is kept with single ones', () => {
  expect(passkeyName('  我的   手机 ')).toBe('我的 手机');
  expect(passkeyName('𠮷'.repeat(30))).toBe('𠮷'.repeat(30));
});

test.each(['', '   ', '机'.repeat(31), 'phone\u202E', 'phone\u0000'])('given %j, then it is no name', (said) => {
  expect(passkeyName(said)).toBeUndefined();
});
