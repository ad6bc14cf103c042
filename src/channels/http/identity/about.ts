import type { Principal } from '#core/identity/principal.ts';
import type { Context } from '#usecases/context.ts';
import { Problem } from '../problems.ts';

type Lookup = Pick<Context, 'lookup'>;

/**
 * Names somebody whom the applicant has named by name and number before, or who is of its own staff. Only this applicant can use it, and nobody can make one:
 * it carries a keyed hash. Whether they may apply for that person is decided each time anew.
 */
export function aboutToken({ lookup }: Lookup, { region, subjectId }: Pick<Principal, 'region' | 'subjectId'>, about: string): string {
  return `${about}.${lookup(`about/${region}/${subjectId}/${about}`)}`;
}

/** Whom a request is about: the applicant, where it names nobody else. @throws Problem for a token that was not made for this applicant */
export function aboutOf(context: Lookup, principal: Pick<Principal, 'region' | 'subjectId'>, token: string | undefined): string {
  if (token === undefined) return principal.subjectId;
  const about = token.slice(0, token.indexOf('.'));
  if (token !== aboutToken(context, principal, about)) throw new Problem('not-found', { zh: '请重新填写要替谁办理', en: 'Name again whom you apply for' });
  return about;
}
