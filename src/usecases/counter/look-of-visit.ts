import { isCall } from '#core/parties/telephone.ts';
import type { Visit } from '#core/parties/visit.ts';
import type { Access } from '../ports/register.ts';
import { clerkInLog, HELPED } from './begin-visit.ts';

/** What the record of a person says of a visit or a call that begins: from then on their data are open to this clerk. */
export function lookOfVisit(visit: Visit): Access {
  const how = isCall(visit) ? { what: 'telephone', why: 'telephone' } : { what: 'counter', why: visit.helper ? HELPED : 'counter' };
  return { id: visit.id, at: visit.begunAt, actor: clerkInLog(visit), actorKind: 'staff', subject: visit.subject, ...how, case: null };
}
