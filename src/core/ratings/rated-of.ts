import { authorityOf } from '../cases/authority-of.ts';
import type { Item } from '../cases/item.ts';
import type { CaseState } from '../cases/state.ts';
import { whoHadAPart } from '../cases/who-had-a-part.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { dayOf } from '../clocks/day.ts';
import type { Rated } from './rating.ts';

/** What somebody rates who rates an item: by which channel and office it came in, and everybody who had a part in it: who accepted, decided, confirmed or looked at it again, sat in its joint review, or had it for a time. */
export function ratedOf(catalog: Catalog, state: CaseState, item: Item, at: string): Rated {
  return {
    case: state.number, no: item.no, service: item.service, line: authorityOf(catalog, item), channel: state.channel, ...(state.office !== undefined && { office: state.office }), day: dayOf(at),
    officers: [...new Set([...(state.accepter === null ? [] : [state.accepter]), ...whoHadAPart(item)])].toSorted(),
  };
}
