import type { Refusal } from '#core/cases/refusal.ts';
import { wordsFault } from '#core/cases/words.ts';
import { numberParameter } from '#core/catalog/number-parameter.ts';
import { addDays, dayOf } from '#core/clocks/day.ts';
import { answerRequest } from '#core/employment/answer.ts';
import type { Answer, ServiceRequest } from '#core/employment/request.ts';
import { tellOf } from '#core/employment/tell.ts';
import { same, type Notice } from '#core/notices/notice.ts';
import type { VacancyRecord } from '../ports/employment.ts';
import { goOn } from './go-on.ts';
import type { Parts } from './parts.ts';
import { dropped } from './post-vacancy.ts';

export type AnsweredRequest = { readonly kind: 'done' } | { readonly kind: 'changed-meanwhile' } | { readonly kind: 'refused'; readonly refusal: Refusal };
const NO_REQUEST: Refusal = { code: 'no-such-item', detail: { zh: '没有这个事项', en: 'There is no such request' } };

/** An officer answers what was drawn to them. With the answer go what becomes of the vacancy and what people are told: all of it or nothing. */
export async function answerServiceRequest(parts: Parts, region: string, number: string, officer: string, version: number, written: Answer): Promise<AnsweredRequest> {
  const { context, employment } = parts;
  const before = await employment.request(region, number);
  if (!before) return { kind: 'refused', refusal: NO_REQUEST };
  const answer = answerRequest(before, officer, written);
  if ('code' in answer) return { kind: 'refused', refusal: answer };
  const fault = wordsFault(context.compiled.catalog, '', { asks: { remedy: answer.remedy }, tells: { text: answer.text } });
  if (fault) return { kind: 'refused', refusal: fault };
  if (before.version !== version) return { kind: 'changed-meanwhile' };
  const at = context.now();
  const actor = `officer:${officer}`;
  const now = before.vacancy === null ? undefined : await employment.vacancy(region, before.vacancy);
  const vacancy = now && vacancyAfter(parts, now, answer, at);
  const over = vacancy?.status === 'closed' ? await dropped(parts, region, vacancy.id, at) : [];
  const done = await employment.commit({ region, actor, at, ...(vacancy && { vacancy }), requests: [goOn(before, at, { actor, event: { type: 'answered', ...answer } }), ...over], notices: told(parts, before, vacancy, answer, at) });
  return { kind: done === 'done' ? 'done' : 'changed-meanwhile' };
}

/** What becomes of the vacancy that was asked about; undefined where it stays as it is: what is closed meanwhile no check opens again. */
function vacancyAfter({ context: { compiled: { catalog } } }: Parts, before: VacancyRecord, { outcome, text, remedy }: Answer, at: string): VacancyRecord | undefined {
  const next = { ...before, version: before.version + 1 };
  const on = dayOf(at);
  if ((outcome === 'pass' || outcome === 'refuse') && before.status !== 'checking') return undefined;
  if (outcome === 'pass') return { ...next, status: 'published', reason: null, remedy: null, publishedOn: on, expiresOn: addDays(on, numberParameter(catalog, before.region, 'vacancyDays', on, 30)) };
  if (outcome === 'refuse') return { ...next, status: 'refused', reason: text, remedy };
  return outcome === 'upheld' && before.status !== 'closed' ? { ...next, status: 'closed', reason: text, remedy: null } : undefined;
}

const RESULTS = { published: { zh: '已发布', en: 'published' }, refused: { zh: '没有通过，写明了怎么改', en: 'refused, with what helps' }, closed: { zh: '因投诉属实已关闭', en: 'closed after a complaint' }, checking: { zh: '核实中', en: 'being checked' } } as const;

function told({ context: { compiled: { catalog }, hash } }: Parts, request: ServiceRequest, vacancy: VacancyRecord | undefined, { outcome }: Answer, at: string): Notice[] {
  const { region, number, subject } = request;
  const key = `${number}/${request.answers.length + 1}`;
  return [
    ...(vacancy ? tellOf(catalog, hash, region, vacancy.enterprise, 'vacancy-checked', `${key}/vacancy`, at, { vacancy: vacancy.title, result: RESULTS[vacancy.status] }) : []),
    ...(['answered', 'upheld', 'dismissed'].includes(outcome) ? tellOf(catalog, hash, region, subject, 'request-answered', key, at, { number: same(number) }) : []),
  ];
}
