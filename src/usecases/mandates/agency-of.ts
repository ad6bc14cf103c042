import { dayOf } from '#core/clocks/day.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import { mandateFor, type Mandate } from '#core/parties/mandate.ts';
import { payingKinds } from '#core/payments/paying-kinds.ts';
import type { RegisterEntry } from '#core/register/entry.ts';
import type { Context } from '../context.ts';
import type { SubmissionRead } from '../ports/cases.ts';

type Acting = { readonly region: string; readonly subject: string; readonly agent?: string };

/** Under which mandate an agent hands in, or why they may not; nothing where nobody acts for another. Looked up anew with each plan and each try at a submission. */
export async function agencyOf(context: Context, { region, subject, agent }: Acting, entries: readonly RegisterEntry[], lifeEvent: string): Promise<Mandate | Refusal | undefined> {
  if (agent === undefined) return undefined;
  const { catalog } = context.compiled;
  const { stops } = payingKinds(catalog);
  const mandates = await context.cases.mandates(region, subject, agent);
  return mandateFor(catalog, mandates, lifeEvent, dayOf(context.now()), entries.some(({ kind }) => stops.includes(kind)));
}

/** What has been read, without what is not the agent's to use or to learn: earlier materials of the person, the numbers of their cases, what an employer invites them to. */
export function forAgent(read: SubmissionRead, mandate: Mandate | undefined): SubmissionRead {
  return mandate ? { ...read, locker: [], invitations: [], pending: Object.fromEntries(Object.keys(read.pending).map((service) => [service, ''])) } : read;
}
