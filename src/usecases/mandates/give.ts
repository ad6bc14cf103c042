import type { Refusal } from '#core/cases/refusal.ts';
import { numberParameter } from '#core/catalog/number-parameter.ts';
import { dayOf } from '#core/clocks/day.ts';
import { giveMandate, type Giving } from '#core/parties/give-mandate.ts';
import type { Mandate } from '#core/parties/mandate.ts';
import type { Context } from '../context.ts';
import { nameParty, type Named } from '../name-party.ts';
import type { MandateStore } from '../ports/mandates.ts';
import type { Subject } from '../ports/cases.ts';

/** Where a region says nothing: two years. */
const MONTHS = 24;

export type Wish = Pick<Giving, 'id' | 'events' | 'from' | 'to' | 'sees' | 'signature'> & { readonly name: string; readonly number: string };
export type GivenMandate = { readonly kind: 'given' | 'same'; readonly mandate: Mandate; readonly agent: Subject } | { readonly kind: 'another' } | { readonly kind: 'refused'; readonly refusal: Refusal } | Exclude<Named, { readonly kind: 'named' }>;

/** A person gives somebody of the register, named by name and number, a mandate. The same sent again is one. */
export async function giveMandateTo({ context, mandates }: { readonly context: Context; readonly mandates: MandateStore }, principal: Subject, wish: Wish): Promise<GivenMandate> {
  const named = await nameParty(context, principal, wish.name, wish.number);
  if (named.kind !== 'named') return named;
  const at = context.now();
  const { catalog } = context.compiled;
  const { id, events, from, to, sees, signature } = wish;
  const made = giveMandate(catalog, { id, events, from, to, sees, signature, principal, agent: named.subject }, at, dayOf(at), numberParameter(catalog, principal.region, 'mandateMonths', dayOf(at), MONTHS));
  if ('code' in made) return { kind: 'refused', refusal: made };
  const kept = await mandates.give(principal.region, made);
  return kept === 'another' ? { kind: 'another' } : { kind: kept, mandate: made, agent: named.subject };
}
