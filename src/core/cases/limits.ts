import type { Catalog } from '../catalog/catalog.ts';
import { parameterOn } from '../catalog/parameter-on.ts';
import { promisedIn } from '../catalog/promised-in.ts';
import type { LimitVariant, Service } from '../catalog/service.ts';
import type { Limit } from '../clocks/clock.ts';
import { isLonger, limitText, parseLimit } from '../clocks/limit.ts';
import { decisionScope } from '../decisions/decision-scope.ts';
import type { Run, RunItem } from '../decisions/run-items.ts';
import type { AcceptedItem } from './event.ts';
import { searchIn, type Search } from '../evidence/gather.ts';
import { neededElements } from '../evidence/needed.ts';
import { UNKNOWN, type Result } from '../feel/values/value.ts';

/** The limits that hold for an item: by law (`null` where no rule sets one) and as promised when a person has to decide, and where that is said. `variant` where they are not those of every case. */
export type Holding = { readonly statutory: Limit | null; readonly promised: Limit; readonly basis: string; readonly variant?: string };

/**
 * The limits of an item for this case by what is known now: those of the first variant whose condition holds, else those of the service,
 * with what the region promises.
 * What is not known chooses none.
 * @param channel where the case was filed · @param search one that has begun in the same knowledge
 */
export function limitsOf(run: Run, item: Pick<RunItem, 'service' | 'of'>, channel: string, search?: Search): Holding {
  const variant = conditional(run, item, channel, search).find(({ holds }) => holds === true)?.variant;
  return holding(variant ?? ordinaryOf(run, item.service), variant);
}

/** What can be promised before anything is handed in. `variant` where its condition is known to hold; `atMost` where other, shorter limits may still hold. */
export type Foreseen = { readonly promised: Limit; readonly variant?: LimitVariant; readonly atMost: boolean };

/**
 * The promise to this person by what is known now: that of the variant that holds, else the longest of those that still may.
 * @param blind as if nothing was known, for who may not see what is
 */
export function foreseenLimit(run: Run, item: Pick<RunItem, 'service' | 'of'>, { blind = false }: { readonly blind?: boolean } = {}): Foreseen {
  const variants = conditional(run, item).map(({ variant, holds }) => ({ variant, holds: blind ? UNKNOWN : holds }));
  const sure = variants.findIndex(({ holds }) => holds === true);
  const possible = variants.slice(0, sure < 0 ? variants.length : sure).filter(({ holds }) => holds !== false).map(({ variant }) => variant);
  const last = sure < 0 ? ordinaryOf(run, item.service) : variants[sure]!.variant;
  const all = [...possible, last].map((each) => parseLimit(each.promised.is));
  const promised = all.reduce((longest, each) => (isLonger(each, longest) ? each : longest));
  return { promised, atMost: all.some((each) => limitText(each) !== limitText(promised)), ...(sure >= 0 && possible.length === 0 && { variant: variants[sure]!.variant }) };
}

/** The limits of a service where none of its variants holds, with what the region promises. */
function ordinaryOf(run: Run, code: string): Pick<Service['limits'], 'statutory' | 'promised'> {
  const service = serviceOf(run.compiled.catalog, code);
  return { statutory: service.limits.statutory, promised: promisedIn(run.compiled.catalog, service, run.region) };
}

/** The variants that facts choose, in their order, and what is known of their conditions now. */
function conditional(run: Run, item: Pick<RunItem, 'service' | 'of'>, channel?: string, search?: Search): readonly { readonly variant: LimitVariant; readonly holds: Result }[] {
  const code = item.service;
  const { catalog } = run.compiled;
  const conditions = run.compiled.services.get(code)?.limits;
  if (!conditions || conditions.size === 0) return [];
  const found = (search ?? searchIn(catalog, run.known)).of(item);
  const needed = neededElements(run.compiled, [code]);
  const facts = { get: (name: string) => (needed.has(name) ? found.fact(name) : undefined) };
  const scope = decisionScope(run.compiled, { facts, region: run.region, on: run.known.on, contested: new Set(Object.keys(run.known.given.contests)), values: channel === undefined ? {} : { 'case.channel': channel } });
  return (serviceOf(catalog, code).limits.variants ?? []).flatMap((variant) => {
    const condition = conditions.get(variant.id);
    return condition ? [{ variant, holds: condition.evaluate(scope) }] : [];
  });
}

/** The variants that an officer may choose by saying so. */
export function officerVariants(catalog: Catalog, code: string): readonly LimitVariant[] {
  return catalog.services.get(code)?.limits.variants?.filter(({ byOfficer }) => byOfficer) ?? [];
}

/** The limits that a variant, or the service itself, states. */
export function holding({ statutory, promised }: Pick<Service['limits'], 'statutory' | 'promised'>, variant?: Pick<LimitVariant, 'id'>): Holding {
  return { statutory: 'is' in statutory ? parseLimit(statutory.is) : null, promised: parseLimit(promised.is), basis: promised.basis, ...(variant && { variant: variant.id }) };
}

/**
 * The limits with which an item is accepted, and when its clock begins: with the acceptance, or the receipt of the materials. What a counter received
 * while the line was down began there (行政许可法 第三十二条: nobody waits longer because the house could not write it down), but not what the rules
 * decide: that is promised within minutes of when they can.
 */
export function acceptedLimits(run: Run, item: Pick<RunItem, 'service' | 'of'>, { channel, receivedAt, received }: { readonly channel: string; readonly receivedAt: string; readonly received?: { readonly at: string } }, search: Search): Pick<AcceptedItem, 'statutory' | 'promised' | 'variant' | 'startsAt'> {
  const { catalog } = run.compiled;
  const code = item.service;
  const { statutory, promised, variant } = limitsOf(run, item, channel, search);
  const begun = received && serviceOf(catalog, code).mode !== 'instant' ? received.at : countsFromReceipt(catalog, code) ? receivedAt : run.known.at;
  return { statutory, promised: instantLimit(catalog, code, run.region, run.known.on) ?? promised, ...(variant !== undefined && { variant }), ...(begun !== receivedAt && { startsAt: begun }) };
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
