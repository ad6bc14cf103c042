import type { LifeEventSummary, ServiceEntry } from '../../ui/api-types.ts';

/** What something is called, what people say for it, and what it is about. */
type Called = { /** Names that are enough when they are typed whole. */ readonly exact: readonly string[]; readonly names: readonly string[]; readonly sayings: readonly string[]; /** In pinyin, syllables apart. */ readonly spelled: readonly string[]; readonly about: readonly string[] };

/** `score`: 0 for not at all, 4 for exactly what it is called, 3 for a part of its name, 2 for what people say for it, 1 for its description, less for what was typed with a slip. `sure`: at least half of what was typed says so, so that nobody has to be asked which they mean. */
export type Fit = { readonly score: number; readonly sure: boolean };

const NOT: Fit = { score: 0, sure: false };
const SLIP = 0.5;

/** How well what somebody typed fits a life event. */
export function fit(typed: string, { name, summary, words, spelled }: Pick<LifeEventSummary, 'name' | 'summary' | 'words' | 'spelled'>): Fit {
  return fitOf(typed, { exact: [name.zh, name.en], names: [`${name.zh} ${name.en}`], sayings: words, spelled, about: [`${summary.zh} ${summary.en}`] });
}

/** The same of a single matter, which is also found by its code. */
export function fitMatter(typed: string, { code, name, short, summary, words, spelled }: Pick<ServiceEntry, 'code' | 'name' | 'short' | 'summary' | 'words' | 'spelled'>): Fit {
  return fitOf(typed, { exact: [code, name.zh, name.en, short.zh, short.en], names: [`${name.zh} ${name.en}`, `${short.zh} ${short.en}`], sayings: words, spelled, about: [`${summary.zh} ${summary.en}`] });
}

/** How well it fits by how what was typed sounds (`heard`, the likeliest first): all of a name or a saying before a part of a longer one, and as it stands before what only looks alike. Never sure. */
export function fitHeard(heard: readonly string[], { spelled }: Pick<LifeEventSummary, 'spelled'>): Fit {
  const several = spelled.filter((each) => each.includes(' '));
  const within = (part: string, whole: string): boolean => ` ${whole} `.includes(` ${part} `);
  for (const [at, each] of heard.entries()) {
    const found = several.includes(each) ? 2 : several.some((name) => within(name, each) || within(each, name)) ? 1 : 0;
    if (found > 0) return { score: at === 0 ? found : found * SLIP, sure: false };
  }
  return NOT;
}

/** The best first. What fits far worse than the best is not what was meant: a word in a description beside a name, a slip beside what was typed as it is. */
export function best<T>(all: readonly T[], fitOfEach: (each: T) => Fit): readonly (Fit & { readonly of: T })[] {
  const found = all.map((each) => ({ of: each, ...fitOfEach(each) })).filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  const [first] = found;
  return first ? found.filter(({ score }) => score >= (first.score >= 3 ? 2 : first.score > SLIP ? 1 : 0)) : [];
}

function fitOf(typed: string, { exact, names, sayings, spelled, about }: Called): Fit {
  const words = plain(typed);
  if (words === '') return NOT;
  if ([...exact, ...sayings].some((each) => plain(each) === words)) return { score: 4, sure: true };
  if (names.some((name) => plain(name).includes(words))) return { score: 3, sure: true };
  const said = sayings.map(plain).filter((word) => words.includes(word) || (words.length >= 2 && word.includes(words)));
  if (said.length > 0) return { score: 2, sure: said.some((word) => word.length * 2 >= words.length) };
  if (words.length >= 2 && about.some((each) => plain(each).includes(words))) return { score: 1, sure: false };
  const sounds = /^[a-z]{2,}$/.test(words) ? soundsLike(words, spelled) : NOT;
  if (sounds.score > SLIP) return sounds;
  return sayings.some((word) => nearlyIn(plain(word), words)) ? { score: SLIP, sure: true } : sounds;
}

/** Letters as pinyin: all of a name is as good as its words; its beginning, its place in a longer sentence or its initials are a guess among others; one slip is less. */
function soundsLike(letters: string, spelled: readonly string[]): Fit {
  let nearest = NOT;
  for (const each of spelled) {
    const whole = each.replaceAll(' ', '');
    const initials = each.replace(/(\w)\w* ?/g, '$1');
    const score = whole === letters ? 4
      : letters === initials || (letters.length >= 3 && whole.startsWith(letters)) || (whole.length >= 5 && letters.includes(whole)) ? 2
        : whole.length >= 5 && isOneSlip(whole, letters) ? SLIP : 0;
    if (score > nearest.score) nearest = { score, sure: score === 4 };
  }
  return nearest;
}

/** Without case, spaces and marks: `Lost  my-job!` is `lostmyjob`, `shi ye` is `shiye`. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Whether a saying stands in what was typed but for a slip: one character in a short one, two in a long one. Two-character words carry no slip. */
function nearlyIn(word: string, typed: string): boolean {
  const latin = /^[a-z0-9]+$/.test(word);
  const slips = word.length >= (latin ? 8 : 6) ? 2 : word.length >= (latin ? 5 : 4) ? 1 : 0;
  if (slips === 0 || typed.length < word.length - slips) return false;
  // The cheapest way to find the word anywhere in the text (Sellers): a row for each character of the word.
  let row = Array.from({ length: typed.length + 1 }, () => 0);
  for (const [at, character] of [...word].entries()) {
    const next = [at + 1];
    for (let i = 1; i <= typed.length; i++) next.push(Math.min((row[i] ?? 0) + 1, (next[i - 1] ?? 0) + 1, (row[i - 1] ?? 0) + (typed[i - 1] === character ? 0 : 1)));
    row = next;
  }
  return Math.min(...row) <= slips;
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
