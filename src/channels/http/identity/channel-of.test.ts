import { expect, test } from 'vitest';
import { CHANNEL_NAMES } from '#core/instant/scope-words.ts';
import type { Visit } from '#core/parties/visit.ts';
import { channelOf } from './channel-of.ts';

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';
const LAPTOP = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
const VISIT: Visit = { region: '371300', id: 'v-1', clerk: 'o-1', subject: 's-1', shown: 'identity-card', consent: '', begunAt: '', until: '' };

test.each([
  ['a counter, whatever device stands there', { visit: VISIT }, { isKiosk: true, headers: { 'user-agent': IPHONE } }, 'counter'],
  ['a kiosk, whatever its browser is', {}, { isKiosk: true, headers: { 'user-agent': IPHONE } }, 'kiosk'],
  ['a phone that says so by a hint', {}, { isKiosk: false, headers: { 'sec-ch-ua-mobile': '?1', 'user-agent': LAPTOP } }, 'mobile'],
  ['a phone whose browser gives no hints', {}, { isKiosk: false, headers: { 'user-agent': IPHONE } }, 'mobile'],
  ['a laptop that says that it is no phone', {}, { isKiosk: false, headers: { 'sec-ch-ua-mobile': '?0', 'user-agent': IPHONE } }, 'web'],
  ['a laptop', {}, { isKiosk: false, headers: { 'user-agent': LAPTOP } }, 'web'],
  ['a program', {}, { isKiosk: false, headers: {} }, 'web'],
] as const)('given %s, then that is the channel, and a brake can name it', (_, principal, request, channel) => {
  expect(channelOf(principal, request)).toBe(channel);
  expect(CHANNEL_NAMES).toHaveProperty(channel);
});
