import type { Catalog } from '../catalog/catalog.ts';
import type { RegisterEntry } from '../register/entry.ts';
import { endOf, isOpen } from '../register/open.ts';

/** What an imported entry says is paid each month, and is not paid from here: `amountFen` where the entry says it, `next` the first month to come in which it still holds (`2026-12`). */
export type PaidElsewhere = { readonly entry: string; readonly kind: string; readonly system: string; readonly amountFen: number | null; readonly since: string; readonly until: string | null; readonly next: string | null };

/** Kinds of entries that some service pays every month: a payment belongs to the entry opened before it. */
function paidMonthly({ services }: Pick<Catalog, 'services'>): ReadonlySet<string> {
  const kinds = new Set<string>();
  for (const { effects } of services.values()) {
    let opened: string | undefined;
    for (const effect of effects) {
      if ('open' in effect) opened = effect.open;
      else if ('pay' in effect && effect.pay.every === 'month' && opened !== undefined) kinds.add(opened);
    }
  }
  return kinds;
}

/**
 * The open entries that an old system has brought, of a kind that is paid every month, and for which nothing is paid from here: the old system goes on paying them.
 * @param planned the entries whose payments run here
 */
export function paidElsewhere(catalog: Pick<Catalog, 'services' | 'registerKinds'>, entries: readonly RegisterEntry[], planned: readonly string[], on: string): PaidElsewhere[] {
  const monthly = paidMonthly(catalog);
  return entries.flatMap((entry): PaidElsewhere[] => {
    const { id, kind, origin, data, from } = entry;
    if (origin.kind !== 'import' || !monthly.has(kind) || !isOpen(entry, on) || planned.includes(id)) return [];
    const money = Object.entries(catalog.registerKinds.get(kind)?.fields ?? {}).find(([, { type }]) => typeof type === 'object' && 'money' in type)?.[0];
    const said = money === undefined ? undefined : data[money];
    const [until, next] = [endOf(entry), monthAfter(on)];
    return [{ entry: id, kind, system: origin.system, amountFen: typeof said === 'number' ? said : null, since: from, until, next: until === null || until > `${next}-01` ? next : null }];
  });
}

/** The month after that of a day. */
function monthAfter(day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
}
