import { classOf, DETECTOR_OF, type Found } from '#core/anomaly/observation.ts';
import { settingsOf } from '#core/anomaly/settings.ts';
import { watch } from '#core/anomaly/watch.ts';
import { parameterOn } from '#core/catalog/parameter-on.ts';
import { dayOf } from '#core/clocks/day.ts';
import { idOf } from '#core/id.ts';
import { alarmReason } from '#core/anomaly/words.ts';
import type { Context } from '../context.ts';
import type { AlarmAbout, AlarmStore, NewAlarm, OpenAlarm } from '../ports/alarms.ts';
import type { BrakeStore } from '../ports/brakes.ts';
import { scopeOf } from './alarm-scope.ts';
import { observationsOf, observationsOfLists, type Observed } from './observe-event.ts';

/** Events of one transaction; what is left is read in the next. */
const AT_ONCE = 2_000;

export type WatchParts = { readonly context: Context; readonly alarms: Pick<AlarmStore, 'advance' | 'attend' | 'forget'>; readonly brakes: Pick<BrakeStore, 'pull'>; readonly onTrouble?: (region: string, error: unknown) => void };

/** Look through all that has happened in each region since the last time. A region that fails holds up no other; the same events again make the same alarms, once. */
export async function watchRegions({ onTrouble, ...parts }: WatchParts, regions: readonly string[]): Promise<void> {
  for (const region of regions) {
    try {
      await parts.alarms.attend(region, parts.context.now());
      await forget(parts, region);
      while ((await watchRegion(parts, region)) === AT_ONCE) { /* there is more */ }
    } catch (error) {
      onTrouble?.(region, error);
    }
  }
}

/** From where was handed in is kept as long as the watch looks back, and no longer (个人信息保护法 第十九条: 实现处理目的所必要的最短时间). */
async function forget({ context, alarms }: WatchParts, region: string): Promise<void> {
  const now = context.now();
  const { burst, shared } = settingsOf(context.compiled.catalog, region, dayOf(now));
  await alarms.forget(region, new Date(Date.parse(now) - Math.max(burst.memoryMs, shared.withinMs)).toISOString());
}

async function watchRegion({ context, alarms, brakes }: WatchParts, region: string): Promise<number> {
  const now = context.now();
  const { catalog } = context.compiled;
  const settings = settingsOf(catalog, region, dayOf(now));
  const stops = parameterOn(catalog, region, 'anomalyStops', dayOf(now))?.value;
  return await alarms.advance(region, now, AT_ONCE, async (before, events, lists, open) => {
    const seen = [...events.flatMap((event) => observationsOf(context, event)), ...observationsOfLists(lists)];
    // What is found was seen here with its last observation.
    const names = new Map(seen.map(({ observation: { kind, key, at }, about }) => [kind === 'listed' ? `${kind}/${key}/${at}` : `${kind}/${key}`, about]));
    const { state, found } = watch(before, seen.map(({ observation }) => observation), settings);
    const made: NewAlarm[] = [];
    for (const one of found) made.push(await alarmOf(one, nameOf(one, names)));
    return { state, alarms: made, joined: joinedTo([...open, ...made], seen) };
  });

  async function alarmOf({ since, at, ...found }: Found, about: AlarmAbout): Promise<NewAlarm> {
    const id = idOf(context.hash, `alarm/${region}/${found.detector}/${found.class}/${found.key}/${at}`);
    const scope = Array.isArray(stops) && stops.includes(`${found.detector}/${found.class}`) ? await scopeOf(context, region, { ...found, about }) : undefined;
    const brake = scope && idOf(context.hash, `brake/${id}`);
    // Pulled before the alarm is there: a crash between leaves too much stopped, not too little, and the next run makes the alarm to it.
    if (scope && brake) await brakes.pull(region, { id: brake, scope, reason: alarmReason(found).zh, by: `alarm:${id}`, at: now });
    return { ...found, id, since: new Date(since).toISOString(), foundAt: new Date(at).toISOString(), raisedAt: now, about, ...(brake !== undefined && { brake }) };
  }
}

/** The cases that belong to alarms: of the same key, since what the alarm rests on began; each once. */
function joinedTo(alarms: readonly OpenAlarm[], seen: readonly Observed[]): readonly { readonly alarm: string; readonly case: string }[] {
  const of = Map.groupBy(alarms, ({ detector, class: kind, key }) => `${detector}/${kind}/${key}`);
  const joined = new Map<string, { readonly alarm: string; readonly case: string }>();
  for (const { observation } of seen) {
    if (observation.case === '') continue;
    for (const { id, since } of of.get(`${DETECTOR_OF[observation.kind]}/${classOf(observation)}/${observation.key}`) ?? []) {
      if (observation.at >= Date.parse(since)) joined.set(`${id}/${observation.case}`, { alarm: id, case: observation.case });
    }
  }
  return [...joined.values()];
}

const KINDS = { burst: 'filed', shared: 'shared', approvals: 'decided', department: 'said', list: 'listed', rule: 'met' } as const;
function nameOf({ detector, key, at }: Found, names: ReadonlyMap<string, AlarmAbout>): AlarmAbout {
  // Several lists of one kind may come at once, each of a day of its own.
  return names.get(detector === 'list' ? `${KINDS[detector]}/${key}/${at}` : `${KINDS[detector]}/${key}`) ?? {};
}
