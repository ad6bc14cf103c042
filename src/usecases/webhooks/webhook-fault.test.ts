import { expect, test } from 'vitest';
import { webhookFault } from './webhook-fault.ts';

test.each([
  ['https://hr.example.com/kuaiban', undefined], ['http://hr.example.com/', 'not-encrypted'], ['ftp://hr.example.com/', 'no-address'], ['hr.example.com', 'no-address'], ['https://user:pass@hr.example.com/', 'with-password'],
  ['https://127.0.0.1/', 'private'], ['https://2130706433/', 'private'], ['https://0x7f.1/', 'private'], ['https://[::1]/', 'private'], ['https://localhost/', 'private'], ['https://db.internal/', 'private'], ['https://intranet/', 'private'], ['https://169.254.169.254/latest/meta-data', 'private'],
] as const)('given %s, then %s', (url, fault) => expect(webhookFault(url, false)).toBe(fault));

test('for a demonstration the own machine will do, a password in the address never', () => expect([webhookFault('http://127.0.0.1:9000/', true), webhookFault('http://a:b@127.0.0.1/', true)]).toEqual([undefined, 'with-password']));
