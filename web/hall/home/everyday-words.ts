import type { LifeEventSummary } from '../../ui/api-types.ts';

/** How well what somebody typed fits a life event: 0 for not at all. Its name counts most, then what people say for it, then its description. */
export function fit(typed: string, event: LifeEventSummary): number {
  const words = plain(typed);
  if (words === '') return 0;
  if (plain(`${event.name.zh} ${event.name.en}`).includes(words)) return 3;
  const sayings = event.words.map(plain);
  if (sayings.some((word) => words.includes(word) || (words.length >= 2 && word.includes(words)))) return 2;
  if (words.length >= 2 && plain(`${event.summary.zh} ${event.summary.en}`).includes(words)) return 1;
  return sayings.some((word) => nearlyIn(word, words)) ? 1 : 0;
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
