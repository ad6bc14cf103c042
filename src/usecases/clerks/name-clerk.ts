import { numberParameter } from '#core/catalog/number-parameter.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { dayOf } from '#core/clocks/day.ts';
import { nameClerk as decide, type Terms } from '#core/parties/clerk.ts';
import type { Context } from '../context.ts';
import { nameParty, type Named } from '../name-party.ts';
import type { ClerkStore } from '../ports/clerks.ts';

/** Where a region says nothing: two years. */
const MONTHS = 24;

type Stores = { readonly context: Context; readonly clerks: ClerkStore };
type Enterprise = { readonly region: string; readonly id: string };
export type NamedClerk = { readonly kind: 'named' | 'same' | 'taken' | 'gone' } | { readonly kind: 'refused'; readonly refusal: Refusal } | Exclude<Named, { readonly kind: 'named' }>;

/** An enterprise names somebody of the register, by name and number, its clerk. The same sent again is one. */
export async function nameClerk(stores: Stores, enterprise: Enterprise, id: string, who: { readonly name: string; readonly number: string }, terms: Terms): Promise<NamedClerk> {
  const named = await nameParty(stores.context, enterprise, who.name, who.number);
  if (named.kind !== 'named') return named;
  return appoint(stores, enterprise, id, named.subject, terms);
}

/** Other terms for a clerk: the appointment ends, and one on the new terms begins with it. */
export async function changeClerk(stores: Stores, enterprise: Enterprise, id: string, follows: string, terms: Terms): Promise<NamedClerk> {
  const all = await stores.clerks.of(enterprise.region, enterprise.id);
  const before = all.find((each) => each.id === follows);
  return before ? appoint(stores, enterprise, id, { id: before.person, number: before.number }, terms, follows) : { kind: 'gone' };
}

async function appoint({ context, clerks }: Stores, { region, id: enterprise }: Enterprise, id: string, clerk: { readonly id: string; readonly number: string }, terms: Terms, follows?: string): Promise<NamedClerk> {
  const at = context.now();
  const on = dayOf(at);
  const { catalog } = context.compiled;
  const made = decide(catalog, { ...terms, id, enterprise, clerk }, at, on, numberParameter(catalog, region, 'clerkMonths', on, MONTHS));
  if ('code' in made) return { kind: 'refused', refusal: made };
  return { kind: await clerks.name(region, made, follows) };
}
