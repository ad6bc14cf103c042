import { learnFalse } from '#core/anomaly/watch.ts';
import { alarmReason } from '#core/anomaly/words.ts';
import { idOf } from '#core/id.ts';
import type { Context } from '../context.ts';
import type { AlarmFinding, AlarmStore } from '../ports/alarms.ts';
import type { BrakeStore } from '../ports/brakes.ts';
import { scopeOf } from './alarm-scope.ts';

type Parts = { readonly context: Pick<Context, 'now' | 'hash'>; readonly alarms: AlarmStore };
type Word = { readonly id: string; readonly note: string; readonly by: string };

/** `own`: it is about what whoever would act on it did, or about somebody they keep out of. */
export type Settled = 'done' | 'closed' | 'not-found' | 'not-stopped' | 'stopped' | 'own';

/** Note something about an alarm, or take it in charge. The same act again is one. */
export async function noteAlarm({ context, alarms }: Parts, region: string, alarm: string, kind: 'noted' | 'taken', word: Word): Promise<Settled> {
  const found = await alarms.get(region, alarm);
  if (!found) return 'not-found';
  if (await alarms.keepsOut(region, word.by, found)) return 'own';
  if (found.acts.some(({ id }) => id === word.id)) return 'done';
  return alarms.act(region, alarm, { ...word, kind, at: context.now() });
}

/** Stop what the alarm is about, where a brake can say that and it is not stopped: by hand what an alarm of another kind does by itself. */
export async function stopAlarm(parts: Parts & { readonly context: Pick<Context, 'cases'>; readonly brakes: Pick<BrakeStore, 'pull'> }, region: string, alarm: string, word: Word): Promise<Settled | 'no-scope'> {
  const { context, alarms, brakes } = parts;
  const found = await alarms.get(region, alarm);
  if (!found) return 'not-found';
  if (await alarms.keepsOut(region, word.by, found)) return 'own';
  if (found.acts.some(({ id }) => id === word.id)) return 'done';
  if (found.closedAt !== null) return 'closed';
  if (found.stopped) return 'stopped';
  const scope = await scopeOf(context, region, found);
  if (!scope) return 'no-scope';
  const [id, at] = [idOf(context.hash, `alarm-stop/${word.id}`), context.now()];
  // Pulled before the act is there: a crash between leaves too much stopped, and the same act again goes on where it was.
  await brakes.pull(region, { id, scope, reason: `${alarmReason(found).zh}；${word.note}`, by: `alarm:${found.id}`, at });
  return alarms.act(region, alarm, { ...word, kind: 'stopped', at, brake: id });
}

/** Let the rules decide again what the alarm had stopped; it stays open. */
export async function releaseAlarm({ context, alarms }: Parts, region: string, alarm: string, word: Word): Promise<Settled> {
  const found = await alarms.get(region, alarm);
  if (!found) return 'not-found';
  if (await alarms.keepsOut(region, word.by, found)) return 'own';
  if (found.acts.some(({ id }) => id === word.id)) return 'done';
  if (found.closedAt !== null) return 'closed';
  if (found.brake === null || !found.stopped) return 'not-stopped';
  return alarms.act(region, alarm, { ...word, kind: 'released', at: context.now() });
}

/**
 * Close an alarm with what was found. False: what it stopped is let go, and what it saw is ordinary from now on. Real: what it stopped stays stopped
 * until it is released on the page of the brakes, unless `release` says otherwise.
 */
export async function closeAlarm({ context, alarms }: Parts, region: string, alarm: string, finding: AlarmFinding, release: boolean, word: Word): Promise<Settled> {
  const found = await alarms.get(region, alarm);
  if (!found) return 'not-found';
  if (await alarms.keepsOut(region, word.by, found)) return 'own';
  if (found.acts.some(({ id }) => id === word.id)) return 'done';
  if (found.closedAt !== null) return 'closed';
  const at = context.now();
  const released = release || finding === 'false' ? { ...word, id: idOf(context.hash, `alarm-release/${word.id}`), kind: 'released' as const, at } : undefined;
  const learn = finding === 'false' ? (state: Parameters<typeof learnFalse>[0]) => learnFalse(state, found) : (state: Parameters<typeof learnFalse>[0]) => state;
  return (await alarms.close(region, found, finding, { ...word, kind: 'closed', at }, learn, released)) ? 'done' : 'closed';
}
