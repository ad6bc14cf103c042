import { dayOf } from '#core/clocks/day.ts';
import { tellOf } from '#core/employment/tell.ts';
import { wrongInterview, type Interview } from '#core/partners/interview.ts';
import { isOpen } from '#core/register/open.ts';
import { realise, type RealisedEffect } from '#core/register/realise.ts';
import type { Localized } from '#core/value.ts';
import type { Context } from './context.ts';
import type { ClerkAct } from './ports/clerks.ts';
import type { RegisterStore } from './ports/register.ts';
import type { Referral, ReferralStatus, VacancyStore } from './ports/vacancies.ts';

export type ReferralAnswer = { readonly status: Exclude<ReferralStatus, 'sent' | 'withdrawn'>; readonly startsOn?: string; readonly interview?: Interview; readonly note: string };
export type Answered = { readonly kind: 'done'; readonly referral: Referral } | { readonly kind: 'refused'; readonly detail: Localized; readonly pointer: string } | { readonly kind: 'no-referral' } | { readonly kind: 'changed-meanwhile' };

type Stores = { readonly context: Context; readonly vacancies: VacancyStore; readonly register: RegisterStore };

/** Answers after which nothing more is answered. */
const FINAL: readonly ReferralStatus[] = ['declined', 'hired', 'withdrawn'];

/**
 * An employer answers a referral. A hiring opens the employment in the register, and the register itself ends what a new employment
 * ends: a running benefit, its insurance, the registration of unemployment (社会保险法 第五十一条), and who has to know of it is told.
 * All in one transaction.
 */
export async function answerReferral({ context, vacancies, register }: Stores, who: { region: string; enterprise: { id: string; name: string; number: string } }, id: string, answer: ReferralAnswer, acts: readonly ClerkAct[] = []): Promise<Answered> {
  const referral = await vacancies.referral(who.region, id);
  if (referral?.enterprise !== who.enterprise.id) return { kind: 'no-referral' };
  if (FINAL.includes(referral.status)) return { kind: 'refused', pointer: '/status', detail: { zh: referral.status === 'withdrawn' ? '对方已经撤回申请' : '已经答复过，不能再改', en: referral.status === 'withdrawn' ? 'The person has withdrawn' : 'This was already answered' } };
  if (referral.direct && answer.status === 'declined' && answer.note.trim().length < 2) return { kind: 'refused', pointer: '/note', detail: { zh: '请写明为什么没有选上，对方会看到', en: 'Say why not: the person reads it' } };
  const at = context.now();
  const on = dayOf(at);
  if (answer.status === 'hired' && (answer.startsOn === undefined || answer.startsOn > on || answer.startsOn < dayOf(referral.at))) {
    return { kind: 'refused', pointer: '/startsOn', detail: { zh: '请填写实际入职日期，不早于推荐日、不晚于今天', en: 'Give the day the work really began: not before the referral, not after today' } };
  }
  const lacking = answer.status === 'interview' ? wrongInterview(answer.interview, on) : null;
  if (lacking) return { kind: 'refused', pointer: `/interview/${lacking.field}`, detail: lacking.detail };
  const next: Referral = { ...referral, status: answer.status, note: answer.note || null, startsOn: answer.status === 'hired' ? answer.startsOn ?? null : null, interview: answer.status === 'interview' ? answer.interview ?? null : null, answeredAt: at };
  const registerVersion = await register.version(who.region, referral.subject);
  const effects = answer.status === 'hired' ? await hiring({ context, vacancies, register }, who, next, at) : [];
  const { catalog } = context.compiled;
  const told = referral.direct ? tellOf(catalog, context.hash, who.region, referral.subject, 'job-answered', `${id}/${referral.version}`, at, { vacancy: (await vacancies.get(who.region, referral.vacancy))?.title ?? { zh: '', en: '' } }) : [];
  return (await vacancies.answer(who.region, next, effects, { version: referral.version, registerVersion }, told, acts)) ? { kind: 'done', referral: { ...next, version: referral.version + 1 } } : { kind: 'changed-meanwhile' };
}

/**
 * What the hiring writes. An employment that the register shows already is not opened twice, yet ends what a new one ends: it may have
 * stayed open from before. No wage: what the vacancy offered is not what was agreed, and the employer reports that with the contributions.
 */
async function hiring({ context, register }: Stores, who: { region: string; enterprise: { id: string; name: string; number: string } }, referral: Referral, at: string): Promise<RealisedEffect[]> {
  const entries = await register.entries(who.region, referral.subject);
  const on = dayOf(at);
  const already = entries.find((entry) => entry.kind === 'employment' && isOpen(entry, on) && entry.data.employer === who.enterprise.number);
  const data = { employer: who.enterprise.number, employerName: who.enterprise.name };
  const effects = realise([{ kind: 'open', register: 'employment', data, from: referral.startsOn, to: null }], entries.filter((entry) => entry !== already), context.compiled.catalog.registerKinds, { at, on, origin: { kind: 'employer', referral: referral.id }, key: `referral/${referral.id}`, hash: context.hash });
  return already ? effects.filter(({ kind }) => kind !== 'opened') : effects;
}
