import type { Clerk } from '#core/parties/clerk.ts';
import type { ClerkAct } from '#usecases/ports/clerks.ts';
import { instant } from '../register/read-entries.ts';

/** An appointment as JSON of the database has it. */
export type ClerkJson = Omit<Clerk, 'endedAt' | 'endedBy'> & { readonly endedAt: string | null; readonly endedBy: NonNullable<Clerk['endedBy']> | null };

export function toClerk({ endedAt, endedBy, ...row }: ClerkJson): Clerk {
  return { ...row, namedAt: instant(row.namedAt), ...(endedAt !== null && { endedAt: instant(endedAt) }), ...(endedBy !== null && { endedBy }) };
}

/** An appointment (`k`). */
export const clerkJson = `json_build_object('id', k.id, 'enterprise', k.enterprise_id, 'person', k.person_id, 'scopes', k.scopes, 'events', k.events, 'from', k.from_day, 'to', k.to_day, 'namedAt', k.named_at, 'endedAt', k.ended_at, 'endedBy', k.ended_by)`;

/** The part of a statement that notes what a clerk did, once `done` has a row. @param parameter the acts, by `actRows` */
export const noteActs = (done: string, parameter: string): string => `acted as (insert into clerk_act select x.* from ${done}, jsonb_populate_recordset(null::clerk_act, ${parameter}) as x)`;

/** Acts as the parameter of `noteActs`; of anybody but a clerk there are none. */
export function actRows(acts: readonly ClerkAct[] = []): string {
  return JSON.stringify(acts.map(({ enterprise, clerk, ...act }) => ({ ...act, enterprise_id: enterprise, clerk_id: clerk })));
}
