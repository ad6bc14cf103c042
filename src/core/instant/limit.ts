import type { Catalog } from '../catalog/catalog.ts';
import { parameterOn } from '../catalog/parameter-on.ts';

/** The parameter that limits the amount, by class of risk. */
const AMOUNTS = { low: 'instantAmountLow', medium: 'instantAmountMedium', high: 'instantAmountHigh' } as const;

/** What is about to be approved: by which channel it came, and what it pays in all, in fen. */
export type Approval = { readonly region: string; readonly on: string; readonly service: string; readonly channel: string; readonly amountFen: number };

/** Beyond what of the region (`instantRisks`, `instantChannels`, `instantAmountLow` …) an approval goes, so that the rules do not make it alone. */
export function limitOf(catalog: Catalog, { region, on, service, channel, amountFen }: Approval): 'risk' | 'channel' | 'amount' | undefined {
  const { risk } = catalog.services.get(service) ?? {};
  const allows = (name: string, value: string): boolean => {
    const listed = parameterOn(catalog, region, name, on)?.value;
    // A list that a region has not set lets everything pass.
    return !Array.isArray(listed) || listed.includes(value);
  };
  if (risk !== undefined && !allows('instantRisks', risk)) return 'risk';
  if (!allows('instantChannels', channel)) return 'channel';
  const upTo = risk === undefined ? undefined : parameterOn(catalog, region, AMOUNTS[risk], on)?.value;
  return typeof upTo === 'number' && amountFen > upTo ? 'amount' : undefined;
}
