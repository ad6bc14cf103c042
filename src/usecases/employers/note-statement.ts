import type { Principal } from '#core/identity/principal.ts';
import type { Context } from '../context.ts';
import type { Access, RegisterStore } from '../ports/register.ts';
import type { ReadStatement } from './read-statement.ts';

type Parts = { readonly register: Pick<RegisterStore, 'noteAccess'>; readonly newId: () => string; readonly context: Pick<Context, 'now'> };

/** Everybody who is named in a statement, if only in part. */
export function namedIn({ facts }: Pick<ReadStatement, 'facts'>): readonly string[] {
  return [...new Set([...facts.moves.map(({ subject }) => subject), ...facts.filed.map(({ state }) => state.subject)])];
}

/** Note that a statement or a list of employees is taken along, before it is: with the enterprise itself, and with everybody who is named in it. What cannot be noted is not taken. */
export async function noteTaken({ register, newId, context: { now } }: Parts, { region, accountId, subjectId, name = '', acting }: Principal, named: readonly string[]): Promise<void> {
  // The person reads who of the employer took it: a clerk by name, an operator by number.
  const actor = acting ? `${name}（经办人 ${acting.name}）` : name;
  const at = now();
  await register.noteAccess(region, ...[...new Set([subjectId, ...named])].map((subject): Access => ({ id: newId(), at, actor, actorKind: 'enterprise', account: accountId, subject, what: 'enterprise-statement', why: 'enterprise-statement', case: null })));
}
