import type { Principal } from '#core/identity/principal.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';

/** Somebody as a case knows them: under the number that it names, where several were found to be one person's. Who has no part in it stays who they are. */
export function seenAs<P extends Pick<Principal, 'subjectId'>>({ state, ones }: Pick<CaseRead, 'state' | 'ones'>, viewer: P): P {
  const own = ones?.find((one) => one.includes(viewer.subjectId));
  const named = own && [state.subject, state.applicant, state.agent?.id].find((id) => id !== undefined && own.includes(id));
  return named === undefined ? viewer : { ...viewer, subjectId: named };
}
