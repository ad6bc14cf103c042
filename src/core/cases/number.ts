/** Letters and digits nobody mistakes for each other when read aloud or copied by hand. */
const QUERY_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** ISO 7064 MOD 11,10 over digits: finds every single wrong digit and nearly every swap of neighbours. */
export function checkDigit(digits: string): number {
  let remainder = 10;
  for (const digit of digits) {
    const sum = (remainder + Number(digit)) % 10;
    remainder = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return (11 - remainder) % 10;
}

/**
 * The number of a case: region, day of submission, running number, check digit, as in `371300-20261121-000042-7`.
 * @param region six digits · @param day `YYYY-MM-DD` · @param serial running number of the whole service
 */
export function caseNumber(region: string, day: string, serial: number): string {
  const date = day.replaceAll('-', '');
  const running = String(serial).padStart(6, '0');
  return `${region}-${date}-${running}-${checkDigit(region + date + running)}`;
}

/** Whether a number was copied without a slip. It says nothing about whether the case exists. */
export function isCaseNumber(text: string): boolean {
  const match = /^(\d{6})-(\d{8})-(\d{6,})-(\d)$/.exec(text);
  return match !== null && checkDigit(`${match[1]}${match[2]}${match[3]}`) === Number(match[4]);
}

/** The query code `K7Q2-9XMD` from random bytes: with the number it opens the progress of a case, and it cannot be counted through. */
export function queryCode(random: Uint8Array): string {
  const letters = Array.from(random.slice(0, 8), (byte) => QUERY_ALPHABET[byte % QUERY_ALPHABET.length]).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
