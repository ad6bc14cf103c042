import type { Localized } from '#core/value.ts';
import { maskPhone } from '#core/register/mask.ts';
import type { CodeOutcome } from './check-sign-in.ts';
import type { Account, Attempts, LoginKey } from './ports.ts';

/** A code that was sent: how many there were with it in this sign-in, and when it went out (ms). */
export type Sent = { readonly nth: number; readonly at: number };

export type PhoneCodePorts = {
  readonly attempts: Attempts; readonly now: () => Date;
  /** The number that the register knows of whoever is behind an account; only a citizen has one. What somebody gave for messages is none: a password alone changes it. */
  readonly phoneOf: (account: Account) => Promise<string | undefined>;
  /** Hands a short message to the gateway; false where it did not take it. The same id is taken once. */
  readonly send: (id: string, to: string, text: Localized, language: 'zh' | 'en') => Promise<boolean>;
  /** The six digits of one code of one sign-in: a keyed hash, so that nothing has to be kept that could be read. */
  readonly codeOf: (whose: string, uid: string, nth: number) => string;
  readonly idOf: (uid: string, nth: number) => string;
};

/** How long a code counts: a message may be late, and nobody should find yesterday's on a screen. */
export const CODE_MINUTES = 5;
/** Before another is sent. */
export const AGAIN_SECONDS = 60;

export type SendOutcome = { readonly kind: 'sent'; readonly sent: Sent } | { readonly kind: 'no-phone' } | { readonly kind: 'failed' } | { readonly kind: 'too-soon'; readonly seconds: number } | { readonly kind: 'too-many'; readonly until: Date };

/** Sends a code to whoever has given their password. As many are sent to one person as there are tries at a password, in however many sign-ins: nobody's phone is flooded by whoever knows their password. */
export async function sendPhoneCode(ports: PhoneCodePorts, account: Account, uid: string, before: Sent | null, language: 'zh' | 'en'): Promise<SendOutcome> {
  const now = ports.now();
  const phone = await secondPhone(ports, account);
  if (phone === undefined) return { kind: 'no-phone' };
  const seconds = secondsBefore(before, now);
  if (seconds > 0) return { kind: 'too-soon', seconds };
  const attempt = await ports.attempts.begin(sendingKey(account.login), now);
  if (!attempt.allowed) return { kind: 'too-many', until: attempt.until };
  const sent = { nth: (before?.nth ?? 0) + 1, at: now.getTime() };
  return (await ports.send(ports.idOf(uid, sent.nth), phone, textOf(ports.codeOf(account.id, uid, sent.nth)), language)) ? { kind: 'sent', sent } : { kind: 'failed' };
}

/**
 * Checks the digits that somebody typed; a code that is too old is not looked at. Failures are counted by themselves, in however many sign-ins: a right
 * password, which whoever guesses has, must not give new tries.
 */
export async function checkPhoneCode(ports: PhoneCodePorts, account: Account, uid: string, sent: Sent | null, code: string, first: readonly string[]): Promise<CodeOutcome | { readonly kind: 'expired' }> {
  const now = ports.now();
  if (!sent || now.getTime() - sent.at > CODE_MINUTES * 60_000) return { kind: 'expired' };
  const attempt = await ports.attempts.begin(tryingKey(account.login), now);
  if (!attempt.allowed) return { kind: 'locked', until: attempt.until };
  if (code !== ports.codeOf(account.id, uid, sent.nth)) return attempt.left > 0 ? { kind: 'wrong', left: attempt.left } : { kind: 'locked', until: attempt.until };
  await ports.attempts.clear(tryingKey(account.login));
  await ports.attempts.clear(sendingKey(account.login));
  return { kind: 'signed-in', account, amr: [...first, 'sms'] };
}

/** The phone that a code goes to, as its owner may see it. */
export async function maskedPhone(ports: Pick<PhoneCodePorts, 'phoneOf'>, account: Account): Promise<string | undefined> {
  const phone = await secondPhone(ports, account);
  return phone === undefined ? undefined : maskPhone(phone);
}

/** The phone that proves something beside the password: none by which the password itself was set, or whoever holds it would prove both (NIST SP 800-63B, 6.1.2.3). */
const secondPhone = async ({ phoneOf }: Pick<PhoneCodePorts, 'phoneOf'>, account: Account): Promise<string | undefined> => (account.byPhone ? undefined : phoneOf(account));

/** How long until another code may be sent. */
export const secondsBefore = (before: Sent | null, now: Date): number => (before ? Math.ceil((before.at - now.getTime()) / 1000) + AGAIN_SECONDS : 0);

const sendingKey = ({ kind, hash }: LoginKey): LoginKey => ({ kind, hash: `sms/${hash}` });
const tryingKey = ({ kind, hash }: LoginKey): LoginKey => ({ kind, hash: `sms-try/${hash}` });

function textOf(code: string): Localized {
  return {
    zh: `【快办】验证码 ${code}，${CODE_MINUTES} 分钟内有效，用来确认是您本人在办理。任何人向您要，都不要给。`,
    en: `Kuaiban: ${code} is your code, valid for ${CODE_MINUTES} minutes, to prove that it is you. Give it to nobody who asks for it.`,
  };
}
