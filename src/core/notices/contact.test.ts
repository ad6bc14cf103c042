import { expect, test } from 'vitest';
import { channelsFor, isAddress, maskAddress, usualContact } from './contact.ts';

test('given somebody who has said nothing, then results go by short message where the register knows a number, and progress stays in the hall', () => {
  expect([channelsFor(usualContact('13800000000'), 'decision'), channelsFor(usualContact('13800000000'), 'progress'), channelsFor(usualContact(undefined), 'decision')]).toEqual([['sms'], [], []]);
});

test('given a channel that was chosen without an address, then nothing goes over it', () => {
  expect(channelsFor({ addresses: { mail: 'a@b.cn' }, channels: { decision: ['sms', 'mail', 'wechat'] }, hidden: [], quiet: null, language: null }, 'decision')).toEqual(['mail']);
});

test.each([
  ['sms', '13800000000', true], ['sms', '12345678901', false], ['sms', '+8613800000000', false], ['sms', '1380000000', false],
  ['mail', 'wang.xm@example.com.cn', true], ['mail', 'wang@example', false], ['mail', 'a@b.cn\nBcc: c@d.cn', false], ['mail', '"a b"@c.cn', false], ['mail', 'a@-b.cn', false],
  ['wechat', `o${'A'.repeat(27)}`, true], ['wechat', 'wangxiaoming', false],
] as const)('%s: %j is an address: %s', (channel, text, is) => expect(isAddress(channel, text)).toBe(is));

test('an address is shown so that its owner knows it and nobody else can use it', () => {
  expect([maskAddress('sms', '13800001234'), maskAddress('mail', 'wang@example.com'), maskAddress('wechat', `o${'A'.repeat(27)}`)]).toEqual(['138****1234', 'w***@example.com', 'oA****AA']);
});
