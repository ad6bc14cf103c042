import type { Refusal } from '#core/cases/refusal.ts';
import { notChangeable, publicText, reasonToTakeBack, type PublicText } from '#core/employment/published.ts';
import { tellOf } from '#core/employment/tell.ts';
import { same, type Notice } from '#core/notices/notice.ts';
import type { AnsweredRequest } from './answer-request.ts';
import type { Parts } from './parts.ts';

const NOT_YOURS: Refusal = { code: 'not-yours', detail: { zh: '这不是您答复的', en: 'This was not answered by you' } };
const NOT_AGREED: Refusal = { code: 'not-allowed', detail: { zh: '咨询人没有同意公开，或者还没有答复', en: 'Its person has not agreed, or it is not answered yet' } };
const THERE: Refusal = { code: 'not-allowed', detail: { zh: '这条问答公开过了。要改的，请在“公开的问答”里更正', en: 'It was published already. Correct it under “Published answers”' } };
const NONE: Refusal = { code: 'no-such-item', detail: { zh: '没有这个事项', en: 'There is no such request' } };

const refused = (refusal: Refusal): AnsweredRequest => ({ kind: 'refused', refusal });

/** Publish a question with its answer, for others to find: only what its person agreed to, by whoever answered it, and without anything personal. The same again is the same. */
export async function publishAnswer({ context, employment }: Parts, region: string, number: string, officer: string, texts: Pick<PublicText, 'question' | 'answer'>): Promise<AnsweredRequest> {
  const request = await employment.request(region, number);
  if (!request) return refused(NONE);
  const last = request.answers.at(-1);
  if (request.officer !== officer) return refused(NOT_YOURS);
  if (request.kind !== 'question' || !last || request.endedAt === undefined || !request.publish) return refused(NOT_AGREED);
  const text = publicText({ ...texts, articles: last.articles }, (await employment.subject(region, request.subject))?.name ?? '');
  if ('code' in text) return refused(text);
  const [there] = await employment.publishedUnder(region, [number]);
  if (there) return there.edition === 1 && !there.withdrawn && there.question === text.question && there.answer === text.answer ? { kind: 'done' } : refused(THERE);
  const at = context.now();
  const done = await employment.commit({ region, actor: `officer:${officer}`, at, requests: [], notices: [], publish: { number, topic: request.topic, ...text, edition: 1, publishedAt: at } });
  return { kind: done === 'done' ? 'done' : 'changed-meanwhile' };
}

/** An officer of the line takes an answer back that everybody reads, with a reason that everybody reads; whoever asked is told. @param edition the one that the officer has read */
export async function withdrawAnswer(parts: Parts, region: string, number: string, officer: string, edition: number, written: string): Promise<AnsweredRequest> {
  const { last, name, subject } = await standing(parts, region, number);
  const refusal = notChangeable(last, 'withdraw', edition);
  if (refusal || subject === undefined) return refused(refusal ?? NONE);
  const reason = reasonToTakeBack(written, name);
  if (typeof reason !== 'string') return refused(reason);
  const at = parts.context.now();
  const done = await parts.employment.commit({ region, actor: `officer:${officer}`, at, requests: [], notices: told(parts, region, subject, number, edition, 'withdrawn', at), takeBack: { number, edition, reason } });
  return { kind: done === 'done' ? 'done' : 'changed-meanwhile' };
}

/** An officer of the line publishes a corrected answer, which names the one in whose place it stands and why; whoever asked is told. @param edition the one that it replaces */
export async function correctAnswer(parts: Parts, region: string, number: string, officer: string, edition: number, written: PublicText & { readonly reason: string }): Promise<AnsweredRequest> {
  const { last, name, subject } = await standing(parts, region, number);
  const refusal = notChangeable(last, 'correct', edition);
  if (refusal || !last || subject === undefined) return refused(refusal ?? NONE);
  const [text, reason] = [publicText(written, name), reasonToTakeBack(written.reason, name)];
  if ('code' in text || typeof reason !== 'string') {
    const [first, ...others] = [text, reason].filter((each): each is Refusal => typeof each !== 'string' && 'code' in each);
    return refused({ ...first!, errors: [first!, ...others].flatMap(({ errors }) => errors ?? []) });
  }
  if (!last.withdrawn && text.question === last.question && text.answer === last.answer && text.articles.join('\n') === last.articles.join('\n')) return refused({ code: 'incomplete', detail: SAME, errors: [{ pointer: '/answer', detail: SAME }] });
  const at = parts.context.now();
  const publish = { number, topic: last.topic, ...text, edition: edition + 1, publishedAt: at };
  const done = await parts.employment.commit({ region, actor: `officer:${officer}`, at, requests: [], notices: told(parts, region, subject, number, edition, 'corrected', at), ...(!last.withdrawn && { takeBack: { number, edition, reason } }), publish });
  return { kind: done === 'done' ? 'done' : 'changed-meanwhile' };
}

const SAME = { zh: '和现在公开的一样，没有更正什么', en: 'This is what stands there already' };
const RESULTS = { withdrawn: { zh: '已撤回', en: 'withdrawn' }, corrected: { zh: '已更正', en: 'corrected' } } as const;

/** What stands last under a number, and who asked. */
async function standing({ employment }: Parts, region: string, number: string) {
  const [[last], request] = await Promise.all([employment.publishedUnder(region, [number]), employment.request(region, number)]);
  const subject = request && await employment.subject(region, request.subject);
  return { last, subject: subject?.id, name: subject?.name ?? '' };
}

function told({ context: { compiled: { catalog }, hash } }: Parts, region: string, subject: string, number: string, edition: number, result: keyof typeof RESULTS, at: string): Notice[] {
  return tellOf(catalog, hash, region, subject, 'answer-changed', `${number}/${edition}/${result}`, at, { number: same(number), result: RESULTS[result] });
}
