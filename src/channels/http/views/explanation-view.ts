import { answersFor } from '#core/cases/given.ts';
import type { Item } from '#core/cases/item.ts';
import { pinOf } from '#core/cases/pinned.ts';
import { caseStatus } from '#core/cases/state.ts';
import { cited } from '#core/catalog/cited.ts';
import { restingOn } from '#core/decisions/resting-on.ts';
import type { Decision } from '#core/decisions/decision.ts';
import { whyPerson } from '#core/decisions/why-person.ts';
import { actorOf, type Principal } from '#core/identity/principal.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import type { MessageState } from '#usecases/ports/messages.ts';
import type { ItemExplanation } from '../schemas/explanation.ts';
import type { Localized } from '#core/value.ts';
import { isDiscreet, type ViewContext } from './case-view.ts';
import { doneViews } from './done-view.ts';
import { explainedFact, type FactsOf } from './explained-fact.ts';
import { showable } from './fact-view.ts';
import { headline } from './headline.ts';
import { itemNames, lifeEventName } from './names.ts';
import { officerSaid } from './officer-said.ts';
import { reasonViews } from './reason-view.ts';
import { remedyViews } from './remedy-view.ts';
import { readerIn } from './seen-as.ts';
import { reopenedViews } from './reopened-view.ts';
import { untruePromises } from './untrue-view.ts';
import { valueViews } from './value-view.ts';

/** Besides the case: what departments were told, since when these rules hold, and who reads: the applicant, or an officer who has it in hand (`null`). */
export type Explaining = { readonly messages: readonly MessageState[]; readonly since: string | undefined; readonly viewer: Principal | null };

/** Why an item came out as it did, whole: by the version of the catalogue it was decided under, and with the facts it was decided by. */
export function explanationView(context: ViewContext, read: CaseRead, item: Item, { messages, since, viewer }: Explaining): ItemExplanation {
  const { compiled } = context;
  const { state } = read;
  const { decision } = item;
  const service = compiled.catalog.services.get(item.service);
  const isOwn = viewer?.subjectId === state.subject;
  const contested = Object.keys(state.given.contests);
  const changed = item.again !== undefined && item.again.outcome !== 'upheld';
  const because = decision && item.endedAt === undefined ? whyPerson(compiled, decision, { departments: answersFor(state.departments, item), contested, ...(viewer && readerIn(read, viewer)) }) : undefined;
  const untrue = viewer === null || viewer.subjectId === state.applicant ? untruePromises(compiled.catalog, state, item.no) : new Map<string, Localized>();
  const criteria = decision ? reasons({ compiled, state, own: isOwn ? read.entries : [] }, decision, { contested, refused: item.status === 'refused', forOfficer: viewer === null, untrue: new Set(untrue.keys()) }) : [];
  const dispute = viewer && item.status === 'refused' ? criteria.find(({ dispute: each }) => each !== undefined)?.dispute : undefined;
  return {
    case: state.number, no: item.no, name: itemNames(compiled, item).name, lifeEvent: lifeEventName(compiled, state.lifeEvent), service: item.service, status: item.status, headline: headline(context, state, item, 'applicant'),
    ...(item.endedAt !== undefined && item.by && { by: changed ? 'officer' : item.by }), ...officerSaid(item, viewer !== null && isDiscreet(read, viewer)), ...(because && { because }), ...(untrue.size > 0 && { untrue: [...untrue.values()] }),
    ...(decision && { on: decision.on, ...(decision.receivedOn !== undefined && { receivedOn: decision.receivedOn }) }), ...(item.endedAt !== undefined && { decidedAt: item.again?.at ?? item.endedAt, tookMs: Date.parse(item.endedAt) - Date.parse(item.clock.startedAt) }),
    criteria, values: decision && item.status === 'approved' ? valueViews(compiled, decision, state.region) : [],
    rules: { version: decision?.catalogVersion ?? pinOf(state, item), ...(since !== undefined && { since }), basis: (service?.basis ?? []).map(cited) },
    done: doneViews(compiled.catalog, item.effects ?? [], messages, isOwn ? 'own' : 'others'),
    ...(dispute && { dispute }), ...remedyViews(compiled.catalog, state.region, item, context.known?.get(item.no)), ...(viewer && personView(context, read, item, viewer)),
    ...(isOwn && item.status === 'refused' && { anew: caseStatus(state) === 'open' ? item.service : state.lifeEvent }),
  };
}

type How = { readonly contested: readonly string[]; readonly refused: boolean; readonly forOfficer: boolean; readonly untrue: ReadonlySet<string> };

/** Each criterion, what stands in the way first, with all facts it rests on: the sentence says what decided it, the list beside it where each fact came from. */
function reasons(of: FactsOf, decision: Decision, { contested, refused, forOfficer, untrue }: How): ItemExplanation['criteria'] {
  const { compiled, state } = of;
  const facts = new Map(decision.facts.map((fact) => [fact.element, fact]));
  const shown = (name: string): boolean => !forOfficer || compiled.catalog.elements.get(name)?.contact !== true;
  const inTheWay = { fail: 0, unknown: 1, pass: 2 } as const;
  return reasonViews(compiled, decision, { region: state.region, contested, refused, sources: false }).toSorted((a, b) => inTheWay[a.result] - inTheWay[b.result]).map((reason) => {
    // What the sentence names is not among the other facts.
    const others = new Set(reason.facts.map(({ element }) => element));
    const result = decision.criteria.find(({ id }) => id === reason.id);
    const used = restingOn(compiled, result?.reads ?? []).flatMap((name) => facts.get(name) ?? []).filter((fact) => showable(fact) && shown(fact.element));
    return { ...reason, basis: cited(reason.basis), facts: used.map((fact) => ({ ...explainedFact(of, fact), ...(!others.has(fact.element) && reason.explanation && { said: true as const }), ...(fact.source.kind === 'promise' && untrue.has(fact.element) && { untrue: true as const }) })), ...(result?.judged && { judged: true as const }) };
  });
}

/** Whether the applicant can have a person decide, or another officer look; the first that is open, else why the first is not. */
function personView(context: ViewContext, { state }: CaseRead, item: Item, viewer: Principal): Pick<ItemExplanation, 'person'> {
  const { actions, reopenUntil } = reopenedViews(context, state, item, actorOf(viewer), false);
  const found = actions.find(({ allowed }) => allowed) ?? actions[0];
  return found ? { person: { ...found, ...(reopenUntil !== undefined && { until: reopenUntil }) } } : {};
}
