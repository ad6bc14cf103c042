import type { Handover } from '#core/cases/handover.ts';
import type { Context } from './context.ts';
import type { HandoverRow, HandoverStore } from './ports/handovers.ts';

/** A thing of another city that lies here, or is on its way here. */
export type Away = HandoverRow & { readonly city: string };

/**
 * What was sent to the counters of a city from others, the longest waiting first. Whatever became of the agreement: what was sent
 * under it is handed over, or sent back, from where it lies. At most `limit` of each city.
 */
export async function awayParcels({ compiled }: Pick<Context, 'compiled'>, store: Pick<HandoverStore, 'placed'>, at: string, limit: number): Promise<readonly Away[]> {
  const cities = [...compiled.catalog.regions.keys()].filter((city) => city !== at);
  const found = await Promise.all(cities.map(async (city) => (await store.placed(city, at, limit)).map((row): Away => ({ ...row, city }))));
  return found.flat().toSorted((a, b) => Date.parse(a.since) - Date.parse(b.since));
}

/** One of them; `undefined` for whatever does not lie here and is not on its way here. */
export async function awayParcel({ cases }: Pick<Context, 'cases'>, at: string, number: string, no: number): Promise<{ readonly city: string; readonly last: Handover } | undefined> {
  const city = number.slice(0, 6);
  const read = city === at ? undefined : await cases.read(city, number);
  const last = read?.state.items.find((each) => each.no === no)?.handovers?.at(-1);
  return last?.sent && !last.back && last.place === at ? { city, last } : undefined;
}
