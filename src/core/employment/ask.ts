import type { Catalog } from '../catalog/catalog.ts';
import { findCode } from '../catalog/find-code.ts';
import { parameterOn } from '../catalog/parameter-on.ts';
import type { Refusal } from '../cases/refusal.ts';
import type { Calendar } from '../clocks/clock.ts';
import { dayOf } from '../clocks/day.ts';
import { dueOfLimit } from '../clocks/due.ts';
import { parseLimit } from '../clocks/limit.ts';
import type { Asked, RequestKind, ServiceRequest } from './request.ts';

export type Wish = Pick<Asked, 'kind' | 'key' | 'vacancy' | 'topic' | 'text' | 'publish'>;

/** The parameter that says by when a request is answered. */
const LIMITS: Readonly<Record<RequestKind, string>> = { 'vacancy-check': 'vacancyCheckLimit', 'vacancy-complaint': 'vacancyComplaintLimit', question: 'policyAnswerLimit' };
/** The code list that the topic of a request is chosen from. */
const TOPICS: Readonly<Partial<Record<RequestKind, string>>> = { 'vacancy-complaint': 'vacancyComplaints', question: 'policyTopics' };
/** So many characters at least say what is wanted. */
const WORDS = 6;

/** The code list of the topics of a kind of request, if it has any. */
export function topicsOf(kind: RequestKind): string | undefined {
  return TOPICS[kind];
}

/** By when something has to be answered that is asked now: the day and the limit; undefined where the region has set none. */
export function answerBy(catalog: Pick<Catalog, 'parameters'>, region: string, kind: RequestKind, calendar: Calendar, at: string): Pick<Asked, 'due' | 'limit' | 'basis'> | undefined {
  const found = parameterOn(catalog, region, LIMITS[kind], dayOf(at));
  if (typeof found?.value !== 'string') return undefined;
  const due = dueOfLimit(parseLimit(found.value), { startedAt: at, pauses: [] }, calendar);
  return { due: due.known ? due.day : null, limit: found.value, basis: found.source };
}

/** What is asked, complete, or what is missing at which field. A question about policy is free (就业促进法 第三十五条（一）); a complaint says what is wrong. */
export function askService(catalog: Pick<Catalog, 'parameters' | 'codes'>, region: string, wish: Wish, calendar: Calendar, at: string): Asked | Refusal {
  const text = wish.text.trim();
  const list = TOPICS[wish.kind];
  const errors = [
    ...(list !== undefined && findCode(catalog, list, wish.topic) === undefined ? [{ pointer: '/topic', detail: { zh: '请选一类', en: 'Choose what it is about' } }] : []),
    ...(list !== undefined && text.length < WORDS ? [{ pointer: '/text', detail: TOO_SHORT }] : []),
  ];
  if (errors.length > 0) return { code: 'incomplete', detail: errors[0]!.detail, errors };
  const by = answerBy(catalog, region, wish.kind, calendar, at);
  if (!by) return { code: 'not-in-catalogue', detail: { zh: '这个地区还没有设定答复时限', en: 'This region has set no limit for an answer yet' } };
  return { ...wish, text, ...by };
}

const TOO_SHORT = { zh: `请写清楚，至少 ${WORDS} 个字`, en: `Say what it is, in at least ${WORDS} characters` };

/** Why nothing can be asked once more, or the text of it. Once, and only after an answer. */
export function askAgain(request: Pick<ServiceRequest, 'kind' | 'answers' | 'again'>, written: string): string | Refusal {
  if (request.kind !== 'question' || request.answers.length === 0) return { code: 'not-allowed', detail: { zh: '答复以后才能追问', en: 'A further question comes after the answer' } };
  if (request.again) return { code: 'not-allowed', detail: { zh: '只能追问一次；还有问题请另提一个咨询', en: 'One further question is possible; ask another one anew' } };
  const text = written.trim();
  return text.length < WORDS ? { code: 'incomplete', detail: TOO_SHORT, errors: [{ pointer: '/text', detail: TOO_SHORT }] } : text;
}

/** Whether a request is the one that somebody sends again. */
export function isSameRequest(asked: Wish, wish: Wish): boolean {
  return asked.kind === wish.kind && asked.vacancy === wish.vacancy && asked.topic === wish.topic && asked.text === wish.text.trim() && asked.publish === wish.publish;
}
