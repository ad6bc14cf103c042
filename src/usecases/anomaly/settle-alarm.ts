import { learnFalse } from '#core/anomaly/watch.ts';
import { idOf } from '#core/id.ts';
import type { Context } from '../context.ts';
import type { AlarmFinding, AlarmStore } from '../ports/alarms.ts';

type Parts = { readonly context: Pick<Context, 'now' | 'hash'>; readonly alarms: AlarmStore };
type Word = { readonly id: string; readonly note: string; readonly by: string };

/** `own`: it is about what whoever would act on it did, or about somebody they keep out of. */
export type Settled = 'done' | 'closed' | 'not-found' | 'not-stopped' | 'own';

/** Note something about an alarm, or take it in charge. The same act again is one. */
export async function noteAlarm({ context, alarms }: Parts, region: string, alarm: string, kind: 'noted' | 'taken', word: Word): Promise<Settled> {
  const found = await alarms.get(region, alarm);
  if (!found) return 'not-found';
  if (await alarms.keepsOut(region, word.by, found)) return 'own';
  if (found.acts.some(({ id }) => id === word.id)) return 'done';
  return alarms.act(region, alarm, { ...word, kind, at: context.now() });
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
