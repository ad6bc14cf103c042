import type { Found } from '#core/anomaly/observation.ts';
import { settingsOf } from '#core/anomaly/settings.ts';
import { watch } from '#core/anomaly/watch.ts';
import { parameterOn } from '#core/catalog/parameter-on.ts';
import { dayOf } from '#core/clocks/day.ts';
import { idOf } from '#core/id.ts';
import type { BrakeScope } from '#core/instant/brake.ts';
import { alarmReason } from '#core/anomaly/words.ts';
import type { Context } from '../context.ts';
import type { AlarmAbout, AlarmStore, NewAlarm } from '../ports/alarms.ts';
import type { BrakeStore } from '../ports/brakes.ts';
import { observationsOf } from './observe-event.ts';

/** Events of one transaction; what is left is read in the next. */
const AT_ONCE = 2_000;

export type WatchParts = { readonly context: Context; readonly alarms: Pick<AlarmStore, 'advance' | 'attend'>; readonly brakes: Pick<BrakeStore, 'pull'>; readonly onTrouble?: (region: string, error: unknown) => void };

/** Look through all that has happened in each region since the last time. A region that fails holds up no other; the same events again make the same alarms, once. */
export async function watchRegions({ onTrouble, ...parts }: WatchParts, regions: readonly string[]): Promise<void> {
  for (const region of regions) {
    try {
      await parts.alarms.attend(region, parts.context.now());
      while ((await watchRegion(parts, region)) === AT_ONCE) { /* there is more */ }
    } catch (error) {
      onTrouble?.(region, error);
    }
  }
}

async function watchRegion({ context, alarms, brakes }: WatchParts, region: string): Promise<number> {
  const now = context.now();
  const { catalog } = context.compiled;
  const settings = settingsOf(catalog, region, dayOf(now));
  const stops = parameterOn(catalog, region, 'anomalyStops', dayOf(now))?.value;
  return await alarms.advance(region, now, AT_ONCE, async (before, events) => {
    const seen = events.flatMap((event) => observationsOf(context, event));
    // What is found was seen here with its last observation.
    const names = new Map(seen.map(({ observation: { kind, key }, about }) => [`${kind}/${key}`, about]));
    const { state, found } = watch(before, seen.map(({ observation }) => observation), settings);
    const made: NewAlarm[] = [];
    for (const one of found) made.push(await alarmOf(one, nameOf(one, names)));
    return { state, alarms: made };
  });

  async function alarmOf({ since, at, ...found }: Found, about: AlarmAbout): Promise<NewAlarm> {
    const id = idOf(context.hash, `alarm/${region}/${found.detector}/${found.class}/${found.key}/${at}`);
    const scope = Array.isArray(stops) && stops.includes(`${found.detector}/${found.class}`) ? await scopeOf(context, region, about) : undefined;
    const brake = scope && idOf(context.hash, `brake/${id}`);
    // Pulled before the alarm is there: a crash between leaves too much stopped, not too little, and the next run makes the alarm to it.
    if (scope && brake) await brakes.pull(region, { id: brake, scope, reason: alarmReason(found).zh, by: `alarm:${id}`, at: now });
    return { ...found, id, since: new Date(since).toISOString(), foundAt: new Date(at).toISOString(), raisedAt: now, about, ...(brake !== undefined && { brake }) };
  }
}

const KINDS = { burst: 'filed', shared: 'shared', approvals: 'decided', department: 'said', rule: 'met' } as const;
function nameOf({ detector, key }: Found, names: ReadonlyMap<string, AlarmAbout>): AlarmAbout {
  return names.get(`${KINDS[detector]}/${key}`) ?? {};
}

/** What is stopped: exactly what the alarm is about, where a brake can say that. */
async function scopeOf({ cases }: Context, region: string, { employer, agent, office, service }: AlarmAbout): Promise<BrakeScope | undefined> {
  if (employer !== undefined) {
    const party = await cases.party(region, employer);
    return party && { employer: party.subject.number };
  }
  if (agent !== undefined) return { partner: agent };
  if (office !== undefined) return { office };
  return service === undefined ? undefined : { service };
}
