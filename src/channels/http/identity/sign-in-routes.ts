import type { FastifyReply, FastifyRequest } from 'fastify';
import { assuranceOf } from '#core/identity/assurance.ts';
import { PASSWORD_MESSAGES, type PasswordFault } from '#core/identity/new-password.ts';
import { creditCodeFault } from '#core/identity/credit-code.ts';
import type { Issuer } from '#core/identity/issuer.ts';
import { identityNumberFault, normaliseNumber, type NumberFault } from '#core/identity/identity-number.ts';
import type { PartnerPage } from '#core/identity/partner-page.ts';
import type { AccountKind, AccountRef } from '#core/identity/principal.ts';
import type { ByPhonePorts } from '#usecases/identity/password-by-phone.ts';
import type { CodeOutcome, PasswordOutcome } from '#usecases/identity/check-sign-in.ts';
import type { CardOutcome } from '#usecases/identity/check-card.ts';
import type { PasskeyOutcome } from '#usecases/identity/passkeys.ts';
import { checkPhoneCode, maskedPhone, sendPhoneCode, type PhoneCodePorts, type Sent } from '#usecases/identity/phone-code.ts';
import type { Account, Login, PasskeyOptions, PasskeyPlace } from '#usecases/identity/ports.ts';
import { readCode } from '#core/card/code.ts';
import { Problem } from '../problems.ts';
import type { Server } from '../server-type.ts';
import { byPhonePage, takeByPhone, type ByPhone } from './by-phone-steps.ts';
import { cardFault, cardForm } from './card-form.ts';
import { consentForm, consentTextsOf, notHere } from './consent-page.ts';
import { readPreferences } from './cookies.ts';
import { unfinished } from './entrance-routes.ts';
import { NOTHING, type Html } from './html.ts';
import { issuerLinks } from './issuer-routes.ts';
import type { Origins } from './origins.ts';
import type { Pages } from './page.ts';
import { passkeyPlace } from './passkey-place.ts';
import { PROVIDER_PREFIX } from './provider-mount.ts';
import { sameSite } from './session-hooks.ts';
import { newPasswordForm } from './new-password-page.ts';
import { secondStepForm } from './second-step-page.ts';
import { codeForm, demoCode, demoPeople, demoPhone, EMPTY, passkeyForm, passwordForm, type DemoAccount, type Faults, type Filled } from './sign-in-page.ts';
import { textsOf, type Texts } from './texts.ts';

type Exchange = { readonly req: FastifyRequest['raw']; readonly res: FastifyReply['raw'] };
type Dialogue = { readonly uid: string; readonly kind: AccountKind; readonly strong: boolean; readonly pending: AccountRef | null; readonly first: readonly string[]; readonly sent: Sent | null; readonly byPhone: unknown; readonly clientOrigin: string; readonly state: string; readonly partner: string | null; readonly consent: boolean };

export type SignInParts = {
  readonly pages: Pages;
  readonly dialogues: () => Promise<{
    read(exchange: Exchange): Promise<Dialogue | null>;
    setPending(exchange: Exchange, account: AccountRef | null, first?: readonly string[], sent?: Sent): Promise<void>;
    setByPhone(exchange: Exchange, step: ByPhone): Promise<void>;
    finish(exchange: Exchange, account: AccountRef, amr: readonly string[]): Promise<string>;
    agree(exchange: Exchange): Promise<string>;
    refuse(exchange: Exchange): Promise<string>;
  }>;
  readonly checkPassword: (login: Login, password: string) => Promise<PasswordOutcome>;
  readonly checkCode: (account: Account, code: string) => Promise<CodeOutcome>;
  /** The password that somebody else made gives way to the owner's. */
  readonly replaceFirst: (account: Account, next: string, within: string) => Promise<PasswordFault | 'busy' | 'gone' | null>;
  readonly passkeys: {
    readonly request: (place: PasskeyPlace, uid: string) => Promise<PasskeyOptions>;
    readonly check: (place: PasskeyPlace, kind: AccountKind, uid: string, answer: unknown) => Promise<PasskeyOutcome>;
    readonly origins: () => Origins;
  };
  /** Codes to the phones of citizens. */
  readonly phone: PhoneCodePorts;
  /** A password by a code to the phone that the register knows. */
  readonly byPhone: ByPhonePorts;
  /** Whose electronic card was scanned at a device; each code is read once. */
  readonly checkCard: (typed: string, device: string) => Promise<CardOutcome>;
  /** Whose sign-in people can take instead. */
  readonly issuers: readonly Pick<Issuer, 'id' | 'issuer' | 'zh' | 'en' | 'portal'>[];
  /** Whose pages people open by our sign-in. */
  readonly partners: readonly PartnerPage[];
  readonly accountOf: (ref: AccountRef) => Promise<Account | null>;
  readonly now: () => Date;
  /** Seconds until the next one-time code. */
  readonly secondsLeft: (now: Date) => number;
  /** Only on an instance with invented people. */
  readonly demo: null | {
    readonly password: string;
    readonly accounts: readonly DemoAccount[];
    /** Number and current code of a listed officer; no code while the current one is used up. */
    readonly codeOf: (account: Account) => Promise<{ readonly number: string; readonly code: string | null } | null>;
  };
};

const FORM = 'application/x-www-form-urlencoded';

/** The pages on which the identity provider asks who you are. They work without any script; with one they also take a passkey. */
export function signInRoutes(app: Server, parts: SignInParts): void {
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(FORM, { parseAs: 'string', bodyLimit: 16_384 }, (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))));

    scope.get('/:uid', { schema: { hide: true } }, async (request, reply) => {
      const dialogue = await current(request, reply);
      if (dialogue && asksForPartner(request, reply, dialogue)) return showPartner(request, reply, dialogue);
      return dialogue ? show(request, reply, dialogue, 200, filledFrom(request, reply, dialogue.kind), {}) : unfinished(parts.pages, request, reply);
    });

    // Each try costs a quarter of a second of a core, and two are tried at once: what one address may have of that leaves most of each minute to all others.
    scope.post('/:uid', { schema: { hide: true }, config: { rateLimit: { max: 120, timeWindow: '1 minute' } } }, async (request, reply) => {
      if (!sameSite(request)) throw new Problem('bad-origin');
      const dialogue = await current(request, reply);
      if (!dialogue) return unfinished(parts.pages, request, reply);
      const form = (request.body ?? {}) as Readonly<Record<string, string | undefined>>;
      // A sign-in that is over takes no password: what is asked here is yes or no.
      if (asksForPartner(request, reply, dialogue)) {
        const dialogues = await parts.dialogues(), agreed = form['agree'] !== undefined && !atKiosk(request, reply);
        return reply.redirect(await (agreed ? dialogues.agree(exchangeOf(request, reply)) : dialogues.refuse(exchangeOf(request, reply))), 303);
      }
      if (form['restart'] !== undefined) {
        await (await parts.dialogues()).setPending(exchangeOf(request, reply), null);
        return reply.redirect(pathOf(dialogue), 303);
      }
      if (form['assertion'] !== undefined) return takePasskey(request, reply, dialogue, form['assertion']);
      // A scanner types into whichever field has the focus.
      const card = form['card'] ?? (readCode(form['number'] ?? '') ? form['number'] : undefined);
      if (card !== undefined && dialogue.kind === 'person') return takeCard(request, reply, dialogue, card);
      if (!dialogue.pending && dialogue.kind === 'person' && form['by-phone'] !== undefined && !isKiosk(request, reply)) return goByPhone(request, reply, dialogue, form);
      if (dialogue.pending && (await isThrough(dialogue))) return takeNewPassword(request, reply, dialogue, form);
      if (dialogue.pending && dialogue.kind !== 'staff') return form['send'] !== undefined ? sendCode(request, reply, dialogue) : takePhoneCode(request, reply, dialogue, form);
      return dialogue.pending ? takeCode(request, reply, dialogue, form) : takePassword(request, reply, dialogue, form);
    });
  }, { prefix: `${PROVIDER_PREFIX}/interaction` });

  const current = async (request: FastifyRequest, reply: FastifyReply): Promise<Dialogue | null> => {
    const dialogue = await (await parts.dialogues()).read(exchangeOf(request, reply));
    return dialogue?.uid === (request.params as { uid: string }).uid ? dialogue : null;
  };

  const partnerIn = ({ partner }: Dialogue): PartnerPage | undefined => parts.partners.find(({ id }) => id === partner);

  const showPartner = (request: FastifyRequest, reply: FastifyReply, dialogue: Dialogue): FastifyReply => {
    const preferences = readPreferences(request, reply), t = consentTextsOf(preferences.language), here = pathOf(dialogue), page = partnerIn(dialogue);
    if (!page) return unfinished(parts.pages, request, reply);
    const kiosk = atKiosk(request, reply);
    return parts.pages.send(reply, kiosk ? 403 : 200, { preferences, title: kiosk ? t.kioskTitle : t.title(page[preferences.language]), failed: kiosk, here, body: (kiosk ? notHere : consentForm)(page, preferences.language, here) }, dialogue.clientOrigin);
  };

  const filledFrom = (request: FastifyRequest, reply: FastifyReply, kind: AccountKind): Filled => {
    const at = Number((request.query as { fill?: string }).fill ?? Number.NaN);
    const account = parts.demo?.accounts[at];
    if (!parts.demo || account?.kind !== kind) return EMPTY;
    const { language } = readPreferences(request, reply);
    return { number: account.login, operator: account.operator ?? '', password: parts.demo.password, label: account.label[language] };
  };

  const show = async (request: FastifyRequest, reply: FastifyReply, dialogue: Dialogue, status: number, filled: Filled, faults: Faults): Promise<FastifyReply> => {
    const preferences = readPreferences(request, reply), t = textsOf(preferences.language), here = pathOf(dialogue);
    // A machine for everybody is nobody's own device.
    const place = (dialogue.pending && dialogue.kind === 'staff') || preferences.mode === 'kiosk' ? undefined : passkeyPlace(request, parts.passkeys.origins());
    const passkey = place ? passkeyForm(t, here, await parts.passkeys.request(place, dialogue.uid), faults.assertion, dialogue.pending !== null) : NOTHING;
    const card = preferences.mode === 'kiosk' && dialogue.kind === 'person' ? cardForm(t, here, faults.card) : NOTHING;
    // A sign-in elsewhere leads into the hall, not on to a partner. From a machine for everybody nobody goes to the pages of others: it clears only its own.
    const elsewhere = dialogue.kind === 'person' && dialogue.partner === null && preferences.mode !== 'kiosk' ? issuerLinks(parts.issuers, preferences.language, dialogue.state) : NOTHING;
    const through = dialogue.pending !== null && (await isThrough(dialogue));
    const second = dialogue.pending && dialogue.kind !== 'staff' && !through ? await parts.accountOf(dialogue.pending) : null;
    const step = dialogue.kind === 'person' && !dialogue.pending ? stepOf(dialogue) : null;
    const body = step
      ? await byPhonePage(parts.byPhone, t, here, { uid: dialogue.uid, step, faults, gives: parts.demo !== null, ...(faults.number !== undefined || faults.name !== undefined || faults.send !== undefined ? { who: { number: filled.number, name: filled.name ?? '' } } : {}) })
      : second
      ? secondStepForm(t, here, { phone: await maskedPhone(parts.phone, second), byPhone: second.byPhone, sent: dialogue.sent !== null, faults, passkey: { html: passkey.html + card.html }, demo: dialogue.sent && parts.demo ? demoPhone(t, parts.phone.codeOf(second.id, dialogue.uid, dialogue.sent.nth)) : NOTHING })
      : through
      ? newPasswordForm(t, dialogue.kind, here, faults)
      : dialogue.pending
      ? codeForm(t, here, faults, await codeHelp(t, dialogue.pending))
      : { html: passwordForm(t, dialogue.kind, here, filled, faults, { html: passkey.html + card.html + elsewhere.html }, preferences.mode === 'kiosk').html + demoPeople(t, preferences.language, here, listed(dialogue.kind)).html };
    return parts.pages.send(reply, status, { preferences, title: step ? t.byPhoneTitle : second ? t.strongTitle : through ? t.newTitle : dialogue.pending ? t.codeTitle : t.title[dialogue.kind], failed: status !== 200, body, here, scripted: place !== undefined }, dialogue.clientOrigin);
  };

  const listed = (kind: AccountKind) => (parts.demo?.accounts ?? []).map((account, at) => ({ at, account })).filter(({ account }) => account.kind === kind);

  const codeHelp = async (t: Texts, pending: AccountRef): Promise<Html> => {
    const account = parts.demo && (await parts.accountOf(pending));
    const given = account && (await parts.demo?.codeOf(account));
    return given ? demoCode(t, given.number, given.code, parts.secondsLeft(parts.now())) : NOTHING;
  };

  const takePassword = async (request: FastifyRequest, reply: FastifyReply, dialogue: Dialogue, form: Readonly<Record<string, string | undefined>>): Promise<FastifyReply> => {
    const t = textsOf(readPreferences(request, reply).language);
    const { kind } = dialogue;
    const number = normaliseNumber(form['number'] ?? ''), operator = normaliseNumber(form['operator'] ?? ''), password = form['password'] ?? '';
    const filled: Filled = { number, operator, password: '' };
    const fault = numberFault(kind, number);
    const faults: Faults = {
      ...(fault && fault !== 'check-digit-warning' ? { number: t.fault[kind][fault] } : {}),
      ...(kind === 'enterprise' && operator === '' ? { operator: t.operatorMissing } : {}),
      ...(password === '' ? { password: t.passwordMissing } : {}),
    };
    if (Object.keys(faults).length > 0) return show(request, reply, dialogue, 422, filled, faults);
    const outcome = await parts.checkPassword({ kind, number, ...(kind === 'enterprise' ? { operator } : {}) }, password);
    if (outcome.kind === 'locked') return show(request, reply, dialogue, 429, { ...filled, locked: true }, { password: t.locked(minutesUntil(outcome.until)) });
    if (outcome.kind === 'busy') return show(request, reply.header('retry-after', '5'), dialogue, 503, filled, { password: t.busy });
    if (outcome.kind === 'wrong') return show(request, reply, dialogue, 422, filled, { password: t.wrong(outcome.left) + (fault === 'check-digit-warning' ? t.wrongSum : '') });
    const dialogues = await parts.dialogues();
    if (outcome.kind === 'signed-in' && !lacks(dialogue, outcome.amr) && !outcome.account.firstPassword) return reply.redirect(await dialogues.finish(exchangeOf(request, reply), outcome.account, outcome.amr), 303);
    await dialogues.setPending(exchangeOf(request, reply), outcome.account);
    return reply.redirect(pathOf(dialogue), 303);
  };

  const takePasskey = async (request: FastifyRequest, reply: FastifyReply, dialogue: Dialogue, said: string): Promise<FastifyReply> => {
    const t = textsOf(readPreferences(request, reply).language);
    const place = passkeyPlace(request, parts.passkeys.origins());
    const outcome = place ? await parts.passkeys.check(place, dialogue.kind, dialogue.uid, parsed(said)) : { kind: 'wrong' as const };
    // Of an officer only the code is asked for by now.
    const here = dialogue.kind === 'staff' ? { ...dialogue, pending: null } : dialogue;
    if (outcome.kind !== 'signed-in') return show(request, reply, here, 422, EMPTY, { assertion: outcome.kind === 'wrong' ? t.passkeyWrong : t.passkeyOther });
    if (here.pending && here.pending.id !== outcome.account.id) return show(request, reply, here, 422, EMPTY, { assertion: t.passkeyNotYours });
    if (lacks(dialogue, outcome.amr)) {
      await (await parts.dialogues()).setPending(exchangeOf(request, reply), outcome.account, outcome.amr, dialogue.sent ?? undefined);
      return show(request, reply, { ...dialogue, pending: outcome.account, first: outcome.amr }, 422, EMPTY, { assertion: t.passkeyWeak });
    }
    return reply.redirect(await (await parts.dialogues()).finish(exchangeOf(request, reply), outcome.account, outcome.amr), 303);
  };

  /** At a kiosk only: whoever asks for a code by telephone should have no use for it where they sit. */
  const takeCard = async (request: FastifyRequest, reply: FastifyReply, dialogue: Dialogue, typed: string): Promise<FastifyReply> => {
    const t = textsOf(readPreferences(request, reply).language);
    if (!request.isKiosk) return show(request, reply, dialogue, 422, EMPTY, { number: t.cardNotHere });
    const outcome = await parts.checkCard(typed, request.ip);
    if (outcome.kind !== 'signed-in') return show(request, reply, dialogue, outcome.kind === 'locked' ? 429 : 422, EMPTY, { card: cardFault(t, outcome, minutesUntil) });
    if (dialogue.pending && dialogue.pending.id !== outcome.account.id) return show(request, reply, dialogue, 422, EMPTY, { card: t.cardNotYours });
    if (lacks(dialogue, outcome.amr)) {
      await (await parts.dialogues()).setPending(exchangeOf(request, reply), outcome.account, outcome.amr, dialogue.sent ?? undefined);
      return show(request, reply, { ...dialogue, pending: outcome.account, first: outcome.amr }, 422, EMPTY, { card: t.cardWeak });
    }
    return reply.redirect(await (await parts.dialogues()).finish(exchangeOf(request, reply), outcome.account, outcome.amr), 303);
  };

  const takeCode = async (request: FastifyRequest, reply: FastifyReply, dialogue: Dialogue, form: Readonly<Record<string, string | undefined>>): Promise<FastifyReply> => {
    const t = textsOf(readPreferences(request, reply).language);
    const code = normaliseNumber(form['code'] ?? '');
    const account = dialogue.pending && (await parts.accountOf(dialogue.pending));
    if (!account) return unfinished(parts.pages, request, reply);
    if (!/^\d{6}$/.test(code)) return show(request, reply, dialogue, 422, EMPTY, { code: t.codeFormat });
    const outcome = await parts.checkCode(account, code);
    if (outcome.kind === 'locked') return show(request, reply, dialogue, 429, EMPTY, { code: t.locked(minutesUntil(outcome.until)) });
    if (outcome.kind === 'used') return show(request, reply, dialogue, 422, EMPTY, { code: t.codeUsed(parts.secondsLeft(parts.now())) });
    if (outcome.kind === 'wrong') return show(request, reply, dialogue, 422, EMPTY, { code: t.codeWrong(outcome.left) });
    if (outcome.account.firstPassword) {
      await (await parts.dialogues()).setPending(exchangeOf(request, reply), outcome.account, outcome.amr);
      return reply.redirect(pathOf(dialogue), 303);
    }
    return reply.redirect(await (await parts.dialogues()).finish(exchangeOf(request, reply), outcome.account, outcome.amr), 303);
  };

  const takeNewPassword = async (request: FastifyRequest, reply: FastifyReply, dialogue: Dialogue, form: Readonly<Record<string, string | undefined>>): Promise<FastifyReply> => {
    const { language } = readPreferences(request, reply), t = textsOf(language);
    const account = dialogue.pending && (await parts.accountOf(dialogue.pending));
    const next = form['next'] ?? '';
    // Set in another window meanwhile, or made anew by an administrator: whoever is here begins again.
    if (!account?.firstPassword) return unfinished(parts.pages, request, reply);
    if (next === '') return show(request, reply, dialogue, 422, EMPTY, { next: t.passwordMissing });
    if (form['again'] !== next) return show(request, reply, dialogue, 422, EMPTY, { again: t.newDiffers });
    const fault = await parts.replaceFirst(account, next, dialogue.uid);
    if (fault === 'gone') return unfinished(parts.pages, request, reply);
    if (fault === 'busy') return show(request, reply.header('retry-after', '5'), dialogue, 503, EMPTY, { next: t.newBusy });
    if (fault !== null) return show(request, reply, dialogue, 422, EMPTY, { next: PASSWORD_MESSAGES[fault][language] });
    const dialogues = await parts.dialogues();
    if (!lacks(dialogue, dialogue.first)) return reply.redirect(await dialogues.finish(exchangeOf(request, reply), account, dialogue.first), 303);
    await dialogues.setPending(exchangeOf(request, reply), account, dialogue.first);
    return reply.redirect(pathOf(dialogue), 303);
  };

  /** A password by the phone that the register knows: for whoever has none yet, or has forgotten it. */
  const goByPhone = async (request: FastifyRequest, reply: FastifyReply, dialogue: Dialogue, form: Readonly<Record<string, string | undefined>>): Promise<FastifyReply> => {
    const done = await takeByPhone(parts.byPhone, request, reply, { uid: dialogue.uid, step: stepOf(dialogue) }, form);
    if (done === 'gone') return unfinished(parts.pages, request, reply);
    if ('faults' in done) return show(request, reply, dialogue, done.status, { ...EMPTY, ...done.who }, done.faults);
    const dialogues = await parts.dialogues();
    if ('account' in done && !lacks(dialogue, done.amr)) return reply.redirect(await dialogues.finish(exchangeOf(request, reply), done.account, done.amr), 303);
    await ('account' in done ? dialogues.setPending(exchangeOf(request, reply), done.account, done.amr) : dialogues.setByPhone(exchangeOf(request, reply), done.next));
    return reply.redirect(pathOf(dialogue), 303);
  };

  /** Whether all that was asked for was right, and what is left is a password of their own instead of one that somebody else made. */
  const isThrough = async ({ kind, first, pending }: Dialogue): Promise<boolean> => {
    if (kind === 'staff') return first.includes('otp');
    return first.includes('pwd') && pending !== null && ((await parts.accountOf(pending))?.firstPassword ?? false);
  };

  const sendCode = async (request: FastifyRequest, reply: FastifyReply, dialogue: Dialogue): Promise<FastifyReply> => {
    const { language } = readPreferences(request, reply), t = textsOf(language);
    const account = dialogue.pending && (await parts.accountOf(dialogue.pending));
    if (!account) return unfinished(parts.pages, request, reply);
    const outcome = await sendPhoneCode(parts.phone, account, dialogue.uid, dialogue.sent, language);
    if (outcome.kind === 'no-phone') return show(request, reply, dialogue, 422, EMPTY, {});
    if (outcome.kind === 'too-soon') return show(request, reply, dialogue, 429, EMPTY, { send: t.smsSoon(outcome.seconds) });
    if (outcome.kind === 'too-many') return show(request, reply, dialogue, 429, EMPTY, { send: t.smsMany(minutesUntil(outcome.until)) });
    if (outcome.kind === 'failed') return show(request, reply, dialogue, 503, EMPTY, { send: t.smsFailed });
    await (await parts.dialogues()).setPending(exchangeOf(request, reply), account, dialogue.first, outcome.sent);
    return reply.redirect(pathOf(dialogue), 303);
  };

  const takePhoneCode = async (request: FastifyRequest, reply: FastifyReply, dialogue: Dialogue, form: Readonly<Record<string, string | undefined>>): Promise<FastifyReply> => {
    const t = textsOf(readPreferences(request, reply).language);
    const code = normaliseNumber(form['code'] ?? '');
    const account = dialogue.pending && (await parts.accountOf(dialogue.pending));
    if (!account) return unfinished(parts.pages, request, reply);
    if (!/^\d{6}$/.test(code)) return show(request, reply, dialogue, 422, EMPTY, { code: t.codeFormat });
    const outcome = await checkPhoneCode(parts.phone, account, dialogue.uid, dialogue.sent, code, dialogue.first);
    if (outcome.kind === 'expired') return show(request, reply, dialogue, 422, EMPTY, dialogue.sent ? { code: t.smsExpired } : {});
    if (outcome.kind === 'locked') return show(request, reply, dialogue, 429, EMPTY, { code: t.locked(minutesUntil(outcome.until)) });
    if (outcome.kind !== 'signed-in') return show(request, reply, dialogue, 422, EMPTY, { code: t.smsWrong(outcome.left) });
    return reply.redirect(await (await parts.dialogues()).finish(exchangeOf(request, reply), outcome.account, outcome.amr), 303);
  };

  const minutesUntil = (until: Date): number => Math.max(1, Math.ceil((until.getTime() - parts.now().getTime()) / 60_000));
}

const exchangeOf = (request: FastifyRequest, reply: FastifyReply): Exchange => ({ req: request.raw, res: reply.raw });
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Whether a sign-in that has come so far is not enough for what is asked. */
const lacks = (dialogue: Dialogue, amr: readonly string[]): boolean => dialogue.strong && assuranceOf(amr) !== 'strong';

/** How far somebody is with a password by their phone; only this house writes what the dialogue holds of it. */
const stepOf = ({ byPhone }: Dialogue): ByPhone | null => byPhone as ByPhone | null;

/** Whether the page is about a partner: they have signed in and are asked whether it may know, or stand at a machine for everybody, where none is opened because it clears only its own pages. */
const asksForPartner = (request: FastifyRequest, reply: FastifyReply, dialogue: Dialogue): boolean => dialogue.partner !== null && (dialogue.consent || atKiosk(request, reply));

const atKiosk = (request: FastifyRequest, reply: FastifyReply): boolean => request.isKiosk || isKiosk(request, reply);

const isKiosk = (request: FastifyRequest, reply: FastifyReply): boolean => readPreferences(request, reply).mode === 'kiosk';

const pathOf = (dialogue: Dialogue): string => `${PROVIDER_PREFIX}/interaction/${dialogue.uid}`;

/** A credit code whose sum is wrong may still be an early valid one, so it is only pointed out after a failure. */
function numberFault(kind: AccountKind, number: string): NumberFault | 'check-digit-warning' | null {
  if (kind === 'person') return identityNumberFault(number);
  if (kind === 'staff') return number === '' ? 'empty' : /^[0-9A-Z]{2,20}$/.test(number) ? null : 'format';
  const fault = creditCodeFault(number);
  return fault === 'check-digit' ? 'check-digit-warning' : fault;
}
