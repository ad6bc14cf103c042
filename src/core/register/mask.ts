const stars = (count: number): string => '*'.repeat(Math.max(0, count));

/** First six and last four places of an identity number or credit code: `371300********0012`. A short one shows its last two. */
export function maskNumber(number: string): string {
  if (number.length >= 15) return number.slice(0, 6) + stars(number.length - 10) + number.slice(-4);
  return number.length > 4 ? stars(number.length - 2) + number.slice(-2) : stars(number.length);
}

/** The last four digits of an account, behind a fixed number of stars: `****4949`. */
export function maskAccount(account: string): string {
  if (account.startsWith('****')) return account; // masked before
  return account.length > 8 ? stars(4) + account.slice(-4) : stars(4);
}

/** First three and last four digits of a phone number: `133****4930`. */
export function maskPhone(phone: string): string {
  return phone.length >= 11 ? phone.slice(0, 3) + stars(phone.length - 7) + phone.slice(-4) : stars(phone.length);
}

const MASKS = { number: maskNumber, account: maskAccount, phone: maskPhone } as const;

/** A number of a kind as it may be shown; one that is masked already stays as it is. */
export function masked(text: string, kind: keyof typeof MASKS): string {
  return text.includes('*') ? text : MASKS[kind](text);
}

/** First and last character of a name: `王*明`, `张*`. Counts whole characters, also those beyond the basic plane. */
export function maskName(name: string): string {
  const characters = [...name];
  const [first = ''] = characters;
  return characters.length <= 2 ? first + stars(characters.length - 1) : first + stars(characters.length - 2) + characters.at(-1)!;
}
