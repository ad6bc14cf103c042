import { authorityOf } from '../cases/authority-of.ts';
import type { Item } from '../cases/item.ts';
import type { CaseState } from '../cases/state.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { dayOf } from '../clocks/day.ts';
import type { Rated } from './rating.ts';

/** What somebody rates who rates an item: by which channel and office it came in, and everybody who had a part in it: who accepted, decided, confirmed or looked at it again, or had it for a time. */
export function ratedOf(catalog: Catalog, state: CaseState, item: Item, at: string): Rated {
  const officers = [state.accepter, item.officer, item.reviewer, item.again?.officer, item.again?.reviewer, item.reopened?.officer, item.reopened?.reviewer, ...(item.had ?? []).map(({ officer }) => officer)];
  return {
    case: state.number, no: item.no, service: item.service, line: authorityOf(catalog, item), channel: state.channel, ...(state.office !== undefined && { office: state.office }), day: dayOf(at),
    officers: [...new Set(officers.flatMap((id) => id ?? []))].toSorted(),
  };
}
