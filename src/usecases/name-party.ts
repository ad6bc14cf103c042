import { identityNumberFault, normaliseNumber, type NumberFault } from '#core/identity/identity-number.ts';
import type { Localized } from '#core/value.ts';
import { isSameName } from '#core/register/person-name.ts';
import type { Context } from './context.ts';
import type { Subject } from './ports/cases.ts';

/** Whom an applicant has named; `nobody` whether nobody has the number, the name is another, or it is somebody of another city. */
export type Named = { readonly kind: 'named'; readonly subject: Subject } | { readonly kind: 'fault'; readonly fault: NumberFault } | { readonly kind: 'nobody' } | { readonly kind: 'self' };

/** The same words whether nobody has the number or the name is another: nothing can be learnt by trying. */
export const NOBODY = { zh: '姓名和号码对不上，或者本市没有登记这个人。请核对', en: 'Name and number do not belong together, or this person is not in the register of this city. Check both' };

/** The same of a city that is named: at a counter that accepts matters of several. */
export function nobodyIn({ zh, en }: Localized): Localized {
  return { zh: `姓名和号码对不上，或者${zh}没有登记这个人。请核对`, en: `Name and number do not belong together, or this person is not in the register of ${en}. Check both` };
}

/** Somebody by name and identity number, as an applicant of the same region names them. */
export async function nameParty({ cases, lookup }: Pick<Context, 'cases' | 'lookup'>, applicant: { readonly region: string; readonly id: string }, name: string, typed: string): Promise<Named> {
  const number = normaliseNumber(typed);
  // What is wrong with the number itself tells nothing about anybody.
  const fault = identityNumberFault(number);
  if (fault) return { kind: 'fault', fault };
  const found = await cases.whose(lookup(`number/${number}`));
  if (!found || found.region !== applicant.region || found.kind !== 'person' || !isSameName(name, found.name)) return { kind: 'nobody' };
  return found.id === applicant.id ? { kind: 'self' } : { kind: 'named', subject: found };
}
