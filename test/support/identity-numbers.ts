import { identityNumberFault } from '#core/identity/identity-number.ts';

/** The identity numbers in a text, in their order. Digests hold 18 digits in a row now and then: only what is a number by its birthday and its check digit (GB 11643) is one. */
export function identityNumbersIn(text: string): string[] {
  return [...text.matchAll(/(?=(\d{17}[\dX]))/gu)].flatMap(([, digits]) => (digits !== undefined && identityNumberFault(digits) === null ? [digits] : []));
}
