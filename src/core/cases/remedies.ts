import type { Catalog } from '../catalog/catalog.ts';
import { addDays, addMonths, dayOf } from '../clocks/day.ts';
import { parseLimit } from '../clocks/limit.ts';
import type { Limit } from '../clocks/clock.ts';
import type { Localized } from '../value.ts';
import { authorityOf } from './authority-of.ts';
import type { Item } from './item.ts';

/** A way that is open against a refusal. `lastDay` is a calendar date (`YYYY-MM-DD`), for whoever learnt of the decision on the day it was made; `likely`: which body that most likely is in the city, where no source settles it; `to` is then what the law says for every place. */
export type OpenRemedy = { readonly id: string; readonly name: Localized; readonly to: Localized; readonly likely?: Localized; readonly within: Limit; readonly lastDay: string; readonly basis: readonly string[]; readonly note?: Localized };

/**
 * What somebody can do against an item that was refused, revoked or corrected, or ended because a correction was not answered, in the order of the catalogue; nothing for any other item. The law counts from the
 * day on which the decision became known, and no earlier than that of the decision: who learns of it later has longer.
 */
export function remediesAgainst(catalog: Pick<Catalog, 'remedies' | 'services'>, region: string, { status, endedAt, service, transfers, again, lapsed }: Pick<Item, 'status' | 'endedAt' | 'service' | 'transfers' | 'again' | 'lapsed'>): OpenRemedy[] {
  if ((status !== 'refused' && status !== 'revoked' && lapsed === undefined && again?.outcome !== 'correct') || endedAt === undefined) return [];
  const authority = authorityOf(catalog, { service, transfers });
  return [...catalog.remedies].flatMap(([id, { zh, en, within, basis, to, toBasis, in: places = {}, note: usual, noteFor = {}, except = {} }]) => {
    if (service in except || authority in except) return [];
    const place = places[region];
    const limit = parseLimit(within);
    const note = noteFor[service] ?? noteFor[authority] ?? usual;
    const named = place && { zh: place.zh, en: place.en };
    const settled = place?.confidence !== 'to-verify';
    return [{
      id, name: { zh, en }, to: settled ? named ?? to : to, ...(named && !settled && named.zh !== to.zh && { likely: named }), within: limit,
      lastDay: lastDayOf(limit, dayOf(again?.at ?? endedAt)), basis: [basis, toBasis], ...(note && { note }),
    }];
  });
}

/** The last day of a time counted from when a decision became known: that day does not count (民事诉讼法 第八十五条); months end on the same day of the month, or on its last (民法典 第二百零二条). */
export function lastDayOf({ amount, unit }: Limit, known: string): string {
  return unit === 'mo' ? addMonths(known, amount) : addDays(known, amount);
}
