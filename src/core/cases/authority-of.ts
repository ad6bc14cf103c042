import type { Catalog } from '../catalog/catalog.ts';
import type { Item } from './item.ts';

/** The line of work that is competent for an item: that of its matter, or the one it was passed on to (移送). */
export function authorityOf(catalog: Pick<Catalog, 'services'>, { service, transfers }: Pick<Item, 'service'> & { readonly transfers?: readonly { readonly to: string }[] | undefined }): string {
  return transfers?.at(-1)?.to ?? catalog.services.get(service)?.authority ?? '';
}
