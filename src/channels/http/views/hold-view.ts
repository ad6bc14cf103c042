import type { Catalog } from '#core/catalog/catalog.ts';
import { codeName } from '#core/catalog/code-name.ts';
import { hasService } from '#core/catalog/offered.ts';
import { dayOf } from '#core/clocks/day.ts';
import { GROUNDS } from '#core/payments/halt.ts';
import { maskName, maskNumber } from '#core/register/mask.ts';
import type { HaltListed } from '#usecases/ports/halts.ts';
import type { PaymentHold, PaymentHolds } from '../schemas/payment-hold.ts';

/** What a list needs besides: the moment, the numbers of officers, and the identity numbers of payees, each by its id. */
type Here = { readonly now: string; readonly officers: ReadonlyMap<string, string>; readonly payees: ReadonlyMap<string, string> };

/** The holds of a region, and what can be held there. */
export function holdViews(catalog: Catalog, region: string, listed: readonly HaltListed[], here: Here): PaymentHolds {
  const named = (list: string): PaymentHolds['funds'] => Object.keys(catalog.codes.get(list)?.codes ?? {}).map((code) => ({ code, name: codeName(catalog, list, code) }));
  const services = [...catalog.services.values()].filter(({ code, effects }) => hasService(catalog, region, code) && effects.some((effect) => 'pay' in effect)).map(({ code, zh, en }) => ({ code, name: { zh, en } }));
  return { holds: listed.map((each) => holdView(catalog, each, here)), services, funds: named('funds'), grounds: named(GROUNDS) };
}

function holdView(catalog: Catalog, { id, service, fund, payee, payeeName, ground, reason, basis, at, by, endsAt, waiting, released }: HaltListed, { now, officers, payees }: Here): PaymentHold {
  const matter = service === null ? undefined : catalog.services.get(service) ?? { zh: service, en: service };
  return {
    id, standing: released === null && Date.parse(endsAt) >= Date.parse(now), ...(matter && { service: { zh: matter.zh, en: matter.en } }), ...(fund !== null && { fund: codeName(catalog, 'funds', fund) }),
    ...(payee !== null && { payee: { name: maskName(payeeName ?? ''), number: maskNumber(payees.get(payee) ?? '') } }),
    ground: codeName(catalog, GROUNDS, ground), reason, basis, at, by: officers.get(by) ?? by, until: dayOf(endsAt), waiting,
    ...(released && { released: { at: released.at, by: officers.get(released.by) ?? released.by, because: released.because } }),
  };
}
