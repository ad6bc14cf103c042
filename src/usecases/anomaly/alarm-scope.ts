import type { BrakeScope } from '#core/instant/brake.ts';
import type { Context } from '../context.ts';
import type { Alarm } from '../ports/alarms.ts';

/** What an alarm stops: exactly what it is about; nothing where no brake can say that (a device, a terminal, a network, a telephone number, a clerk). */
export async function scopeOf({ cases }: Pick<Context, 'cases'>, region: string, { class: kind, key, about: { employer, agent, office, service, department } }: Pick<Alarm, 'class' | 'key' | 'about'>): Promise<BrakeScope | undefined> {
  // The key of an account is what a brake knows it by.
  if (kind === 'account') return { account: key };
  if (kind === 'terminal') return undefined;
  if (department !== undefined) return { department };
  if (employer !== undefined) {
    const party = await cases.party(region, employer);
    return party && { employer: party.subject.number };
  }
  if (agent !== undefined) return { partner: agent };
  if (office !== undefined) return { office };
  return service === undefined ? undefined : { service };
}
