import type { Catalog } from '../catalog/catalog.ts';
import { addDays, addMonths } from '../clocks/day.ts';
import { parseLimit } from '../clocks/limit.ts';
import type { Limit } from '../clocks/clock.ts';
import type { Localized } from '../value.ts';
import { authorityOf } from './authority-of.ts';
import type { Item } from './item.ts';

/** A way that is open against a refusal. `lastDay`: a calendar date (`YYYY-MM-DD`), where it is known since when somebody knows of the decision; `likely`: which body that most likely is in the city, where no source settles it; `to` is then what the law says for every place. */
export type OpenRemedy = { readonly id: string; readonly name: Localized; readonly to: Localized; readonly likely?: Localized; readonly within: Limit; readonly lastDay?: string; readonly basis: readonly string[]; readonly note?: Localized };

/** What of an item says whether and where something is open against it. */
type Against = Pick<Item, 'status' | 'endedAt' | 'service' | 'again' | 'lapsed'> & { readonly transfers?: readonly { readonly to: string }[] };

/** The decision that stands of an item and costs somebody something: when it was made; `undefined` where there is none. */
export function adverseAt({ status, endedAt, again, lapsed }: Pick<Item, 'status' | 'endedAt' | 'again' | 'lapsed'>): string | undefined {
  const isAdverse = status === 'refused' || status === 'revoked' || lapsed !== undefined || again?.outcome === 'correct';
  return isAdverse && endedAt !== undefined ? again?.at ?? endedAt : undefined;
}

/**
 * What somebody can do against an item that was refused, revoked or corrected, or ended because a correction was not answered, in the order of the catalogue; nothing for any other item. The law counts from the
 * day on which the decision became known to them. @param known that day (`YYYY-MM-DD`, `knownOn` of the notices); without it no end is told, because an earlier one than the law's would cost somebody their remedy
 */
export function remediesAgainst(catalog: Pick<Catalog, 'remedies' | 'services'>, region: string, { status, endedAt, service, transfers, again, lapsed }: Against, known?: string): OpenRemedy[] {
  if (adverseAt({ status, endedAt, again, lapsed }) === undefined) return [];
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
      ...(known !== undefined && { lastDay: lastDayOf(limit, known) }), basis: [basis, toBasis], ...(note && { note }),
    }];
  });
}

/** The last day of a time counted from when a decision became known: that day does not count (民事诉讼法 第八十五条); months end on the same day of the month, or on its last (民法典 第二百零二条). */
export function lastDayOf({ amount, unit }: Limit, known: string): string {
  return unit === 'mo' ? addMonths(known, amount) : addDays(known, amount);
}
