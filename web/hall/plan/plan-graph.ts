import type { PlanItem } from '../../ui/api-types.ts';

/** A line of the plan with a name of its own: a matter may stand there several times. */
export type Line = Omit<PlanItem, 'after' | 'once' | 'with'> & { readonly id: string; readonly after: string[]; readonly once?: string[]; readonly with?: string };

/** The lines of a plan, waiting for each other by their own names instead of by service. */
export function linesOf(items: readonly PlanItem[]): readonly Line[] {
  const ids = new Map<string, string[]>();
  for (const item of items) ids.set(item.service, [...(ids.get(item.service) ?? []), idOf(item)]);
  const all = (services: readonly string[]): string[] => services.flatMap((service) => ids.get(service) ?? []);
  return items.map(({ after, once, with: along, ...item }) => {
    const [leader] = along === undefined ? [] : all([along]);
    return { ...item, id: idOf(item), after: all(after), ...(once && { once: all(once) }), ...(leader !== undefined && { with: leader }) };
  });
}

function idOf({ service, of }: Pick<PlanItem, 'service' | 'of'>): string {
  return of === undefined ? service : `${service}/${of}`;
}
