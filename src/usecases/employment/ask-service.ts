import type { Refusal } from '#core/cases/refusal.ts';
import { askAgain, answerBy, isSameRequest, type Wish } from '#core/employment/ask.ts';
import type { ServiceRequest } from '#core/employment/request.ts';
import { beginRequest } from './begin-request.ts';
import { goOn } from './go-on.ts';
import type { Parts } from './parts.ts';

export type AskedService = { readonly kind: 'asked' | 'same'; readonly request: ServiceRequest } | { readonly kind: 'another' } | { readonly kind: 'changed-meanwhile' } | { readonly kind: 'refused'; readonly refusal: Refusal };

const NOBODY: Refusal = { code: 'no-such-item', detail: { zh: '没有找到您的登记', en: 'You are not in the register' } };
const NO_REQUEST: Refusal = { code: 'no-such-item', detail: { zh: '没有这个咨询', en: 'There is no such question' } };

/** So many requests of one person can wait at once: each takes an officer's time. */
const MOST_OPEN = 10;
const TOO_MANY: Refusal = { code: 'not-allowed', detail: { zh: `已有 ${MOST_OPEN} 个咨询和投诉在等答复，请等答复以后再提`, en: `${MOST_OPEN} questions and complaints are waiting; ask again after an answer` } };

/** A person asks a question or complains; whoever answers is drawn at once. The same request sent again is the same one. */
export async function askEmployment(parts: Parts, region: string, person: string, wish: Wish): Promise<AskedService> {
  const subject = await parts.employment.subject(region, person);
  if (!subject) return { kind: 'refused', refusal: NOBODY };
  const again = async (): Promise<AskedService | undefined> => {
    const own = await parts.employment.requestsOf(region, person);
    const before = own.find(({ key }) => key === wish.key);
    if (!before && own.filter(({ endedAt }) => endedAt === undefined).length >= MOST_OPEN) return { kind: 'refused', refusal: TOO_MANY };
    return before && (isSameRequest(before, wish) ? { kind: 'same', request: before } : { kind: 'another' });
  };
  const before = await again();
  if (before) return before;
  const begun = await beginRequest(parts, subject, wish);
  if ('code' in begun) return { kind: 'refused', refusal: begun };
  const done = await parts.employment.commit({ region, actor: `person:${person}`, at: begun.request.askedAt, requests: [begun], notices: [] });
  if (done === 'done') return { kind: 'asked', request: begun.request };
  return (await again()) ?? { kind: 'changed-meanwhile' };
}

/** The one further question after an answer; the officer who answered answers it too. */
export async function askOnceMore({ context, employment }: Parts, region: string, person: string, number: string, written: string): Promise<AskedService> {
  const before = await employment.request(region, number);
  // Asked under another of their numbers it is theirs all the same.
  if (!before || (before.subject !== person && !(await employment.requestsOf(region, person)).some((each) => each.number === number))) return { kind: 'refused', refusal: NO_REQUEST };
  const text = askAgain(before, written);
  if (typeof text !== 'string') return { kind: 'refused', refusal: text };
  const at = context.now();
  const write = goOn(before, at, { actor: `person:${person}`, event: { type: 'asked-again', text, due: answerBy(context.compiled.catalog, region, before.kind, context.calendarOf(region), at)?.due ?? null } });
  const done = await employment.commit({ region, actor: `person:${person}`, at, requests: [write], notices: [] });
  return done === 'done' ? { kind: 'asked', request: write.request } : { kind: 'changed-meanwhile' };
}
