import type { Instant } from '#core/instant/bar.ts';
import type { CaseState } from '#core/cases/state.ts';
import type { Context } from './context.ts';
import type { Parties } from './parties.ts';

/** Whom it is about, and by which channel, at which office and by whom for somebody else it is handed in. */
export type Handed = Pick<CaseState, 'subject' | 'channel'> & { readonly office?: string; readonly agent?: string };

/** What may keep the rules from deciding alone about what was handed in: how and for whom it was, what today's catalogue says of what is on record, and the brakes of the region. */
export function instantOf({ compiled: { catalog: today } }: Pick<Context, 'compiled'>, { subject, channel, office, agent }: Handed, { subject: about, applicant }: Pick<Parties, 'subject' | 'applicant'>, brakes: Instant['brakes'] = []): Instant {
  const enterprises = [about, applicant?.subject].flatMap((one) => (one?.kind === 'enterprise' ? [one.number] : []));
  return { subject, channel, ...(office !== undefined && { office }), ...(agent !== undefined && { partner: agent }), enterprises, brakes, today };
}
