import { isEverLonger } from '../clocks/ever-longer.ts';
import { parseLimit } from '../clocks/limit.ts';
import type { Catalog } from './catalog.ts';
import { figuresIn } from './check/limits.ts';
import { promisedIn } from './promised-in.ts';
import type { Service } from './service.ts';

/** A row of annex 2 as a region keeps it: what was required and what is promised; `halved` where the promise takes half of it or less. */
export type SpeedUp = { readonly row: number; readonly code: string; readonly required: readonly string[]; readonly promised: string; readonly halved: boolean };

/** How many rows of annex 2 a region halves; the notice wants ten (人社部发〔2020〕26号 二（二）). `setHere` are figures that annex 2 leaves to the region and it has set, `notSet` those it has not. */
export type SpeedUps = { readonly region: string; readonly rows: readonly SpeedUp[]; readonly halved: readonly number[]; readonly setHere: readonly string[]; readonly notSet: readonly string[] };

/** The rows of annex 2 as each region keeps them. A row of several services is halved where each of them is. */
export function speedUpsOf(catalog: Catalog): readonly SpeedUps[] {
  const services = [...catalog.services.values()].filter(({ limits }) => limits.notice !== undefined);
  return [...catalog.regions.keys()].map((region) => {
    const rows = services.map((service) => speedUp(catalog, service, region)).toSorted((a, b) => a.row - b.row);
    const left = services.filter(({ limits }) => limits.promised.setBy === 'region').map(({ code }) => code);
    const targets = catalog.regions.get(region)?.targets ?? {};
    return {
      region, rows, halved: [...new Set(rows.map(({ row }) => row))].filter((row) => rows.every((each) => each.row !== row || each.halved)),
      setHere: left.filter((code) => code in targets), notSet: left.filter((code) => !(code in targets)),
    };
  });
}

function speedUp(catalog: Catalog, service: Service, region: string): SpeedUp {
  const required = requiredOf(service);
  const { is } = promisedIn(catalog, service, region);
  const { amount, unit } = parseLimit(is);
  const halved = required.some((before) => !isEverLonger({ amount: amount * 2, unit }, parseLimit(before)));
  return { row: service.limits.notice?.row ?? 0, code: service.code, required, promised: is, halved };
}

/** What the ordinary case was and is required to take: the notice's figure before, where it names one only, and the statutory limit of today. */
function requiredOf({ limits: { notice, statutory } }: Service): readonly string[] {
  const before = figuresIn(notice?.before ?? '');
  return [...new Set([...(before.length === 1 ? before : []), ...('is' in statutory ? [statutory.is] : [])])];
}
