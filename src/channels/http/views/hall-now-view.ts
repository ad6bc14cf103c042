import { HALL } from '#core/catalog/hall.ts';
import { officeOnce } from '#core/catalog/office.ts';
import { contactIn, officesOf } from '#core/catalog/places.ts';
import type { HallNow as Now } from '#usecases/ports/hall-now.ts';
import type { HallNow } from '../schemas/hall-now.ts';
import type { ViewContext } from './case-view.ts';
import { clockView } from './clock-view.ts';
import { cityName, itemNames } from './names.ts';

/** The order in which an item goes through its stages. */
const STAGES: readonly Now['stages'][number]['status'][] = ['waiting', 'officer', 'correction', 'review', 'publicity', 'booking', 'again'];
/** As tickets name the city's own hall. */
const OWN: readonly string[] = [HALL, 'city'];

/** What goes on in a region, as its supervisor sees it. @param now the moment it was read */
export function hallNowView(context: ViewContext, region: string, { queues, visits, calls, stages, near, draws, open }: Now, now: string): HallNow {
  const { catalog } = context.compiled;
  const contact = contactIn(catalog, region);
  const hall = contact ? { zh: contact.hall, en: contact.en?.hall ?? contact.hall } : cityName(catalog, region);
  const own = (office: string | null): string => (office === null || OWN.includes(office) ? '' : office);
  // Whoever watches sees the halls that are quiet as well; one that has ended stands only while somebody is still there.
  const places = [...new Set(['', ...officesOf(catalog, region).map(({ id }) => id), ...queues.map(({ office }) => own(office)), ...visits.map(({ office }) => own(office))])];
  return {
    at: now,
    offices: places.map((place) => {
      const at = queues.filter(({ office }) => own(office) === place);
      const total = (of: 'waiting' | 'serving' | 'done'): number => at.reduce((sum, each) => sum + each[of], 0);
      const [since] = at.flatMap((each) => each.since ?? []).toSorted();
      const { zh, en } = officeOnce(catalog, region, place) ?? hall;
      return {
        name: { zh, en }, waiting: total('waiting'), serving: total('serving'), done: total('done'),
        visits: visits.reduce((sum, each) => sum + (own(each.office) === place ? each.count : 0), 0), ...(since !== undefined && { waits: Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / 60_000)) }),
      };
    }),
    calls: { ...calls },
    stages: STAGES.map((stage) => ({ stage, count: stages.find(({ status }) => status === stage)?.count ?? 0 })),
    near: near.map(({ number, no, service, of, status, clock, holder }) => {
      const known = holder === null ? undefined : context.officers.get(holder);
      return { case: number, no, name: itemNames(context.compiled, { service, ...(of !== null && { of }) }).name, status, clock: clockView(clock, context, { discreet: true }), ...(known !== undefined && { holder: known }) };
    }),
    draws: { officers: draws.map(({ officer, times, expected }) => ({ number: context.officers.get(officer) ?? '', times, expected: Math.round(expected * 10) / 10 })).toSorted((one, other) => one.number.localeCompare(other.number)), total: draws.reduce((sum, { times }) => sum + times, 0) },
    open: { complaints: { ...open.complaints }, repairs: { ...open.repairs }, orders: { ...open.orders } },
  };
}
