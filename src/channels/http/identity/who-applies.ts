import type { Principal } from '#core/identity/principal.ts';
import { isForWardAlone, OWN_OF_WARD } from '#core/parties/guardian.ts';
import { mandateStatus } from '#core/parties/mandate.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { Context } from '#usecases/context.ts';
import type { Who } from '#usecases/prepare-plan.ts';
import { Problem } from '../problems.ts';
import { aboutOf } from './about.ts';

/**
 * Who applies for whom: for themself, as agent under a mandate, or as relative or employer. Somebody who was ever given a mandate is
 * taken for an agent, and told when it has ended; not where relatives may hand the event in and no mandate is in force.
 */
export async function whoApplies(context: Context, principal: Principal, about: string | undefined, lifeEvent: string): Promise<Who> {
  const { region, subjectId } = principal;
  const subject = aboutOf(context, principal, about);
  // Who acts as a ward acts for that one person, and not in what is for the ward alone.
  if (principal.acting?.as === 'guardian' && (subject !== subjectId || isForWardAlone(context.compiled.catalog, lifeEvent))) throw new Problem('not-yours', OWN_OF_WARD);
  const filings = context.compiled.lifeEvents.get(lifeEvent)?.filings;
  if (subject === subjectId || principal.kind !== 'person' || !filings?.has('self')) return { region, subject, applicant: subjectId };
  const mandates = await context.cases.mandates(region, subject, subjectId);
  const on = dayOf(context.now());
  const isAgent = mandates.length > 0 && (!filings.has('relative') || mandates.some((each) => mandateStatus(each, on) === 'in-force'));
  return isAgent ? { region, subject, applicant: subject, agent: subjectId } : { region, subject, applicant: subjectId };
}
