import { isOwn } from '#core/cases/await-relatives.ts';
import { dayOf } from '#core/clocks/day.ts';
import { successionOf, succeedingKinds } from '#core/parties/successor.ts';
import { payingKinds } from '#core/payments/paying-kinds.ts';
import type { Context } from './context.ts';
import type { CaseRead, Subject } from './ports/cases.ts';

type Lookup = Pick<Context, 'cases' | 'compiled' | 'deaths' | 'lookup' | 'now'>;

/**
 * The close relatives who are known and go on with somebody's own case, because its person has died: each once, in the order in which they became
 * known. Nobody where the person lives; whoever has a tie and nothing else is asked for nothing.
 */
export async function knownSuccessors(context: Lookup, read: Pick<CaseRead, 'state' | 'entries' | 'subject'>): Promise<readonly Subject[]> {
  return isOwn(read.state) ? knownRelatives(context, read) : [];
}

/** The same of any case, whoever has applied: on whom is served what is served on its person (工伤保险条例 第二十条: 职工或者其近亲属). */
export async function knownRelatives({ cases, compiled: { catalog }, deaths, lookup, now }: Lookup, { state, entries, subject }: Pick<CaseRead, 'state' | 'entries' | 'subject'>): Promise<readonly Subject[]> {
  const kinds = succeedingKinds(catalog);
  const numbers = new Set(entries.flatMap(({ kind, data }) => { const number = data[kinds.get(kind) ?? '']; return typeof number === 'string' ? [number] : []; }));
  if (!deaths || subject.kind !== 'person' || numbers.size === 0) return [];
  const { stops } = payingKinds(catalog);
  const [reportedOn, retractedAt] = await Promise.all([deaths.reportedOn(state.region, state.subject, stops), deaths.retracted(state.region, state.subject, stops)]);
  const found = await Promise.all([...numbers].filter((number) => successionOf(catalog, entries, { number }, dayOf(now()), { reportedOn, retractedAt })).map((number) => cases.whose(lookup(`number/${number}`))));
  // Somebody of another region has no hall here.
  return [...new Map(found.flatMap((who) => (who?.region === state.region ? [[who.id, who] as const] : []))).values()];
}
