import type { Item } from '#core/cases/item.ts';
import { remediesAgainst } from '#core/cases/remedies.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { formatLimit } from '#core/clocks/limit.ts';
import type { RemedyView } from '../schemas/case.ts';

/** What is open against a refused item, in words; nothing where there is none. @param known since when the reader knows of it (`YYYY-MM-DD`); without it no last day is told */
export function remedyViews(catalog: Catalog, region: string, item: Item, known?: string): { remedies?: RemedyView[] } {
  const remedies = remediesAgainst(catalog, region, item, known).map(({ id, name, to, likely, within, lastDay, basis, note }) => ({ id, name, to, ...(likely && { likely }), within: formatLimit(within), ...(lastDay !== undefined && { lastDay, known }), basis: basis.join('；'), ...(note && { note }) }));
  return remedies.length > 0 ? { remedies } : {};
}
