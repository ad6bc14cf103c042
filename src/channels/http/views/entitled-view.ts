import { cited } from '#core/catalog/cited.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { Entitlement } from '#core/offers/entitled.ts';
import type { Entitled } from '#usecases/read-entitlements.ts';
import type { EntitledView, MyEntitled } from '../schemas/entitled.ts';
import { reasonViews } from './reason-view.ts';
import { registerViews } from './register-view.ts';
import { valueViews } from './value-view.ts';

/** What is somebody's due in plain words: why, how much, what is missing, with the articles. */
export function entitledView(compiled: CompiledCatalog, region: string, { on, entitlements, pending, had }: Entitled): MyEntitled {
  return { on, benefits: entitlements.map((each) => benefitView(compiled, region, each, pending[each.service])), had: registerViews(compiled.catalog, had, on) };
}

function benefitView(compiled: CompiledCatalog, region: string, { service: code, standing, decision, through, along, settles }: Entitlement, number: string | undefined): EntitledView {
  const service = compiled.catalog.services.get(code)!;
  const told = standing === 'due' || standing === 'near';
  return {
    service: code, name: { zh: service.zh, en: service.en }, summary: service.summary, basis: service.basis.map(cited), standing, through, officer: service.mode === 'officer',
    values: standing === 'due' ? valueViews(compiled, decision, region) : [],
    // Of what is not theirs it is said what stands in the way, and no more.
    reasons: reasonViews(compiled, decision, { region, disputes: true }).filter(({ result }) => told || result === 'fail').map((reason) => { const by = settles.get(reason.id); return { ...reason, basis: cited(reason.basis), ...(by && { settles: by }) }; }),
    along: along.flatMap((each) => { const found = compiled.catalog.services.get(each); return found ? [{ zh: found.zh, en: found.en }] : []; }),
    ...(number !== undefined && number !== '' && { case: number }),
  };
}
