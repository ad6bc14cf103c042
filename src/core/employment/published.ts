import type { Refusal } from '../cases/refusal.ts';
import type { Localized } from '../value.ts';
import { personalIn } from './answer.ts';

/** What of an answer others read; `articles` one each. */
export type PublicText = { readonly question: string; readonly answer: string; readonly articles: readonly string[] };
/** A question and its answer as others read them: the edition that stands last under its number. */
export type PublishedAnswer = PublicText & {
  readonly number: string; readonly topic: string; readonly publishedAt: string;
  /** From 1; a corrected answer is the next one. */
  readonly edition: number;
  /** Since when and why it no longer holds. */
  readonly withdrawn?: TakenBack;
  /** Which edition it stands in the place of, and why that no longer holds. */
  readonly replaces?: TakenBack & { readonly edition: number };
};
export type TakenBack = { readonly at: string; readonly reason: string };
const WORDS = 6;

/** Texts to be published, trimmed, or what cannot be read by everybody: nothing personal (个人信息保护法 第二十五条). @param name of whoever asked */
export function publicText(written: PublicText, name: string): PublicText | Refusal {
  const text = { question: written.question.trim(), answer: written.answer.trim(), articles: written.articles.map((each) => each.trim()).filter((each) => each !== '') };
  const errors = [
    ...(['question', 'answer'] as const).flatMap((field) => faultOf(field, text[field], name)),
    ...(text.articles.length === 0 ? [{ pointer: '/articles', detail: { zh: '请写明依据的条款', en: 'Cite the article' } }] : text.articles.flatMap((each) => personalFault('/articles', each, name))),
  ];
  return errors.length === 0 ? text : { code: 'incomplete', detail: { zh: '公开的内容不能有个人信息，也不能空着', en: 'What is published is written out, and nothing personal is in it' }, errors };
}

/** Why an answer no longer holds, for everybody to read, or what it lacks. @param name of whoever asked */
export function reasonToTakeBack(written: string, name: string): string | Refusal {
  const reason = written.trim();
  const errors = faultOf('reason', reason, name);
  return errors.length === 0 ? reason : { code: 'incomplete', detail: errors[0]!.detail, errors };
}

/**
 * Why an edition cannot be taken back (`withdraw`) or replaced (`correct`) now; `undefined` where it can. One that was withdrawn can be replaced still: the
 * question is then answered again.
 */
export function notChangeable(last: PublishedAnswer | undefined, act: 'withdraw' | 'correct', edition: number): Refusal | undefined {
  if (!last) return { code: 'no-such-item', detail: { zh: '没有公开过这条问答', en: 'No such answer was published' } };
  if (last.edition !== edition) return { code: 'not-allowed', detail: { zh: '它已经更正过了，请先看最新的一版', en: 'It was corrected meanwhile; read the newest edition first' } };
  return act === 'withdraw' && last.withdrawn ? { code: 'not-allowed', detail: { zh: '它已经撤回了', en: 'It was withdrawn already' } } : undefined;
}

type Fault = { readonly pointer: string; readonly detail: Localized };
function faultOf(field: string, text: string, name: string): readonly Fault[] {
  return text.length < WORDS ? [{ pointer: `/${field}`, detail: { zh: `请写明，至少 ${WORDS} 个字`, en: `Write it out, in at least ${WORDS} characters` } }] : personalFault(`/${field}`, text, name);
}

function personalFault(pointer: string, text: string, name: string): readonly Fault[] {
  const detail = personalIn(text, name);
  return detail ? [{ pointer, detail }] : [];
}
