import { dayOf } from '#core/clocks/day.ts';
import type { Given } from '#core/cases/given.ts';
import { searchIn } from '#core/evidence/gather.ts';
import type { Fact } from '#core/fact.ts';
import { questionAbout, tellingOf } from '../ask-departments.ts';
import type { Context } from '../context.ts';
import { knownAbout } from '../known-about.ts';
import type { Party } from '../parties.ts';

const NOTHING: Given = { answers: {}, contests: {}, promises: [], files: {} };

/** What register and departments know of somebody, by element; what nobody answers in time is left out. */
export async function learn(context: Context, party: Party, elements: readonly string[]): Promise<ReadonlyMap<string, Fact>> {
  const at = context.now();
  const { catalog } = context.compiled;
  const first = searchIn(catalog, knownAbout(party, { departments: [], given: NOTHING }, at, catalog)).gather(elements);
  const asks = new Map([...first.missing.values()].flatMap((missing) => (missing.from === 'department' ? [[`${missing.department}/${missing.scenario}`, missing] as const] : [])));
  if (asks.size === 0) return first.facts;
  const telling = tellingOf(party, {}, at);
  const departments = await context.ask(party.subject, [...asks.values()].map((ask) => questionAbout(context, telling, ask)));
  return searchIn(catalog, { ...knownAbout(party, { departments, given: NOTHING }, at, catalog), on: dayOf(at) }).gather(elements).facts;
}
