import { dayOf } from '#core/clocks/day.ts';
import { isOfVisit, type Visit } from '#core/parties/visit.ts';
import { maskNumber } from '#core/register/mask.ts';
import { partiesAt, type PartyAt } from '#usecases/counter/parties-of.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import { noteAtCounter } from './identity/counter-looks.ts';
import { isOpenIn } from './open-in-visit.ts';
import { caseContext } from './routes/cases.ts';
import type { CounterVisit } from './schemas/counter.ts';
import type { Services } from './services.ts';
import { caseHereView, partyOf } from './views/counter-view.ts';
import { cityName, lifeEventName } from './views/names.ts';

/** What a clerk or an agent sees of a visit that they have open: for whom somebody comes, and the cases of it. */
export async function visitHere(services: Services, visit: Visit): Promise<CounterVisit> {
  const { context } = services;
  const { compiled } = context;
  const { catalog } = compiled;
  const { id, region, shown, consent, begunAt, until, helper } = visit;
  const parties = await partiesAt(services, visit);
  const self = parties.find(({ as }) => as === 'self');
  const seen = (subject: string, what: string): Promise<void> => noteAtCounter(services, { visit }, { subject, what });
  // Whose name or case stands on the list reads it in their record, also where nothing of it is opened.
  await Promise.all(parties.flatMap(({ as, id: ward }) => (as === 'guardian' || as === 'successor' ? [seen(ward, 'name')] : [])));
  const cases = await Promise.all((await numbersOf(services, visit, parties)).map(async (number): Promise<CounterVisit['cases']> => {
    const read = await context.cases.read(region, number);
    const party = read && (await isOpenIn(services, visit, read)) ? partyOf(parties, read, context.now()) : undefined;
    if (read && party && read.subject.kind === 'person' && !isAbout(read, visit.subject)) await seen(read.state.subject, 'counter-case');
    return read && party ? [caseHereView(await caseContext(services, read.state), read, visit, party)] : [];
  }));
  return {
    id, shown, consent, begunAt, until, ...(helper && { city: { code: region, name: cityName(catalog, region) } }), person: { name: self?.name ?? '', number: maskNumber(self?.number ?? '') },
    parties: parties.map(({ as, id: party, name, number, kind, events }) => ({ as, id: party, name, number: kind === 'person' ? maskNumber(number) : number, matters: events.map((each) => ({ id: each, name: lifeEventName(compiled, each), alone: catalog.services.has(each) })) })), cases: cases.flat(),
  };
}

async function numbersOf({ context, visits }: Pick<Services, 'context' | 'visits'>, visit: Visit, parties: readonly PartyAt[]): Promise<readonly string[]> {
  if (visit.helper) return (await context.cases.summaries(visit.region, visit.subject, dayOf(context.now()))).filter(({ state }) => isOfVisit(visit, state)).map(({ state }) => state.number);
  return [...new Set((await Promise.all(parties.map(({ id }) => visits.casesHere(visit, id)))).flat())];
}

/** Whether a case is about somebody, under whichever of their numbers. */
export function isAbout({ state, ones = [] }: CaseRead, subject: string): boolean {
  return state.subject === subject || ones.some((all) => all.includes(state.subject) && all.includes(subject));
}
