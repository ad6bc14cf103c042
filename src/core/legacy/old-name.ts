/** What old systems put in the place of a character that their font did not have. */
const PLACEHOLDERS = /[?？□〓*＊�]/gu;

/** A name without what typing and columns have added: full-width forms, spaces between Chinese characters, one of several middle dots. */
export function plainName(text: string): string {
  return text.normalize('NFKC').replaceAll(/[•・．‧∙●]/gu, '·').replaceAll(/\s+/gu, ' ').replaceAll(/(?<=\P{ASCII}) | (?=\P{ASCII})/gu, '').trim();
}

/** Whether a character of a name has been lost. */
export function hasLostCharacter(name: string): boolean {
  return name.search(PLACEHOLDERS) >= 0;
}

/** Whether an old system means the person of this name: a lost character may be any one, everything else must be the same. */
export function meansName(old: string, known: string): boolean {
  const [ours, theirs] = [[...plainName(known)], [...plainName(old)]];
  return ours.length === theirs.length && theirs.every((character, at) => character === ours[at] || hasLostCharacter(character));
}
