/** Shorter than this it is a mark or a name, quickly typed once more. */
const WORDS = 6;

/**
 * What somebody has written in what they sent, in its order: whatever reads as words, wherever it stands in it. Days, numbers of things, and what was chosen from a list
 * are none of it: they have neither a space nor anything but plain letters, digits and marks.
 * @param sent the body of a request, or an act with its body
 */
export function wordsIn(sent: unknown): readonly string[] {
  if (typeof sent === 'string') {
    const said = sent.trim();
    return said.length >= WORDS && /[^!-~]/u.test(said) ? [said] : [];
  }
  if (typeof sent !== 'object' || sent === null) return [];
  return [...new Set(Object.values(sent).flatMap(wordsIn))];
}
