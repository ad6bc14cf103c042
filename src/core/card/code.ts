/** How long a code of the electronic card is shown before the next takes its place. */
export const SHOWN_S = 60;
/** How long it counts: what is scanned in its last second may take a moment to arrive. */
export const COUNTS_S = 75;

/** No 0, 1, I, O: a code can also be read from the screen and typed. 32 signs, so that a byte gives one without preferring any. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 16;
const FORM = /^(\d{6})([2-9A-HJ-NP-Z]{16})$/u;
/** Longer than any code with blanks and strokes between its signs; what is longer is not looked at: anybody can send it, and one sign becomes eighteen when it is normalised. */
const MOST = 100;

/** A code of a card of a region: 80 random bits, so that none is ever guessed while it counts. @param random so many bytes by chance */
export function newCode(region: string, random: (bytes: number) => Uint8Array): string {
  return `${region}-${[...random(LENGTH)].map((byte) => SIGNS[byte & 31]).join('')}`;
}

/** A code as it was scanned or typed, in one form; nothing where it is none of ours. */
export function readCode(typed: string): { readonly region: string; readonly code: string } | undefined {
  if (typed.length > MOST) return undefined;
  const [, region, signs] = FORM.exec(typed.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/gu, '')) ?? [];
  return region !== undefined && signs !== undefined ? { region, code: `${region}-${signs}` } : undefined;
}
