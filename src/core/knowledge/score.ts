import type { Sought } from './sought.ts';
import type { Terms } from './terms.ts';

/** How well a text fits what is looked for. `covers`: how much of what was typed it is about, from 0 to 1. */
export type Score = { readonly score: number; readonly covers: number };

const NOT: Score = { score: 0, covers: 0 };
/** What stands in title or sayings counts more than in the text. */
const HEAD = 3;
const BODY = 1;
/** How much of the sounds, characters or letters must be shared to be taken for a slip. */
const ALIKE = 0.5;

/**
 * The score of a text by its words: how rare each found word is, where it stands, and whether its name or a saying is what was typed.
 * @param rarity how much a word tells: more the fewer texts have it
 */
export function scoreOf(sought: Sought, terms: Terms, rarity: (word: string) => number): Score {
  const { names, sayings } = terms;
  const whole = sought.plain;
  if (whole === '') return NOT;
  let [found, all, sum] = [0, 0, 0];
  for (const group of sought.groups) {
    const weight = Math.max(...[...group.keys()].map(rarity));
    const best = Math.max(0, ...[...group].map(([word, counts]) => counts * (terms.head.has(word) || sayings.includes(word) ? HEAD : terms.body.has(word) ? BODY : 0)));
    all += weight;
    found += best > 0 ? weight : 0;
    sum += weight * best;
  }
  const covers = all === 0 ? 0 : found / all;
  const named = Math.max(0, ...names.map((name) => (name === whole ? 12 : whole.length >= 2 && name.includes(whole) ? 6 + 6 * (whole.length / name.length) : 0)));
  const said = Math.max(0, ...sayings.map((word) => (word === whole ? 8 : word.length >= 2 && whole.includes(word) ? 2 + 6 * (word.length / whole.length) : whole.length >= 2 && word.includes(whole) ? 3 : 0)));
  const same = sought.phrases.some((phrase) => sayings.includes(phrase) || names.some((name) => name.includes(phrase))) ? 2 : 0;
  const alike = 8 * Math.max(0, ...[...names, ...sayings].map((each) => likeness(whole, each)));
  const heard = sought.sounding !== undefined && terms.spelled.includes(sought.sounding) ? 9 : sought.letters === undefined ? 0 : spelledScore(sought.letters, sought.slips, terms);
  const score = sum * (0.4 + 0.6 * covers) + named + said + same + heard + (alike >= 8 * ALIKE ? alike : 0);
  return { score, covers: named + said + heard > 0 ? 1 : covers };
}

/** How much of two texts is the same: the pairs of neighbouring characters they share, from 0 to 1. */
function likeness(one: string, other: string): number {
  const pairsOf = (text: string): ReadonlySet<string> => new Set([...text].slice(1).map((_, at) => text.slice(at, at + 2)));
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

/** Whether the characters of a saying stand in a text in their order, with at most two others between them: 开个小店 for 开店. */
function standsApart(saying: string, text: string): boolean {
  return saying.length >= 2 && saying.length <= 4 && new RegExp([...saying].join('.{0,2}'), 'u').test(text);
}

/** Of what is written with a slip: a homophone (事业 for 失业), a wrong character in a longer word. Asked only where nothing has its words. */
export function nearScoreOf({ plain, sounds, pairs, letters, slips }: Sought, terms: Terms): Score {
  const share = (marks: readonly string[]): number => (marks.length === 0 ? 0 : marks.filter((mark) => terms.near.has(mark)).length / marks.length);
  const best = Math.max(share(sounds), share(pairs), terms.sayings.some((saying) => standsApart(saying, plain)) ? ALIKE : 0);
  const score = letters === undefined ? (best >= ALIKE ? 3 * best : 0) : spelledScore(letters, slips, terms);
  return score > 0 ? { score, covers: ALIKE } : NOT;
}

/** Letters as pinyin: a name or saying whole, its beginning, its place in a sentence, its initials; else by the letters shared with it. */
function spelledScore(letters: string, slips: readonly string[], { spelled, near }: Terms): number {
  const whole = Math.max(0, ...spelled.map((each) => each.replaceAll(' ', '')).map((each) => (each === letters ? 10 : letters.length >= 3 && each.startsWith(letters) ? 5 : each.length >= 5 && letters.includes(each) ? 5 * (each.length / letters.length) : 0)));
  if (whole > 0) return whole;
  if (spelled.some((each) => each.length >= 6 && isOneSlip(each.replaceAll(' ', ''), letters))) return 4;
  if (letters.length <= 6 && near.has(`=${letters}`)) return 4;
  const shared = slips.filter((mark) => near.has(mark)).length;
  return slips.length >= 3 && shared / slips.length >= ALIKE ? 2 * (shared / slips.length) : 0;
}

/** Whether two words differ by one letter too many, too few or wrong, or by two neighbours that changed places. */
function isOneSlip(word: string, typed: string): boolean {
  const shorter = Math.min(word.length, typed.length);
  let [from, to] = [0, 0];
  while (from < shorter && word[from] === typed[from]) from++;
  while (to < shorter - from && word.at(-1 - to) === typed.at(-1 - to)) to++;
  const [a, b] = [word.slice(from, word.length - to), typed.slice(from, typed.length - to)];
  return (a.length <= 1 && b.length <= 1) || (a.length === 2 && b === `${a[1]}${a[0]}`);
}
