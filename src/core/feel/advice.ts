import type { Localized } from '../value.ts';
import { FeelError } from './feel-error.ts';

/** What was probably meant: the reason in words, and what could stand there. */
type Slip = { readonly reason: Localized; readonly expected: readonly string[] };

/** Signs of other languages and of a Chinese keyboard, with what FEEL writes instead. The longest come first. */
const INSTEAD: readonly (readonly [written: string, instead: string])[] = [
  ['===', '='], ['==', '='], ['&&', 'and'], ['||', 'or'], ['<>', '!='], ['=<', '<='], ['=>', '>='], ['“', '"'], ['”', '"'], ['‘', '"'], ['’', '"'], ["'", '"'], ['`', '"'],
  ['（', '('], ['）', ')'], ['【', '['], ['】', ']'], ['，', ','], ['、', ','], ['：', ':'], ['；', ','], ['。', '.'], ['≥', '>='], ['≤', '<='], ['≠', '!='], ['＝', '='], ['＞', '>'], ['＜', '<'],
  ['×', '*'], ['÷', '/'], ['－', '-'], ['＋', '+'], ['％', '/ 100'], ['%', '/ 100'], ['&', 'and'], ['|', 'or'], ['!', 'not()'], ['^', '**'], ['；', ','], [';', ','],
];

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/**
 * The error of a text with what was probably meant, for whoever writes rules; the same error where nobody can tell. It stands apart from
 * the engine, because a device that only decides need not load it.
 */
export function advised(text: string, error: FeelError): FeelError {
  if (error.expected.length > 0) return error;
  const { from } = error.at;
  const slip = wrongSign(text, from) ?? openText(text) ?? leftOpen(text, from) ?? withoutElse(text, from);
  return slip === undefined ? error : new FeelError(slip.reason, error.at, slip.expected);
}

/** A sign of another language at the place, or just before it: the grammar may have read half of it. */
function wrongSign(text: string, from: number): Slip | undefined {
  for (const at of [from, from - 1]) {
    const found = INSTEAD.find(([written]) => at >= 0 && text.startsWith(written, at) && (at === from || written.length > 1));
    if (found === undefined) continue;
    const [written, instead] = found;
    return { reason: { zh: `“${written}”不是 FEEL 的写法，这里应写 ${instead}`, en: `“${written}” is not written in FEEL; write ${instead} here` }, expected: [instead] };
  }
  return undefined;
}

/** A text that is not closed before the end. */
function openText(text: string): Slip | undefined {
  if (!withoutTexts(text).includes('"')) return undefined;
  return { reason: { zh: '文字的引号没有关闭', en: 'The quotation mark of a text is not closed' }, expected: ['"'] };
}

function withoutTexts(text: string): string {
  return text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '');
}

/** A bracket that is not closed before the end. */
function leftOpen(text: string, from: number): Slip | undefined {
  if (from < text.trimEnd().length) return undefined;
  const open: string[] = [];
  for (const sign of withoutTexts(text)) {
    const closing = CLOSING[sign];
    if (closing !== undefined) open.push(closing);
    else if (sign === open.at(-1)) open.pop();
  }
  const closing = open.at(-1);
  return closing === undefined ? undefined : { reason: { zh: `表达式不完整，缺少“${closing}”`, en: `The expression ends too early: “${closing}” is missing` }, expected: [closing] };
}

/** An `if` must say both ways. */
function withoutElse(text: string, from: number): Slip | undefined {
  if (from < text.trimEnd().length || !/\bif\b/.test(text) || (text.match(/\bif\b/g) ?? []).length <= (text.match(/\belse\b/g) ?? []).length) return undefined;
  const expected = /\bthen\b/.test(text) ? 'else' : 'then';
  return { reason: { zh: `表达式不完整，if 之后还要有 ${expected}`, en: `The expression ends too early: an if needs its ${expected}` }, expected: [expected] };
}
