import type { Localized } from '../value.ts';
import { plain, type Language } from './language.ts';
import { spellings } from './spellings.ts';

/** What is searched through: a title, what people say for it, and its text. */
export type Doc = { readonly title: Localized; readonly words: readonly string[]; readonly text: Localized };

/** A text taken apart for searching. `near`: what sounds or looks alike, marked so that it is no word. */
export type Terms = {
  /** Title and sayings, plain. */
  readonly names: readonly string[]; readonly sayings: readonly string[];
  readonly head: ReadonlySet<string>; readonly body: ReadonlySet<string>;
  /** Spellings of title and sayings, syllables apart. */
  readonly spelled: readonly string[];
  readonly near: ReadonlySet<string>;
};

/** Words that stand in every question and say nothing of what it is about. */
const SAYS_NOTHING: ReadonlySet<string> = new Set('的 了 吗 呢 吧 啊 呀 嘛 怎么 怎样 怎么办 怎么样 如何 什么 为什么 我 你 他 她 它 我们 自己 咱 这 那 这个 那个 哪 哪里 哪儿 想 要 想要 可以 能 能不能 可不可以 会 是 是不是 在 有 有没有 没有 没 和 与 或 跟 就 都 也 还 还是 又 再 把 被 给 让 对 从 到 去 来 上 下 里 着 过 得 地 之 及 等 请 请问 问 一下 一个 个 用 需要 需 应该 办 办理 领 拿 申请 弄 搞 知道 时候 之后 以后 a an the of to my i me is are do does can could how what where when which who for in on at and or with it be get if you your after'.split(' '));

/** Whether a word stands in every question and says nothing of what it is about; lower case. */
export function saysNothing(word: string): boolean {
  return SAYS_NOTHING.has(word);
}

/** Neighbours of a list, two at a time. */
function pairs(parts: readonly string[]): string[] {
  return parts.slice(1).map((part, at) => `${parts[at]}${part}`);
}

/** `~shi.ye`: two syllables that follow each other. */
export const soundMarks = (syllables: readonly string[]): string[] => syllables.slice(1).map((each, at) => `~${syllables[at]}.${each}`);
/** `#失业`: two Chinese characters that follow each other. */
export const pairMarks = (text: string): string[] => (text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => pairs([...run])).map((pair) => `#${pair}`);
/** `%shi`: three letters that follow each other. */
export const letterMarks = (letters: string): string[] => [...letters].slice(2).map((_, at) => `%${letters.slice(at, at + 3)}`);
/** `=sy`: the initials of syllables. */
export const initialMark = (syllables: readonly string[]): string => `=${syllables.map((each) => each[0]).join('')}`;

/** Takes a text apart: its words, and what a homophone, a wrong character, pinyin, initials or a slip would share with its title and sayings. */
export function termsOf(language: Language, { title, words, text }: Doc): Terms {
  const said = [title.zh, title.en, ...words];
  const spelled = spellings(language, [title.zh, ...words]);
  const syllables = spelled.map((each) => each.split(' '));
  const letters = [...syllables.map((each) => each.join('')), ...said.flatMap((each) => each.toLowerCase().match(/[a-z]{3,}/g) ?? [])];
  return {
    names: [plain(title.zh), plain(title.en)], sayings: words.map(plain), head: new Set(said.flatMap((each) => language.cut(each))), body: new Set([...language.cut(text.zh), ...language.cut(text.en)]), spelled,
    near: new Set([...syllables.flatMap(soundMarks), ...said.flatMap(pairMarks), ...letters.flatMap(letterMarks), ...syllables.map(initialMark)]),
  };
}
