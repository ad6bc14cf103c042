/** Longer than this nobody types what they look for. */
const LONGEST = 60;

/** What was looked for and not found, for editors to read: small letters, one space, every digit masked. Nothing where it may be about somebody: an address of mail, or hardly anything but digits. */
export function missedWords(typed: string): string | undefined {
  const words = typed.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST);
  if (words.includes('@') || words.replaceAll(/[^\p{L}]/gu, '').length < 2) return undefined;
  return words.replaceAll(/\d/g, '*');
}
