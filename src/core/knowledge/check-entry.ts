import type { Refusal } from '../cases/refusal.ts';
import { personalIn } from '../employment/answer.ts';
import type { Localized } from '../value.ts';
import type { Entry, EntryText } from './entry.ts';

const TITLE = 4;
const WORDS = 6;
type Fault = { readonly pointer: string; readonly detail: Localized };

/**
 * What an editor has written, trimmed, or what is wrong with it, each at its field. Everybody may come to read it, so nothing personal stands in it
 * (个人信息保护法 第二十五条); a policy is of use only with its source.
 * @param exists whether a matter or a life event is in the catalogue of the region
 */
export function checkEntry(written: EntryText, exists: (related: string) => boolean): EntryText | Refusal {
  const { zh: titleZh, en: titleEn } = written.title, { zh, en } = written.text;
  const entry = { ...written, title: { zh: titleZh.trim(), en: titleEn.trim() }, text: { zh: zh.trim(), en: en.trim() }, source: written.source.trim(), words: tidy(written.words), related: tidy(written.related) };
  const unknown = entry.related.filter((each) => !exists(each));
  const errors: readonly Fault[] = [
    ...short('/title/zh', entry.title.zh, TITLE), ...short('/text/zh', entry.text.zh, WORDS),
    ...(entry.title.en === '' && entry.text.en !== '' ? [{ pointer: '/title/en', detail: { zh: '有英文正文，也请写英文标题', en: 'Where there is an English text, give it an English title' } }] : []),
    ...(entry.text.en === '' && entry.title.en !== '' ? [{ pointer: '/text/en', detail: { zh: '有英文标题，也请写英文正文', en: 'Where there is an English title, give its text' } }] : []),
    ...short('/source', entry.source, TITLE),
    ...(unknown.length > 0 ? [{ pointer: '/related', detail: { zh: `目录里没有：${unknown.join('、')}`, en: `Not in the catalogue: ${unknown.join(', ')}` } }] : []),
    ...(entry.until !== undefined && entry.until < entry.from ? [{ pointer: '/until', detail: { zh: '失效日期不能早于生效日期', en: 'It cannot end before it begins' } }] : []),
    ...[['/title/zh', entry.title.zh], ['/title/en', entry.title.en], ['/text/zh', entry.text.zh], ['/text/en', entry.text.en]].flatMap(([pointer, text]) => { const detail = personalIn(text!, ''); return detail ? [{ pointer: pointer!, detail }] : []; }),
  ];
  return errors.length === 0 ? entry : { code: 'incomplete', detail: { zh: '有的内容没有写好', en: 'Some of it is not written right' }, errors };
}

/** Why a version cannot be released by somebody; `undefined` where it can: the last one, by another editor than wrote it. */
export function notReleasable(entry: Entry, newest: number, editor: string): Localized | undefined {
  if (entry.version !== newest) return { zh: '已经有更新的一版，请先看最新的', en: 'There is a newer version; read it first' };
  if (entry.released) return { zh: '这一版已经发布了', en: 'This version is released already' };
  return entry.writtenBy === editor ? { zh: '自己写的要由另一位编辑发布', en: 'What you wrote yourself is released by another editor' } : undefined;
}

function tidy(words: readonly string[]): string[] {
  return [...new Set(words.map((each) => each.trim()).filter((each) => each !== ''))];
}

function short(pointer: string, text: string, least: number): readonly Fault[] {
  return text.length < least ? [{ pointer, detail: { zh: `请写明，至少 ${least} 个字`, en: `Write it out, in at least ${least} characters` } }] : [];
}
