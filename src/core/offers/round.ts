import type { Offer } from '../catalog/offer.ts';

/** The round that a day belongs to: within one nobody is offered the same twice. `once`, a year or a month. */
export function roundOf({ every }: Pick<Offer, 'every'>, day: string): string {
  if (every === 'once') return 'once';
  return every === 'year' ? day.slice(0, 4) : day.slice(0, 7);
}
