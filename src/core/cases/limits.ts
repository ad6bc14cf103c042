import type { Catalog } from '../catalog/catalog.ts';
import { parameterOn } from '../catalog/parameter-on.ts';
import { promisedIn } from '../catalog/promised-in.ts';
import type { LimitVariant, Service } from '../catalog/service.ts';
import type { Limit } from '../clocks/clock.ts';
import { parseLimit } from '../clocks/limit.ts';
import { decisionScope } from '../decisions/decision-scope.ts';
import type { Run, RunItem } from '../decisions/run-items.ts';
import type { AcceptedItem } from './event.ts';
import { searchIn, type Search } from '../evidence/gather.ts';
import { neededElements } from '../evidence/needed.ts';

/** The limits that hold for an item: by law (`null` where no rule sets one) and as promised when a person has to decide, and where that is said. `variant` where they are not those of every case. */
export type Holding = { readonly statutory: Limit | null; readonly promised: Limit; readonly basis: string; readonly variant?: string };

/**
 * The limits of an item for this case by what is known now: those of the first variant whose condition holds, else those of the service,
 * with what the region promises.
 * What is not known chooses none.
 * @param channel where the case was filed · @param search one that has begun in the same knowledge
 */
export function limitsOf(run: Run, item: Pick<RunItem, 'service' | 'of'>, channel: string, search?: Search): Holding {
  const code = item.service;
  const { catalog } = run.compiled;
  const service = serviceOf(catalog, code);
  const { limits } = service;
  const ordinary = { statutory: limits.statutory, promised: promisedIn(catalog, service, run.region) };
  const conditions = run.compiled.services.get(code)?.limits;
  if (!conditions || conditions.size === 0) return holding(ordinary);
  const found = (search ?? searchIn(catalog, run.known)).of(item);
  const needed = neededElements(run.compiled, [code]);
  const facts = { get: (name: string) => (needed.has(name) ? found.fact(name) : undefined) };
  const scope = decisionScope(run.compiled, { facts, region: run.region, on: run.known.on, contested: new Set(Object.keys(run.known.given.contests)), values: { 'case.channel': channel } });
  const variant = limits.variants?.find(({ id }) => conditions.get(id)?.evaluate(scope) === true);
  return holding(variant ?? ordinary, variant);
}

/** The variants that an officer may choose by saying so. */
export function officerVariants(catalog: Catalog, code: string): readonly LimitVariant[] {
  return catalog.services.get(code)?.limits.variants?.filter(({ byOfficer }) => byOfficer) ?? [];
}

/** The limits that a variant, or the service itself, states. */
export function holding({ statutory, promised }: Pick<Service['limits'], 'statutory' | 'promised'>, variant?: Pick<LimitVariant, 'id'>): Holding {
  return { statutory: 'is' in statutory ? parseLimit(statutory.is) : null, promised: parseLimit(promised.is), basis: promised.basis, ...(variant && { variant: variant.id }) };
}

/** The limits with which an item is accepted, and when its clock begins: the materials may have been received before. */
export function acceptedLimits(run: Run, item: Pick<RunItem, 'service' | 'of'>, { channel, receivedAt }: { readonly channel: string; readonly receivedAt: string }, search: Search): Pick<AcceptedItem, 'statutory' | 'promised' | 'variant' | 'startsAt'> {
  const { catalog } = run.compiled;
  const code = item.service;
  const { statutory, promised, variant } = limitsOf(run, item, channel, search);
  const later = !countsFromReceipt(catalog, code) && run.known.at !== receivedAt;
  return { statutory, promised: instantLimit(catalog, code, run.region, run.known.on) ?? promised, ...(variant !== undefined && { variant }), ...(later && { startsAt: run.known.at }) };
}

/**
 * What is promised when the rules decide: an instant item ends within 30 minutes of the receipt of its materials
 * (人社部发〔2020〕26号); the region's parameter `instantLimit` holds the figure.
 */
function instantLimit(catalog: Catalog, code: string, region: string, on: string): Limit | undefined {
  const instant = parameterOn(catalog, region, 'instantLimit', on);
  return catalog.services.get(code)?.mode === 'instant' && typeof instant?.value === 'string' ? parseLimit(instant.value) : undefined;
}

/** Whether the limits of a service are counted from the receipt of the materials, and not from the acceptance. */
function countsFromReceipt(catalog: Catalog, code: string): boolean {
  const { limits, mode } = serviceOf(catalog, code);
  return mode === 'instant' || limits.trigger === 'receipt';
}

function serviceOf(catalog: Catalog, code: string): Service {
  const found = catalog.services.get(code);
  if (!found) throw new Error(`no service ${code}`);
  return found;
}
