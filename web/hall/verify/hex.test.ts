import { expect, test } from 'vitest';
import { hexOf } from './hex.ts';

test('given bytes, then each is two lower-case digits', () => expect(hexOf(new Uint8Array([0, 9, 171, 255]).buffer)).toBe('0009abff'));
