import { creditCodeCheck } from '#core/identity/credit-code.ts';
import { identityCheckDigit } from '#core/identity/identity-number.ts';
import type { Sex } from './person.ts';
import type { Random } from './random.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** An identity number that is not in `taken` yet; it is added. `prefix` is the six places before the birthday. */
export function makeIdentityNumber(random: Random, taken: Set<string>, birthDate: string, sex: Sex, prefix: string): string {
  for (;;) {
    const serial = random.int(0, 498) * 2 + (sex === 'male' ? 1 : 0);
    const first17 = prefix + birthDate.replaceAll('-', '') + String(serial).padStart(3, '0');
    const number = first17 + identityCheckDigit(first17);
    if (taken.has(number)) continue;
    taken.add(number);
    return number;
  }
}

/** Check character of the organisation code in places 9 to 17 (GB 11714). */
function organisationCheck(first8: string): string {
  const sum = [3, 7, 9, 10, 5, 8, 4, 2].reduce((total, weight, i) => total + ALPHABET.indexOf(first8[i]!) * weight, 0);
  const rest = 11 - (sum % 11);
  return rest === 10 ? 'X' : rest === 11 ? '0' : String(rest);
}

/** Code of an enterprise registered with the market supervision (91) of the city, or of an institution registered with the organisation office (12). */
export function makeCreditCode(random: Random, taken: Set<string>, city: string, institution = false): string {
  for (;;) {
    const body = `MA${random.digits(6)}`;
    const first17 = `${institution ? '12' : '91'}${city}${body}${organisationCheck(body)}`;
    const code = first17 + creditCodeCheck(first17);
    if (taken.has(code)) continue;
    taken.add(code);
    return code;
  }
}

/** A card number of 19 digits with the check digit of ISO/IEC 7812 (Luhn). */
export function makeAccount(random: Random, issuer: string): string {
  const body = issuer + random.digits(18 - issuer.length);
  const sum = body.split('').reduce((total, digit, i) => {
    const doubled = Number(digit) * ((body.length - i) % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return body + String((10 - (sum % 10)) % 10);
}

export const makePhone = (random: Random): string => random.pick(['133', '153', '177', '180', '189', '199']) + random.digits(8);
