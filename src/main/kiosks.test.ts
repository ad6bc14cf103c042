import { expect, test } from 'vitest';
import { kiosksOf } from './kiosks.ts';

test.each([
  ['nothing is set', undefined, false, '127.0.0.1', false], ['nothing is set in a demonstration', undefined, true, '127.0.0.1', true], ['the same by IPv6', undefined, true, '::1', true], ['the same through a socket for both', undefined, true, '::ffff:127.0.0.1', true],
  ['somebody from afar in a demonstration', undefined, true, '203.0.113.9', false], ['the network of a hall', '10.20.0.0/16, 10.30.1.7', false, '10.20.3.4', true], ['one machine', '10.20.0.0/16, 10.30.1.7', false, '10.30.1.7', true],
  ['the machine beside it', '10.20.0.0/16, 10.30.1.7', false, '10.30.1.8', false], ['a hall in a demonstration, which the machine itself is none of', '10.20.0.0/16', true, '127.0.0.1', false], ['a network of IPv6', '2001:db8:1::/48', false, '2001:db8:1::9', true], ['no address', '10.20.0.0/16', false, 'unix', false],
])('given %s, then whether a kiosk stands there', (_name, setting, demo, address, is) => expect(kiosksOf(setting, demo)(address)).toBe(is));

test.each(['hall', '10.20.0.0/33', '10.20.0.0/0', '10.20'])('given %j, then it says what may be written', (setting) => expect(() => kiosksOf(setting, false)).toThrow(/KUAIBAN_KIOSKS.*10\.20\.0\.0\/16/su));
