import type { Refusal } from '../cases/refusal.ts';
import type { Localized } from '../value.ts';
import type { Answer, RequestOutcome, ServiceRequest } from './request.ts';

/** How each kind of request can be answered. */
const OUTCOMES: Readonly<Record<ServiceRequest['kind'], readonly RequestOutcome[]>> = { 'vacancy-check': ['pass', 'refuse'], 'vacancy-complaint': ['upheld', 'dismissed'], question: ['answered'] };
const WORDS = 6;

/** How a request can be answered. */
export function outcomesOf(kind: ServiceRequest['kind']): readonly RequestOutcome[] {
  return OUTCOMES[kind];
}

/**
 * An officer's answer, complete, or what is missing. Who has it answers it; a refusal says why and what helps, an answer about policy
 * cites its articles (就业服务与就业管理规定 第二十五条（一）).
 */
export function answerRequest(request: ServiceRequest, officer: string, written: Answer): Answer | Refusal {
  if (request.officer !== officer) return { code: 'not-yours', detail: { zh: '这不是您手上的', en: 'This is not in your hands' } };
  if (request.endedAt !== undefined) return { code: 'not-allowed', detail: { zh: '已经答复过了', en: 'This was answered already' } };
  if (!OUTCOMES[request.kind].includes(written.outcome)) return { code: 'wrong-type', detail: { zh: '不能这样答复', en: 'This cannot be the answer' }, errors: [{ pointer: '/outcome', detail: { zh: '请选一种答复', en: 'Choose an answer' } }] };
  const answer = { ...written, text: written.text.trim(), remedy: written.remedy.trim(), articles: written.articles.map((each) => each.trim()).filter((each) => each !== '') };
  const errors: { pointer: string; detail: Localized }[] = [];
  if (answer.text.length < WORDS) errors.push({ pointer: '/text', detail: { zh: `请写明理由，至少 ${WORDS} 个字`, en: `Give the reason, in at least ${WORDS} characters` } });
  if (answer.outcome === 'refuse' && answer.remedy.length < WORDS) errors.push({ pointer: '/remedy', detail: { zh: '请写明怎么改', en: 'Say what helps' } });
  if (answer.outcome === 'answered' && answer.articles.length === 0) errors.push({ pointer: '/articles', detail: { zh: '请写明依据的条款', en: 'Cite the article' } });
  return errors.length === 0 ? answer : { code: 'incomplete', detail: errors[0]!.detail, errors };
}

/** What looks like a person in a text that is to be published: an identity number, a telephone or account number, a mail address, the name of who asked. */
export function personalIn(text: string, name: string): Localized | undefined {
  if (/\d{17}[\dXx]|\d{15}/u.test(text)) return { zh: '有证件号码或账号', en: 'There is a number of a document or an account in it' };
  if (/1\d{10}|0\d{2,3}-?\d{7,8}/u.test(text)) return { zh: '有电话号码', en: 'There is a telephone number in it' };
  if (/[\w.+-]+@[\w-]+\.[\w.]+/u.test(text)) return { zh: '有邮箱', en: 'There is a mail address in it' };
  return name !== '' && text.includes(name) ? { zh: '有咨询人的姓名', en: 'The name of who asked is in it' } : undefined;
}
