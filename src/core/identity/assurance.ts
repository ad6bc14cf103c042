/**
 * How surely a sign-in proved who somebody is. `single`: one factor, a password. `strong`: two of different kinds, as GB/T 22239-2019 (level 3, 8.1.4.1)
 * asks of whoever administers: a password and a one-time code, or a passkey whose device has checked by finger, face or PIN who holds it.
 */
export type Assurance = 'single' | 'strong';

/** What a passkey proves (RFC 8176): possession of a key, somebody there, and that it was its owner. */
export const AMR_PASSKEY: readonly string[] = ['pop', 'user', 'mfa'];

/** The level that the ways in which somebody proved who they are (RFC 8176: `pwd`, `otp`, `mfa`) add up to. */
export function assuranceOf(amr: readonly string[]): Assurance {
  return amr.includes('mfa') || (amr.includes('pwd') && (amr.includes('otp') || amr.includes('sms'))) ? 'strong' : 'single';
}
