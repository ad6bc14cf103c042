import { CITIES, toldOf } from '#sandbox/people/places.ts';
import { TOUR } from '#sandbox/people/tour/tour.ts';
import type { Visit } from '#sandbox/people/tour/visit.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { isOffered } from '#core/catalog/offered.ts';
import { visit, type Place, type Visited } from './visit.ts';

/** So many go through at once: as many as two cores carry. */
const AT_ONCE = 4;

/** Who only waits carries no load. */
const AT_ONCE_WAITING = 12;

export type Stop = { readonly place: Place; readonly plan: Visit };

/** Every visit of the tour in every city where its event is on; `only` narrows it to a city or an event. */
export function stopsOf(catalog: Catalog, places: readonly Place[], only?: string): readonly Stop[] {
  return places.flatMap((place) => TOUR.filter(({ event, regions }) => isOffered(catalog, place.region, event) && (regions?.includes(place.region) ?? true)).map((plan) => ({ place, plan: toldOf(CITIES.get(place.region)!, plan) })))
    .filter(({ place, plan }) => only === undefined || only === place.region || only === plan.event);
}

/** Events of a city that nobody of the tour goes through: the tour is not whole. */
export function unvisited(catalog: Catalog, places: readonly Place[]): readonly { readonly region: string; readonly event: string }[] {
  return places.flatMap(({ region }) => (catalog.regions.get(region)?.lifeEvents ?? [])
    .filter((event) => !TOUR.some((plan) => plan.event === event && (plan.regions?.includes(region) ?? true)))
    .map((event) => ({ region, event })));
}

/** Goes through all stops, several at once; who comes twice comes one after the other. A visit that cannot be made is told as such. */
export async function runTour(stops: readonly Stop[], onVisited: (visited: Visited) => void = () => undefined, patienceMs = 0): Promise<readonly Visited[]> {
  const queues = [...Map.groupBy(stops, ({ place, plan }) => `${place.region}/${plan.about ?? plan.who}`).values()];
  const done: Visited[] = [];
  const work = async (): Promise<void> => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      for (const { place, plan } of queue) {
        const visited = await visit(place, plan, patienceMs).catch((error: Error): Visited => ({ region: place.region, event: plan.event, who: plan.who, shows: plan.shows, answered: [], promised: [], uploaded: [], items: [], paid: [], told: [], ms: 0, problems: [error.message] }));
        done.push(visited);
        onVisited(visited);
      }
    }
  };
  await Promise.all(Array.from({ length: patienceMs > 0 ? AT_ONCE_WAITING : AT_ONCE }, work));
  return done;
}
