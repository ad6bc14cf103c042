import { idOf } from '#core/id.ts';
import { normaliseNumber } from '#core/identity/identity-number.ts';
import { dayOf } from '#core/clocks/day.ts';
import { haltEnd, haltFaults, type HaltFault, type HaltWish } from '#core/payments/halt.ts';
import type { Context } from '../context.ts';
import type { HaltStore } from '../ports/halts.ts';
import type { RegisterStore } from '../ports/register.ts';

type Parts = { readonly context: Context; readonly halts: Pick<HaltStore, 'hold'>; readonly register: Pick<RegisterStore, 'noteAccess'> };
export type Held = { readonly kind: 'held' | 'same'; readonly payee: string | null } | { readonly kind: 'another' } | { readonly kind: 'wrong'; readonly faults: readonly HaltFault[] };

/** Hold payments across items. `payee`: the identity number as it was typed; `id` is made by who asks: sent again it is the same hold. */
export async function holdPayments({ context, halts, register }: Parts, region: string, id: string, wish: HaltWish, by: string): Promise<Held> {
  const at = context.now();
  const faults = [...haltFaults(context.compiled.catalog, wish, dayOf(at))];
  // Whether somebody is registered is told only with a hold that is right in all else: then it stands in their record.
  const found = wish.payee === null || faults.length > 0 ? undefined : await context.cases.holder(context.lookup(`number/${normaliseNumber(wish.payee)}`));
  if (wish.payee !== null && faults.length === 0 && found?.region !== region) faults.push({ pointer: '/payee', detail: { zh: '本地区没有这个证件号码的人', en: 'Nobody in this region has this number' } });
  if (faults.length > 0) return { kind: 'wrong', faults };
  const { service, fund, ground, reason, basis, until } = wish;
  const payee = found?.id ?? null;
  // Whatever becomes of the hold, they were looked for and found.
  if (payee !== null) await register.noteAccess(region, { id: idOf(context.hash, `hold/${by}/${payee}/${at.slice(0, 15)}`), at, actor: by, actorKind: 'staff', subject: payee, what: 'hold', why: 'hold', case: null });
  const kind = await halts.hold(region, { id, service, fund, payee, ground, reason: reason.trim(), basis: basis.trim(), at, by, endsAt: haltEnd(until) });
  return kind === 'another' ? { kind } : { kind, payee };
}
