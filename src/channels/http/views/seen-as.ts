import { handsIn } from '#core/parties/acting.ts';
import { isCall } from '#core/parties/telephone.ts';
import { isOfVisit, type Visit } from '#core/parties/visit.ts';
import type { Principal } from '#core/identity/principal.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';

/** Somebody as a case knows them: under the number that it names, where several were found to be one person's. Who has no part in it stays who they are. */
export function seenAs<P extends Pick<Principal, 'subjectId'>>({ state, ones }: Pick<CaseRead, 'state' | 'ones'>, viewer: P): P {
  const own = ones?.find((one) => one.includes(viewer.subjectId));
  const named = own && [state.subject, state.applicant, state.agent?.id].find((id) => id !== undefined && own.includes(id));
  return named === undefined ? viewer : { ...viewer, subjectId: named };
}

/** Which part whoever reads has in a case, as far as what is on record may be theirs: whom it is about, or who applies for them; nothing for an agent. */
export function readerIn({ state }: Pick<CaseRead, 'state'>, { subjectId }: Pick<Principal, 'subjectId'>): { readonly reader?: 'subject' | 'applicant' } {
  if (subjectId === state.subject) return { reader: 'subject' };
  return subjectId === state.applicant ? { reader: 'applicant' } : {};
}

/**
 * Whether a clerk may see a case in this visit, under whichever of their numbers the person has it: what was accepted in it, and in the city itself
 * what waits for a correction or was corrected in it. Whose case it is says somebody else.
 */
export function isSeenIn(visit: Visit, read: Pick<CaseRead, 'state' | 'ones' | 'history'>): boolean {
  if (isOfVisit({ ...visit, subject: seenAs(read, { subjectId: visit.subject }).subjectId }, read.state)) return true;
  // On the telephone nothing of the caller is opened but what was handed in in the call.
  return !visit.helper && !isCall(visit) && (read.state.items.some(({ status }) => status === 'correction') || read.history.some(({ event, actor }) => event.type === 'corrected' && handsIn(actor).includes(visit.id)));
}
