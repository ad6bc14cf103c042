import { newPasswordFault, type PasswordFault } from '#core/identity/new-password.ts';
import { CODE_MINUTES, secondsBefore, type PhoneCodePorts, type Sent } from './phone-code.ts';
import type { Account, Accounts, Attempts, LoginHash, LoginKey, Passwords } from './ports.ts';
import type { Access } from '../ports/register.ts';

/** Who has a number and a name by the register, and the phone that it knows of them. */
export type PhoneOwner = { readonly region: string; readonly person: string; readonly phone: string };
/** Somebody at the code: the login that was typed, the number and name (sealed), and the code that went out, if anybody fits. Whether somebody does is not in it: whoever only tries learns nothing. */
export type Opening = { readonly login: LoginKey; readonly who: string; readonly sent: Sent };
/** Who somebody says they are. */
type Said = { readonly number: string; readonly name: string };

export type ByPhonePorts = Pick<PhoneCodePorts, 'attempts' | 'now' | 'send' | 'codeOf' | 'idOf'> & {
  readonly accounts: Accounts; readonly passwords: Pick<Passwords, 'hash'>; readonly loginHash: LoginHash; readonly newId: () => string;
  /** Counts the codes of a day for one number: each is six digits that can be guessed at, for as long as they are sent. */
  readonly days: Pick<Attempts, 'begin'>;
  /** Nobody where name and number do not belong together, no phone is known, or they cannot act for themselves. */
  readonly ownerOf: (number: string, name: string) => Promise<PhoneOwner | null>;
  /** What was typed of somebody waits for the code without being readable. */
  readonly sealWho: { close(who: Said): string; open(sealed: string): unknown };
  readonly closeSessions: (account: Account) => Promise<void>;
  /** Told of a message that did not go out. */
  readonly onUnsent: (error: unknown) => void;
};

export type AskOutcome = { readonly kind: 'sent'; readonly opening: Opening } | { readonly kind: 'too-soon'; readonly seconds: number } | { readonly kind: 'too-many'; readonly until: Date } | { readonly kind: 'too-many-today' };

/**
 * A code to the phone of the register, for whoever has no password yet or has forgotten theirs. The answer is the same and as fast whether there is such a
 * person: they are looked for, and the message goes out, behind it. As many are asked for one number as there are tries at a password,
 * and a few times that on one day.
 */
export async function askByPhone(ports: ByPhonePorts, { number, name }: { readonly number: string; readonly name: string }, uid: string, before: Sent | null, language: 'zh' | 'en'): Promise<AskOutcome> {
  const now = ports.now();
  const login = ports.loginHash({ kind: 'person', number });
  const seconds = secondsBefore(before, now);
  if (seconds > 0) return { kind: 'too-soon', seconds };
  const attempt = await ports.attempts.begin(askingKey(login), now);
  if (!attempt.allowed) return { kind: 'too-many', until: attempt.until };
  if (!(await ports.days.begin(dayKey(login), now)).allowed) return { kind: 'too-many-today' };
  const sent = { nth: (before?.nth ?? 0) + 1, at: now.getTime() };
  void tell(ports, { number, name }, { login, uid, nth: sent.nth }, language).catch(ports.onUnsent);
  return { kind: 'sent', opening: { login, who: ports.sealWho.close({ number, name }), sent } };
}

async function tell(ports: ByPhonePorts, { number, name }: Said, { login, uid, nth }: { readonly login: LoginKey; readonly uid: string; readonly nth: number }, language: 'zh' | 'en'): Promise<void> {
  const found = await ports.ownerOf(number, name);
  if (found && !(await ports.send(ports.idOf(`password/${uid}`, nth), found.phone, textOf(ports.codeOf(secretOf(login), uid, nth)), language))) throw new Error('the gateway did not take it');
}

/** Whose the number and the name are by now; null where nobody fits, or where they act for themselves no more. */
export async function ownerIn({ sealWho, ownerOf }: Pick<ByPhonePorts, 'sealWho' | 'ownerOf'>, { who }: Pick<Opening, 'who'>): Promise<PhoneOwner | null> {
  const said = sealWho.open(who) as Said | null;
  return said && ownerOf(said.number, said.name);
}

export type SetOutcome =
  | { readonly kind: 'set'; readonly account: Account; readonly amr: readonly string[] }
  | { readonly kind: 'fault'; readonly fault: PasswordFault }
  | { readonly kind: 'wrong'; readonly left: number }
  | { readonly kind: 'locked'; readonly until: Date }
  | { readonly kind: 'expired' | 'gone' };

/**
 * The digits that came and a password of one's own: an account where there was none, else another password of it, and every session that was opened by the old one ends.
 * It proves one factor, the phone; that phone is no second one from then on (`Account.byPhone`).
 */
export async function setByPhone(ports: ByPhonePorts, opening: Opening, uid: string, { code, next }: { readonly code: string; readonly next: string }): Promise<SetOutcome> {
  const now = ports.now(), { login, sent } = opening;
  const fault = newPasswordFault(next, { number: '' });
  if (fault !== null) return { kind: 'fault', fault };
  if (now.getTime() - sent.at > CODE_MINUTES * 60_000) return { kind: 'expired' };
  const attempt = await ports.attempts.begin(tryingKey(login), now);
  if (!attempt.allowed) return { kind: 'locked', until: attempt.until };
  // Looked for only behind the right code: how long a wrong one takes tells nothing either.
  const owner = code === ports.codeOf(secretOf(login), uid, sent.nth) ? await ownerIn(ports, opening) : null;
  if (!owner) return attempt.left > 0 ? { kind: 'wrong', left: attempt.left } : { kind: 'locked', until: attempt.until };
  const account = await keep(ports, login, owner, await ports.passwords.hash(next), uid);
  if (!account) return { kind: 'gone' };
  await Promise.all([tryingKey(login), askingKey(login), login].map((key) => ports.attempts.clear(key)));
  await ports.closeSessions(account);
  return { kind: 'set', account, amr: ['sms'] };
}

async function keep({ accounts, newId, now }: ByPhonePorts, login: LoginKey, { region, person }: Omit<PhoneOwner, 'phone'>, passwordHash: string, within: string): Promise<Account | null> {
  const note: Access = { id: newId(), at: now().toISOString(), actor: 'phone', actorKind: 'system', subject: person, what: 'password-set', why: 'password-phone', case: null };
  // Whose two numbers were found to be one person has one account, whichever of them they type.
  const there = (await accounts.byLogin(login)) ?? (await accounts.ofPerson(region, person));
  if (there) return (await accounts.setPassword(there, passwordHash, { made: 'phone', login, within, note })) ? accounts.byRef(there) : null;
  const added = await accounts.add([{ kind: 'person', region, id: newId(), subject: person, login, passwordHash, totpSecret: null, operator: null, createdAt: now(), made: 'phone', note }]);
  return added === 1 ? accounts.byLogin(login) : null;
}

const secretOf = ({ hash }: LoginKey): string => `password/${hash}`;
const askingKey = ({ kind, hash }: LoginKey): LoginKey => ({ kind, hash: `password-ask/${hash}` });
const dayKey = ({ kind, hash }: LoginKey): LoginKey => ({ kind, hash: `password-day/${hash}` });
const tryingKey = ({ kind, hash }: LoginKey): LoginKey => ({ kind, hash: `password-try/${hash}` });

const textOf = (code: string): { readonly zh: string; readonly en: string } => ({
  zh: `【快办】验证码 ${code}，${CODE_MINUTES} 分钟内有效，用来设置您的登录密码。不是您本人在办，请不要理会；任何人向您要，都不要给。`,
  en: `Kuaiban: ${code} is your code to set a password for signing in, valid for ${CODE_MINUTES} minutes. If it is not you who asked, ignore it; give it to nobody.`,
});
