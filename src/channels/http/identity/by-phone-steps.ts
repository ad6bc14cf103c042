import type { FastifyReply, FastifyRequest } from 'fastify';
import { PASSWORD_MESSAGES } from '#core/identity/new-password.ts';
import { identityNumberFault, normaliseNumber } from '#core/identity/identity-number.ts';
import { askByPhone, ownerIn, setByPhone, type ByPhonePorts, type Opening } from '#usecases/identity/password-by-phone.ts';
import type { Account } from '#usecases/identity/ports.ts';
import type { Sent } from '#usecases/identity/phone-code.ts';
import { askByPhoneForm, setByPhoneForm, type Who } from './by-phone-page.ts';
import { readPreferences } from './cookies.ts';
import { NOTHING, type Html } from './html.ts';
import { demoPhone, type Faults } from './sign-in-page.ts';
import { textsOf, type Texts } from './texts.ts';

/** How far somebody is on the way to a password by their phone: who they are is asked for, or the code that went out. */
export type ByPhone = { readonly at: 'ask'; readonly sent: Sent | null } | ({ readonly at: 'set' } & Opening);
/** What comes of one form: a page, the next step, or signed in. */
export type ByPhoneStep = { readonly status: number; readonly faults: Faults; readonly who: Who } | { readonly next: ByPhone } | { readonly account: Account; readonly amr: readonly string[] } | 'gone';

type Form = Readonly<Record<string, string | undefined>>;
const NOBODY: Who = { number: '', name: '' };
const NAME_MOST = 100;

/** The page of a step. @param gives whether the codes that went out are shown: on an instance with invented people */
export async function byPhonePage(ports: ByPhonePorts, t: Texts, here: string, { uid, step, who = NOBODY, faults, gives }: { readonly uid: string; readonly step: ByPhone; readonly who?: Who; readonly faults: Faults; readonly gives: boolean }): Promise<Html> {
  if (step.at === 'ask') return askByPhoneForm(t, here, who, faults);
  const code = gives && (await ownerIn(ports, step)) ? ports.codeOf(`password/${step.login.hash}`, uid, step.sent.nth) : undefined;
  return setByPhoneForm(t, here, faults, code === undefined ? NOTHING : demoPhone(t, code));
}

/** Takes one form of the way. Bad input changes nothing and is told at its field. */
export async function takeByPhone(ports: ByPhonePorts, request: FastifyRequest, reply: FastifyReply, { uid, step }: { readonly uid: string; readonly step: ByPhone | null }, form: Form): Promise<ByPhoneStep> {
  const { language } = readPreferences(request, reply), t = textsOf(language);
  const wanted = form['by-phone'];
  if (wanted === 'again' || step === null || (wanted !== 'ask' && wanted !== 'set')) return { next: { at: 'ask', sent: step?.sent ?? null } };
  const minutes = (until: Date): number => Math.max(1, Math.ceil((until.getTime() - ports.now().getTime()) / 60_000));
  if (wanted === 'ask' || step.at === 'ask') {
    const who: Who = { number: normaliseNumber(form['number'] ?? ''), name: (form['name'] ?? '').trim() };
    const fault = identityNumberFault(who.number);
    const faults: Faults = { ...(fault && { number: t.fault.person[fault] }), ...(who.name === '' ? { name: t.byPhoneNameMissing } : {}) };
    if (Object.keys(faults).length > 0) return { status: 422, faults, who };
    const asked = await askByPhone(ports, { number: who.number, name: who.name.slice(0, NAME_MOST) }, uid, step.sent, language);
    if (asked.kind === 'too-soon') return { status: 429, faults: { send: t.smsSoon(asked.seconds) }, who };
    if (asked.kind === 'too-many') return { status: 429, faults: { send: t.smsMany(minutes(asked.until)) }, who };
    if (asked.kind === 'too-many-today') return { status: 429, faults: { send: t.byPhoneDay }, who };
    return { next: { at: 'set', ...asked.opening } };
  }
  const code = normaliseNumber(form['code'] ?? ''), next = form['next'] ?? '';
  const faults: Faults = { ...(/^\d{6}$/.test(code) ? {} : { code: t.codeFormat }), ...(next === '' ? { next: t.passwordMissing } : next === form['again'] ? {} : { again: t.newDiffers }) };
  if (Object.keys(faults).length > 0) return { status: 422, faults, who: NOBODY };
  const outcome = await setByPhone(ports, step, uid, { code, next });
  if (outcome.kind === 'set') return outcome;
  if (outcome.kind === 'gone') return 'gone';
  if (outcome.kind === 'fault') return { status: 422, faults: { next: PASSWORD_MESSAGES[outcome.fault][language] }, who: NOBODY };
  if (outcome.kind === 'locked') return { status: 429, faults: { code: t.locked(minutes(outcome.until)) }, who: NOBODY };
  return { status: 422, faults: { code: outcome.kind === 'wrong' ? t.byPhoneWrong(outcome.left) : t.smsExpired }, who: NOBODY };
}
