/**
 * How surely a sign-in proved who somebody is. `single`: one factor, a password. `strong`: two of different kinds, as GB/T 22239-2019 (level 3, 8.1.4.1)
 * asks of whoever administers: a password and a one-time code, or a passkey whose device has checked by finger, face or PIN who holds it.
 */
export type Assurance = 'single' | 'strong';

/** What a passkey proves (RFC 8176): possession of a key, somebody there, and that it was its owner. */
export const AMR_PASSKEY: readonly string[] = ['pop', 'user', 'mfa'];
/**
 * What one proves that was added after a password alone. Whoever has got hold of a password could have added it, so it opens no more than the password did
 * (NIST SP 800-63B, 6.1.2.1: a further authenticator is bound at the level at which it is to be used).
 */
export const AMR_PASSKEY_SINGLE: readonly string[] = ['pop', 'user'];

/**
 * What the code of an electronic card proves that somebody holds to a reader: that they hold the phone on which its owner is signed in. It is as strong as the sign-in that showed it:
 * who has only found out a password can show codes by it, and gets no further by one.
 */
export const AMR_CARD: readonly string[] = ['card', 'user', 'mfa'];
/** The same of a code that was shown after a password alone. */
export const AMR_CARD_SINGLE: readonly string[] = ['card', 'user'];

/** The level that the ways in which somebody proved who they are (RFC 8176: `pwd`, `otp`, `mfa`) add up to. */
export function assuranceOf(amr: readonly string[]): Assurance {
  return amr.includes('mfa') || (['pwd', 'pop', 'card'].some((one) => amr.includes(one)) && (amr.includes('otp') || amr.includes('sms'))) ? 'strong' : 'single';
}
