import { abolishedIn, demandedIn } from '../catalog/abolished.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { CaseEvent } from './event.ts';
import type { Outcome, Refusal } from './refusal.ts';
import type { CaseState } from './state.ts';

/** Texts by the field they are written in. */
type Texts = Readonly<Record<string, string | undefined>>;

/** What an officer writes and the applicant reads: words that ask for something, and words that explain, which may say that a proof is not needed. */
export type Words = { readonly asks?: Texts; readonly tells?: Texts };

/**
 * What speaks against words that an officer writes and the applicant reads: a proof that was abolished may not be asked for in other words either,
 * wherever it is written (人社部发〔2020〕26号: 不得变相保留、明减暗留). What asks for something may not name it at all; what explains may say that it is not needed.
 */
export function wordsFault(catalog: Catalog, service: string, { asks = {}, tells = {} }: Words): Refusal | undefined {
  const looked = [...Object.entries(asks).map((each) => [...each, abolishedIn] as const), ...Object.entries(tells).map((each) => [...each, demandedIn] as const)];
  for (const [field, text, find] of looked) {
    const abolished = text === undefined ? undefined : find(catalog, service, text);
    if (abolished === undefined) continue;
    const detail = { zh: `“${abolished.name}”已经取消，换个说法也不能再要：${abolished.by}`, en: `This proof was abolished and may not be asked for in other words either: ${abolished.by}` };
    return { code: 'not-in-catalogue', detail, errors: [{ pointer: `/${field}`, detail }], abolished: abolished.id };
  }
  return undefined;
}

/**
 * Hold everything that a command of an officer would write for the applicant against what was abolished. What people, rules and departments say is
 * theirs; and what an officer has said before was held against it then: what carries it out (a booking of the province, a second request that is
 * granted) is not stopped by it.
 * @param by whose command it is
 */
export function heldAgainstAbolished(outcome: Outcome, by: string, { items }: Pick<CaseState, 'items'>, catalog: Catalog): Outcome {
  if (outcome.kind !== 'done' || !byOfficer(by)) return outcome;
  for (const { actor, event } of outcome.steps) {
    const service = 'no' in event && actor === by ? items.find(({ no }) => no === event.no)?.service : undefined;
    const words = service === undefined ? undefined : wordsIn(event);
    const refusal = words && service !== undefined ? wordsFault(catalog, service, words) : undefined;
    if (refusal) return { kind: 'refused', refusal };
  }
  return outcome;
}

function byOfficer(actor: string): boolean {
  return actor.startsWith('officer:') || actor.startsWith('supervisor:');
}

/** The words of an event that its applicant reads, by the field of the form they were written in. */
function wordsIn(event: CaseEvent): Words | undefined {
  switch (event.type) {
    case 'correction-asked': return { asks: { note: event.correction.note } };
    case 'correction-extended': return { asks: { reason: event.reason } };
    case 'visit-ordered': return event.visit.kind === 'examination' ? { asks: { bring: event.visit.reason, place: event.visit.place } } : { asks: { reason: event.visit.reason, place: event.visit.place } };
    case 'visit-missed': return { asks: { note: event.note } };
    case 'visit-reported': return { tells: { note: event.report.note } };
    case 'assistance-asked': return { asks: { reason: event.assistance.reason } };
    case 'delay-explained': return { tells: { reason: event.reason } };
    case 'limit-switched': return { tells: { note: event.because } };
    case 'proposed': return { tells: { note: event.proposal.note } };
    case 'decided':
    case 'published':
    case 'objection-answered':
    case 'upheld':
    case 'change-proposed':
    case 'changed':
    case 'booking-ordered':
    case 'change-ordered': return { tells: { note: event.note } };
    default: return undefined;
  }
}
