import type { Catalog } from '#core/catalog/catalog.ts';
import { deskKey, latestFor } from '#core/cases/assistance.ts';
import { addDays, dayOf, isDay } from '#core/clocks/day.ts';
import type { Localized } from '#core/value.ts';
import type { Context } from '../context.ts';
import type { AlarmStore } from '../ports/alarms.ts';

type Parts = { readonly context: Pick<Context, 'compiled' | 'calendarOf' | 'now'>; readonly alarms: Pick<AlarmStore, 'get' | 'ask'> };
export type AskableDesk = { readonly department: string; readonly desk: string; readonly name: Localized; readonly earliest: string; readonly latest: string };
type Asking = { readonly id: string; readonly department: string; readonly desk: string; readonly question: string; readonly until: string; readonly by: string };

/** The desks of departments that a city has, and up to which day each may be given at the latest: the same as for assistance in a case. */
export function desksIn({ departments }: Catalog, region: string, calendar: ReturnType<Context['calendarOf']>, now: string): readonly AskableDesk[] {
  return [...departments].flatMap(([department, { desks = {}, zh, en }]) => Object.entries(desks).flatMap(([desk, of]) =>
    of.regions && !of.regions.includes(region) ? [] : [{ department, desk, name: { zh: `${zh} · ${of.zh}`, en: `${en} · ${of.en}` }, earliest: addDays(dayOf(now), 1), latest: latestFor(of, now, calendar) }]));
}

/** Ask a desk of a department about an alarm; it reads the question and the figures, nothing else. The same question again is one. */
export async function askDesk({ context, alarms }: Parts, region: string, alarm: string, { id, department, desk, question, until, by }: Asking): Promise<'done' | 'not-found' | 'own' | 'closed' | 'no-desk' | { readonly latest: string }> {
  const { compiled: { catalog }, calendarOf, now } = context;
  const found = await alarms.get(region, alarm);
  if (!found) return 'not-found';
  if (found.about.clerk === by) return 'own';
  if (found.enquiries.some((each) => each.id === id)) return 'done';
  if (found.closedAt !== null) return 'closed';
  const at = now();
  const one = desksIn(catalog, region, calendarOf(region), at).find((each) => each.department === department && each.desk === desk);
  if (!one) return 'no-desk';
  if (!isDay(until) || until < one.earliest || until > one.latest) return { latest: one.latest };
  await alarms.ask(found, { id, from: region, to: region, question, by, at, desk: { key: deskKey({ department, desk }), until } });
  return 'done';
}
