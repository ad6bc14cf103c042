import type { Fact } from '../fact.ts';
import { readIdentityNumber } from '../register/identity-number.ts';

/** What the number itself says (GB 11643), where a department would be asked in a case: nobody is asked for a mere search. */
export const FROM_NUMBER = ['person.birthDate', 'person.sex'] as const;

/** Birth date and sex as an identity number in clear holds them; nothing where it is none. @param at the moment it is read at */
export function numberFacts(number: string, at: string): readonly Fact[] {
  const read = readIdentityNumber(number);
  if ('fault' in read) return [];
  const source = { kind: 'derived', from: ['person.idNumber'] } as const;
  return [{ element: FROM_NUMBER[0], value: read.birthDate, source, at }, { element: FROM_NUMBER[1], value: read.sex, source, at }];
}
