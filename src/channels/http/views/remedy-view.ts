import type { Item } from '#core/cases/item.ts';
import { remediesAgainst } from '#core/cases/remedies.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { formatLimit } from '#core/clocks/limit.ts';
import type { RemedyView } from '../schemas/case.ts';

/** What is open against a refused item, in words; nothing where there is none. */
export function remedyViews(catalog: Catalog, region: string, item: Item): { remedies?: RemedyView[] } {
  const remedies = remediesAgainst(catalog, region, item).map(({ id, name, to, likely, within, lastDay, basis, note }) => ({ id, name, to, ...(likely && { likely }), within: formatLimit(within), lastDay, basis: basis.join('；'), ...(note && { note }) }));
  return remedies.length > 0 ? { remedies } : {};
}
