import { plainName } from '../register/person-name.ts';

/** What old systems put in the place of a character that their font did not have. */
const PLACEHOLDERS = /[?？□〓*＊�]/gu;

/** Whether a character of a name has been lost. */
export function hasLostCharacter(name: string): boolean {
  return name.search(PLACEHOLDERS) >= 0;
}

/** Whether an old system means the person of this name: a lost character may be any one, everything else must be the same. */
export function meansName(old: string, known: string): boolean {
  const [ours, theirs] = [[...plainName(known)], [...plainName(old)]];
  return ours.length === theirs.length && theirs.every((character, at) => character === ours[at] || hasLostCharacter(character));
}
