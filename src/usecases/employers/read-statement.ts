import { dayOf } from '#core/clocks/day.ts';
import { stateOf, type Period, type Statement } from '#core/employers/statement.ts';
import type { Context } from '../context.ts';
import { staffKinds } from './staff-kinds.ts';
import type { Subject } from '../ports/cases.ts';
import type { ClerkStore } from '../ports/clerks.ts';
import type { RegisterStore } from '../ports/register.ts';
import type { FoundStatement, StatementStore } from '../ports/statements.ts';

export type StatementParts = { readonly context: Pick<Context, 'compiled' | 'calendarOf' | 'now'>; readonly statements: Pick<StatementStore, 'read'>; readonly register: Pick<RegisterStore, 'subject'>; readonly clerks: Pick<ClerkStore, 'of'> };
/** Who asks, of which months; `events`: the life events alone that a clerk may see. */
export type StatementAsked = { readonly region: string; readonly enterprise: string; readonly period: Period; readonly events: readonly string[] | null };
export type ReadStatement = { readonly enterprise: Subject; readonly at: string; readonly facts: FoundStatement; readonly statement: Statement; /** Names of clerks by their appointment. */ readonly clerks: ReadonlyMap<string, string> };

/** What an enterprise can be told of its months (社会保险法 第七十四条第四款: an employer may ask for the records of its contributions free of charge): six queries, however much there is. Nothing where there is no such enterprise. */
export async function readStatement({ context, statements, register, clerks }: StatementParts, { region, enterprise: id, period, events }: StatementAsked): Promise<ReadStatement | undefined> {
  const at = context.now();
  const enterprise = await register.subject(region, id);
  if (!enterprise) return undefined;
  const [facts, named] = await Promise.all([statements.read({ region, enterprise: id, number: enterprise.number, period, today: dayOf(at), events }, staffKinds(context.compiled.catalog)), clerks.of(region, id)]);
  const names = new Map(named.map((clerk) => [clerk.id, clerk.name]));
  // Whoever was at a counter for the enterprise is no clerk of it.
  const filed = facts.filed.map((each) => (each.clerk !== null && names.has(each.clerk) ? each : { ...each, clerk: null }));
  return { enterprise, at, facts, clerks: names, statement: stateOf({ ...facts, filed }, period, context.calendarOf(region), at) };
}
