import type { Catalog } from '#core/catalog/catalog.ts';
import { parameterOn } from '#core/catalog/parameter-on.ts';
import { adverseAt } from '#core/cases/remedies.ts';
import { decidedBy, deliveredAt } from '#core/cases/papers-to-go.ts';
import { knownOn, type ServiceRule } from '#core/notices/served.ts';
import type { CaseRead } from './ports/cases.ts';
import type { DeliveryStore } from './ports/deliveries.ts';

/** When an electronic delivery counts as served in a region on a day (`electronicServiceRule`); `undefined` where nothing says so. */
export function serviceRule(catalog: Pick<Catalog, 'parameters'>, region: string, day: string): ServiceRule | undefined {
  const value = parameterOn(catalog, region, 'electronicServiceRule', day)?.value;
  return value === undefined ? undefined : value === 'opened' ? 'opened' : 'available';
}

/** Since which day (`YYYY-MM-DD`) a reader knows of what was decided against them, by item; an item of which nothing says so is left out. @param reader on whom papers are served: an applicant also on paper */
export async function knownDays(deliveries: Pick<DeliveryStore, 'consent' | 'openings'>, rule: ServiceRule | undefined, { state }: Pick<CaseRead, 'state'>, reader: string): Promise<ReadonlyMap<number, string>> {
  const adverse = state.items.flatMap((item) => { const at = adverseAt(item); return at === undefined ? [] : [{ item, at }]; });
  if (adverse.length === 0) return new Map();
  const opened = new Map((await deliveries.openings(state.region, state.number, reader)).map((opening) => [opening.paper, opening.at]));
  const known = await Promise.all(adverse.map(async ({ item, at }) => {
    const consented = (await deliveries.consent(state.region, reader, at))?.given === true;
    const openedAt = opened.get(decidedBy(item).at(-1) ?? '');
    const onPaper = reader === state.applicant ? deliveredAt(item) : undefined;
    return [item.no, knownOn(rule, { availableAt: at, consented, ...(openedAt !== undefined && { openedAt }), ...(onPaper !== undefined && { deliveredAt: onPaper }) })] as const;
  }));
  return new Map(known.flatMap(([no, day]) => (day === undefined ? [] : [[no, day] as const])));
}
