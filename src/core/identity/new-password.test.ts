import { expect, test } from 'vitest';
import { newPasswordFault } from './new-password.ts';

const OF = { number: '371302********0017', current: 'kuaiban' };

test.each([
  ['短短的一个', 'short'], ['123456789', 'short'], ['x'.repeat(101), 'long'], ['aaaaaaaaaaaa', 'plain'], ['abababababab', 'plain'], ['1234567890', 'plain'], ['0987654321', 'plain'], ['qwertyuiop', 'plain'],
  ['my11010519491231002x', 'number'], ['7711010519491231002x', 'number'], ['11010519491231002x11010519491231002', 'number'], ['沂河边的柳树2026年', null], ['correct horse battery', null], ['1234567890a!', null],
])('given %s, when it is to be a password, then the fault is %s', (next, fault) => {
  expect(newPasswordFault(next, OF)).toBe(fault);
});

test('given the password that is replaced, when it is typed in wide signs, then it is the same', () => {
  expect(newPasswordFault('ｋｕａｉｂａｎ－２０２６', { ...OF, current: 'kuaiban-2026' })).toBe('same');
});

test('given an officer’s short number, when the password holds it, then it is refused', () => {
  expect(newPasswordFault('officer0302good', { number: '0302' })).toBe('number');
});
