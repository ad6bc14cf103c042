import { normaliseNumber } from '#core/identity/identity-number.ts';
import { dayOf } from '#core/clocks/day.ts';
import { haltEnd, haltFaults, type HaltFault, type HaltWish } from '#core/payments/halt.ts';
import type { Context } from '../context.ts';
import type { HaltStore } from '../ports/halts.ts';

type Parts = { readonly context: Context; readonly halts: Pick<HaltStore, 'hold'> };
export type Held = { readonly kind: 'held' | 'same'; readonly payee: string | null } | { readonly kind: 'another' } | { readonly kind: 'wrong'; readonly faults: readonly HaltFault[] };

/** Hold payments across items. `payee`: the identity number as it was typed; `id` is made by who asks: sent again it is the same hold. */
export async function holdPayments({ context, halts }: Parts, region: string, id: string, wish: HaltWish, by: string): Promise<Held> {
  const at = context.now();
  const faults = [...haltFaults(context.compiled.catalog, wish, dayOf(at))];
  const found = wish.payee === null ? undefined : await context.cases.holder(context.lookup(`number/${normaliseNumber(wish.payee)}`));
  if (wish.payee !== null && found?.region !== region) faults.push({ pointer: '/payee', detail: { zh: '本地区没有这个证件号码的人', en: 'Nobody in this region has this number' } });
  if (faults.length > 0) return { kind: 'wrong', faults };
  const { service, fund, ground, reason, basis, until } = wish;
  const payee = found?.id ?? null;
  const kind = await halts.hold(region, { id, service, fund, payee, ground, reason: reason.trim(), basis: basis.trim(), at, by, endsAt: haltEnd(until) });
  return kind === 'another' ? { kind } : { kind, payee };
}
