import type { Instant } from '#core/instant/bar.ts';
import type { Given } from '#core/cases/given.ts';
import type { CaseState } from '#core/cases/state.ts';
import { accountKey } from './anomaly/account-key.ts';
import type { Context } from './context.ts';
import type { Parties } from './parties.ts';
import { openAnswers } from './seal-answers.ts';

/** Whom it is about, and by which channel, at which office and by whom for somebody else it is handed in. */
export type Handed = Pick<CaseState, 'subject' | 'channel'> & { readonly office?: string; readonly agent?: string; /** Received while the line was down. */ readonly received?: unknown };

/** What may keep the rules from deciding alone about what was handed in: how and for whom it was, what today's catalogue says of what is on record, and the brakes of the region. */
export function instantOf({ compiled: { catalog: today } }: Pick<Context, 'compiled'>, { subject, channel, office, agent }: Handed, { subject: about, applicant }: Pick<Parties, 'subject' | 'applicant'>, brakes: Instant['brakes'] = [], accounts?: Instant['accounts']): Instant {
  const enterprises = [about, applicant?.subject].flatMap((one) => (one?.kind === 'enterprise' ? [one.number] : []));
  return { subject, channel, ...(office !== undefined && { office }), ...(agent !== undefined && { partner: agent }), enterprises, brakes, today, ...(accounts && { accounts }) };
}

/** The accounts that were typed into a case, as a brake knows them; nothing where no brake is on an account: mostly none is. @param number of the case by which they are sealed; empty before */
export function accountsOf({ compiled: { catalog }, lookup, unseal }: Pick<Context, 'compiled' | 'lookup' | 'unseal'>, given: Given, number: string, brakes: Instant['brakes'] = []): Instant['accounts'] {
  if (brakes.every(({ scope }) => scope.account === undefined)) return undefined;
  const hashed = (account: string): string => accountKey(lookup, account);
  return { hashed, typed: Object.entries(openAnswers(given, number, unseal)).flatMap(([element, value]) => (typeof value === 'string' && catalog.elements.get(element)?.mask === 'account' ? [hashed(value)] : [])) };
}
