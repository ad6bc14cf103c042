import { caseStatus, type CaseState } from '#core/cases/state.ts';
import { dayOf } from '#core/clocks/day.ts';
import { covers } from '#core/parties/clerk.ts';
import { mandateStatus } from '#core/parties/mandate.ts';
import { isCall } from '#core/parties/telephone.ts';
import { isOfVisit, type Visit } from '#core/parties/visit.ts';
import { maskName } from '#core/register/mask.ts';
import type { PartyAt } from '#usecases/counter/parties-of.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import type { CounterVisit } from '../schemas/counter.ts';
import { isAgent, isDiscreet, type ViewContext } from './case-view.ts';
import { clockView } from './clock-view.ts';
import { documentLinks } from './document-of.ts';
import { itemNames, lifeEventName, nameOfItem } from './names.ts';
import { seenAs } from './seen-as.ts';

/** For whom of those whom the person at the counter may act a case is that is open in a visit; nothing where it is nobody's. */
export function partyOf(parties: readonly PartyAt[], read: CaseRead, now: string): PartyAt | undefined {
  return parties.find((party) => {
    const { subjectId } = seenAs(read, { subjectId: party.id });
    const { subject, applicant, agent, lifeEvent } = read.state;
    if (!covers(party.clerk, lifeEvent)) return false;
    // What the deceased had handed in about others is not for relatives to go on with.
    if (subject === subjectId || (applicant === subjectId && party.as !== 'successor')) return true;
    return agent?.id === subjectId && read.agent !== undefined && mandateStatus(read.agent.mandate, dayOf(now)) === 'in-force';
  });
}

/** A case as the counter shows it to whoever it is open for: no more than that party sees, with what is promised and how much of it is left. */
export function caseHereView(context: ViewContext, read: CaseRead, visit: Visit, party: PartyAt): CounterVisit['cases'][number] {
  const { compiled } = context;
  const { state } = read;
  const { number, lifeEvent, submittedAt } = state;
  const viewer = seenAs(read, { subjectId: party.id });
  const discreet = isDiscreet(read, viewer);
  const documents = isAgent(read, viewer) || isCall(visit) ? [] : documentLinks(compiled.catalog, read, discreet ? 'employer' : 'person', `/api/v1/staff/counter/visits/${visit.id}/cases/${number}/documents`, { pinned: context.pinned });
  return {
    number, name: lifeEventName(compiled, lifeEvent), submittedAt, state: progressOf(state), here: isOfVisit({ ...visit, subject: viewer.subjectId }, state),
    ...(isCall(visit) && read.queryCode !== undefined && { code: read.queryCode }), ...(party.as !== 'self' && { party: party.id, for: party.name }), ...(read.state.subject !== viewer.subjectId && party.as !== 'guardian' && party.as !== 'successor' && { about: maskName(read.subject.name) }),
    items: state.items.map((item) => ({ no: item.no, name: itemNames(compiled, item).short, status: item.status, clock: clockView(item.clock, context, { discreet }), ...(item.endedAt !== undefined && { endedAt: item.endedAt }) })),
    documents: documents.map((link) => ({ ...link, ...(link.no !== undefined && { matter: nameOfItem(compiled, state, link.no) }) })),
  };
}

/** How far a case is, for a clerk. */
export function progressOf(state: CaseState): CounterVisit['cases'][number]['state'] {
  if (caseStatus(state) === 'ended') return 'ended';
  return state.items.some(({ status }) => status === 'correction') ? 'correction' : 'going';
}
