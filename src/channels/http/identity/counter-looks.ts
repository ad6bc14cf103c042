import { idOf } from '#core/id.ts';
import type { Principal } from '#core/identity/principal.ts';
import type { Context } from '#usecases/context.ts';
import { isCall } from '#core/parties/telephone.ts';
import { clerkInLog, FOR_ANOTHER, HELPED } from '#usecases/counter/begin-visit.ts';
import type { RegisterStore } from '#usecases/ports/register.ts';

type Services = { readonly context: Pick<Context, 'hash' | 'now'>; readonly register: Pick<RegisterStore, 'noteAccess'> };
/** Whose data the clerk sees, as what it stands in their record, and in which case. */
type Look = { readonly subject: string; readonly what: string; readonly number?: string };

/**
 * Somebody's record says that the clerk of a counter has seen their data: once in a visit for each kind of look. Of the person at the counter
 * themself the visit says it, but not of an earlier case that is opened there. What cannot be noted is not seen. Without a visit nothing is noted.
 */
export async function noteAtCounter({ context, register }: Services, { visit }: Pick<Principal, 'visit'>, { subject, what, number }: Look): Promise<void> {
  if (!visit || (subject === visit.subject && number === undefined)) return;
  await register.noteAccess(visit.region, {
    id: idOf(context.hash, `counter/${visit.id}/${subject}/${what}/${number ?? ''}`), at: context.now(), actor: clerkInLog(visit), actorKind: 'staff', subject, what,
    why: subject !== visit.subject ? FOR_ANOTHER : visit.helper ? HELPED : isCall(visit) ? 'telephone' : 'counter', case: number ?? null,
  });
}
