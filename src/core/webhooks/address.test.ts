import { expect, test } from 'vitest';
import { isPublicAddress } from './address.ts';

test.each(['8.8.8.8', '114.114.114.114', '172.15.255.255', '172.32.0.0', '2400:3200::1', '::ffff:8.8.8.8', '64:ff9b::808:808'])('%s is public', (address) => expect(isPublicAddress(address)).toBe(true));
test.each([
  '127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255', '192.0.2.1', '198.18.0.1',
  '::1', '::', 'fe80::1%eth0', 'fc00::1', 'fd12:3456::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '64:ff9b::7f00:1', '2002:7f00:1::', '2001:db8::1', '2001::1', '::127.0.0.1', 'localhost', '', '1.2.3', '256.1.1.1', '1::2::3',
])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));
