import type { Catalog } from '../catalog/catalog.ts';
import { parameterOn } from '../catalog/parameter-on.ts';
import type { SampledKind } from './kind.ts';
import { SAMPLED } from './kind.ts';

const PARAMETERS: Readonly<Record<SampledKind, string>> = { sample: 'inspectionRate', cross: 'crossCheckRate', 'look-back': 'lookBackRate', 'promise-sample': 'promiseSampleRate' };

/**
 * How many of a hundred decisions of a service that came over a channel are drawn for each kind: the most particular of the region's `inspections` that holds on
 * the day, else the region's parameter; none where it has none. A service counts for more than a channel.
 */
export function ratesOn(catalog: Pick<Catalog, 'parameters' | 'regions'>, region: string, { service, channel, on }: { readonly service: string; readonly channel: string; readonly on: string }): Readonly<Record<SampledKind, number>> {
  const own = catalog.regions.get(region)?.inspections ?? [];
  const weight = (one: (typeof own)[number]): number => (one.service === undefined ? 0 : 2) + (one.channel === undefined ? 0 : 1);
  const of = (kind: SampledKind): number => {
    const [best] = own.filter((one) => one.kind === kind && one.from <= on && (one.to === undefined || on <= one.to) && (one.service ?? service) === service && (one.channel ?? channel) === channel).toSorted((a, b) => weight(b) - weight(a));
    const usual = parameterOn(catalog, region, PARAMETERS[kind], on)?.value;
    return best?.percent ?? (typeof usual === 'number' ? usual : 0);
  };
  return Object.fromEntries(SAMPLED.map((kind) => [kind, of(kind)])) as Record<SampledKind, number>;
}
