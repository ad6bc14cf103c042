import type { Context } from '../context.ts';
import type { AlarmAbout, AlarmStore } from '../ports/alarms.ts';
import type { BrakeStore } from '../ports/brakes.ts';

type Parts = { readonly context: Pick<Context, 'now' | 'lookup' | 'cases'>; readonly alarms: Pick<AlarmStore, 'get' | 'keepsOut'>; readonly brakes: Pick<BrakeStore, 'list' | 'release'> };

/** Let the rules decide again what a brake stopped. `own`: whoever would do it keeps out of whom it stops, or of the alarm that pulled it. */
export async function releaseBrake({ context, alarms, brakes }: Parts, region: string, id: string, word: { readonly by: string; readonly note: string }): Promise<'done' | 'own' | 'not-found'> {
  const brake = (await brakes.list(region)).find((each) => each.id === id);
  if (!brake) return 'not-found';
  const { partner, subject, employer } = brake.scope;
  const enterprise = employer === undefined ? undefined : await context.cases.holder(context.lookup(`number/${employer}`));
  const alarm = brake.by.startsWith('alarm:') ? await alarms.get(region, brake.by.slice('alarm:'.length)) : undefined;
  const persons: AlarmAbout[] = [...(partner === undefined ? [] : [{ agent: partner }]), ...[subject, enterprise?.id].flatMap((one) => (one === undefined ? [] : [{ employer: one }]))];
  const own = await Promise.all([...persons.map((about) => ({ about, cases: [] })), ...(alarm ? [alarm] : [])].map((each) => alarms.keepsOut(region, word.by, each)));
  if (own.includes(true)) return 'own';
  return (await brakes.release(region, id, { ...word, at: context.now() })) ? 'done' : 'not-found';
}
