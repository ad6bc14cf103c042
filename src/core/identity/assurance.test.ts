import { expect, test } from 'vitest';
import { AMR_CARD, AMR_CARD_SINGLE, AMR_PASSKEY, AMR_PASSKEY_SINGLE, assuranceOf } from './assurance.ts';

test.each<[readonly string[], 'single' | 'strong']>([
  [['pwd'], 'single'], [['pwd', 'otp'], 'strong'], [['pwd', 'sms'], 'strong'], [AMR_PASSKEY, 'strong'], [AMR_CARD, 'strong'], [AMR_CARD_SINGLE, 'single'], [[...AMR_CARD_SINGLE, 'sms'], 'strong'], [[...AMR_PASSKEY_SINGLE, 'sms'], 'strong'],
  // One thing that somebody has is one factor, however often it is shown.
  [['otp'], 'single'], [['sms'], 'single'], [['otp', 'sms'], 'single'], [AMR_PASSKEY_SINGLE, 'single'], [[], 'single'],
])('given a sign-in by %j, then it is %s', (amr, level) => {
  expect(assuranceOf(amr)).toBe(level);
});
