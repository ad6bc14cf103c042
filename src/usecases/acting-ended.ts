import type { Refusal } from '#core/cases/refusal.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { ActingFor } from '#core/parties/acting.ts';
import { CLERK_ENDED, clerkStatus, CLERK_NOT_THIS, covers } from '#core/parties/clerk.ts';
import { GUARDIAN_ENDED } from '#core/parties/guardian.ts';
import type { Context } from './context.ts';
import { guardianOf } from './guardian-of.ts';

type Acted = { readonly region: string; readonly applicant: string; readonly lifeEvent: string; /** The sheet that it comes from. */ readonly sheet?: string; readonly acting?: Pick<ActingFor, 'as' | 'id' | 'person'> };

/** Why somebody who acts as another must not any more, or nothing. Looked up anew with each try at a submission. */
export async function actingEnded(context: Pick<Context, 'cases' | 'now' | 'compiled'>, { region, applicant, lifeEvent, sheet, acting }: Acted): Promise<Refusal | undefined> {
  if (!acting) return undefined;
  if (acting.as === 'guardian') return (await guardianOf(context, region, applicant, acting.person))?.entry.id === acting.id ? undefined : { code: 'not-admitted', detail: GUARDIAN_ENDED };
  const { cases, now } = context;
  const clerk = await cases.clerk(region, applicant, acting.person);
  if (!clerk || clerk.id !== acting.id || clerkStatus(clerk, dayOf(now())) !== 'in-force') return { code: 'not-admitted', detail: CLERK_ENDED };
  if (sheet !== undefined && !clerk.scopes.includes('sheets')) return { code: 'not-admitted', detail: CLERK_NOT_THIS };
  return covers(clerk, lifeEvent) ? undefined : { code: 'not-admitted', detail: CLERK_NOT_THIS };
}
