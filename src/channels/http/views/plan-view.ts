import { mayShow } from '#core/evidence/check-given.ts';
import { mastersIn } from '#core/catalog/master-of.ts';
import { masterName } from './booking-view.ts';
import type { Assurance } from '#core/identity/assurance.ts';
import { proofFor } from '#core/identity/proof-for.ts';
import { bundleOf } from '#core/catalog/bundle.ts';
import { questionFor } from '#core/catalog/question-for.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import type { DocumentKind } from '#core/catalog/document-kind.ts';
import type { Question } from '#core/catalog/life-event.ts';
import { restingOn } from '#core/decisions/resting-on.ts';
import { formatValue } from '#core/decisions/format-value.ts';
import { withUnit } from '#core/decisions/with-unit.ts';
import { beginsWork, longestPatience, patienceWith } from '#core/cases/patience.ts';
import { explainResult } from '#core/decisions/explain.ts';
import { foreseenLimit, type Foreseen } from '#core/cases/limits.ts';
import { bookedBy, missingIn, type Outcome, type RunItem } from '#core/decisions/run-items.ts';
import type { PlanChoice } from '#core/evidence/plan.ts';
import { formatLimit, isLonger, limitText } from '#core/clocks/limit.ts';
import { compareEvent } from '#core/savings/compare.ts';
import { maskName } from '#core/register/mask.ts';
import { whyPerson } from '#core/decisions/why-person.ts';
import type { Localized } from '#core/value.ts';
import type { Prepared } from '#usecases/prepare-plan.ts';
import { hintsFor } from '#core/evidence/hints.ts';
import type { QuestionView } from '../schemas/catalog.ts';
import type { Plan, PlanAnswer, PlanAsk, PlanItem } from '../schemas/plan.ts';
import { elementField, elementName, factView, fieldOf, showable } from './fact-view.ts';
import { reasonViews } from './reason-view.ts';
import { BY_AGENT } from '#core/promises/signed.ts';
import { isRestricted, RESTRICTED } from '#core/promises/withheld.ts';
import { onceSigned, planPromises } from './plan-promises.ts';
import { handoverOffer } from './handover-view.ts';
import { itemNames, lifeEventName, ownMatters, placeOf, serviceNames } from './names.ts';

/** The personal list as the hall shows it. An employer, and an agent who was not let see more, sees which items there are and what it has to give, nothing of what is known of the person, nor who is asked about them. */
export function planView({ plan, subject, as, discreet, openCase, again, run }: Prepared, lifeEvent: string, { atCounter = false, proven = 'strong', digest = () => '' }: { readonly atCounter?: boolean; readonly proven?: Assurance; readonly digest?: (element: string) => string } = {}): Plan {
  const { catalog } = run.compiled;
  const event = bundleOf(catalog, lifeEvent);
  const asks = plan.asks.filter((ask) => ask.kind !== 'promise').map((ask) => askView(run, ask, as, atCounter));
  const unsigned = plan.asks.filter((ask) => ask.kind === 'promise');
  const signing = onceSigned({ plan, run });
  const known = plan.facts.filter((fact) => !discreet && showable(fact) && fact.source.kind !== 'asked' && !catalog.elements.get(fact.element)?.contact);
  const inTheWay = new Set(restingOn(run.compiled, signing.outcomes.flatMap(hindrances)));
  const items = plan.choices.flatMap((choice) => itemsOf(run, signing, lifeEvent, choice, discreet)).map((item) => (discreet ? withoutFacts(item) : item));
  const proof = proofFor(catalog, plan.items);
  const { changes, merge } = compareEvent(run.compiled, lifeEvent);
  return {
    lifeEvent: { id: lifeEvent, name: lifeEventName(run.compiled, lifeEvent) }, person: { name: as === 'agent' && discreet ? maskName(subject.name) : subject.name }, as,
    questions: (event?.questions ?? []).filter((question) => plan.questions.includes(question.id)).map((question) => withHints(run, lifeEvent, questionView(catalog, question, run.region, as), discreet)), open: [...plan.open], mayFollow: plan.mayFollow, items, own: ownMatters(run.compiled, lifeEvent),
    known: known.map((fact) => factView(catalog, fact, inTheWay)),
    promises: planPromises({ plan, run }, digest), ...noPromise(run.known, as),
    ...(proof.length > 0 && { proof: { for: proof.map((code) => serviceNames(run.compiled, code).short), done: proven === 'strong' } }),
    asks, handed: handedOf(run, plan.items, as, atCounter), answers: answersOf(plan, run, event?.questions ?? [], as), reused: Object.entries(plan.reused).map(([id, files]) => ({ evidence: id, name: { zh: catalog.evidence.get(id)?.zh ?? id, en: catalog.evidence.get(id)?.en ?? id }, files: files.length })), shown: Object.keys(run.known.given.shown ?? {}).map((id) => ({ evidence: id, name: { zh: catalog.evidence.get(id)?.zh ?? id, en: catalog.evidence.get(id)?.en ?? id } })), silent: silentViews(catalog, discreet ? [] : plan.silent),
    counts: { items: plan.items.length, known: known.length, toUpload: asks.filter((ask) => ask.kind === 'evidence').length, toPromise: unsigned.length, before: { materials: changes.materials.before, forms: changes.forms.before, distinct: merge.distinct } },
    ready: plan.open.length === 0 && plan.asks.length === 0 && plan.items.length > 0 && openCase === undefined,
    ...(openCase && { openCase }), again: again.map((service) => ({ service, name: serviceNames(run.compiled, service).name })),
  };
}

/** Whoever has not answered, each body once: with the longest of what it is given time for only where it has not been asked anything yet. */
function silentViews(catalog: Catalog, silent: Prepared['plan']['silent']): Plan['silent'] {
  return [...Map.groupBy(silent, ({ department }) => department)].map(([department, asked]) => {
    const late = asked.every(({ scenario }) => beginsWork(catalog, department, scenario));
    const limits = asked.map(({ scenario }) => patienceWith(catalog, department, scenario));
    const { zh = '', en = '' } = catalog.departments.get(department) ?? {};
    return {
      department, name: { zh, en }, for: [...new Set(asked.flatMap((each) => each.for))],
      ...(late && { within: formatLimit(limits.reduce((longest, limit) => (isLonger(limit, longest) ? limit : longest))) }),
    };
  });
}

/** The facts by which an item would be refused or handed to a person. */
function hindrances(outcome: Outcome): readonly string[] {
  if (outcome.kind !== 'refuse' && outcome.kind !== 'officer') return [];
  const { criteria, because, facts } = outcome.decision;
  return because === 'undetermined' ? facts.map(({ element }) => element) : criteria.flatMap(({ result, reads }) => (result === 'pass' ? [] : reads));
}

/** An item without what is known of the person: not why it is not theirs, nor what the rules make of it. */
function withoutFacts({ service, of, name, short, status, why, promised, after, with: along, handover }: PlanItem): PlanItem {
  return {
    service, ...(of !== undefined && { of }), name, short, status, notable: false, expected: 'none', promised, after, ...(along && { with: along }), ...(handover && { handover }),
    why: status === 'no' ? { zh: '按查到的情况，不用办这一项', en: 'By what is known this item is not needed' } : why,
  };
}

/** What the person has answered: the questions of the event that apply, then what was asked on the list itself. */
function answersOf(plan: Prepared['plan'], { compiled, region, known }: Prepared['run'], questions: readonly Question[], as: Prepared['as']): PlanAnswer[] {
  const { catalog } = compiled;
  const guided = questions.filter(({ id }) => plan.questions.includes(id) && !plan.open.includes(id)).map((question): PlanAnswer => {
    const { text, field } = questionView(catalog, question, region, as);
    return { id: question.id, question: text, text: withUnit(formatValue(known.given.answers[question.id] ?? null, question.type, catalog.codes), question.type), field };
  });
  const stated = plan.stated.flatMap((fact): PlanAnswer[] => {
    const element = catalog.elements.get(fact.element);
    return element ? [{ id: fact.element, question: questionFor(element, as) ?? elementName(catalog, fact.element), text: factView(catalog, fact).text, field: elementField({ compiled, region, on: known.on }, fact.element, element.type) }] : [];
  });
  return [...guided, ...stated];
}

/** A guided question with the way it is answered. */
export function questionView(catalog: Catalog, question: { id: string; zh: string; en: string; forOther?: Localized | undefined; why: Localized; type: Parameters<typeof fieldOf>[1] }, region: string, as: Prepared['as']): QuestionView {
  const own = { zh: question.zh, en: question.en };
  return { id: question.id, text: questionFor({ question: own, forOther: question.forOther }, as) ?? own, why: question.why, field: fieldOf(catalog, question.type, region) };
}

/** With what is known already of its answers; nothing of that to who may not see what is known of the person. */
function withHints(run: Prepared['run'], lifeEvent: string, question: QuestionView, discreet: boolean): QuestionView {
  const hints = discreet ? [] : hintsFor(run, lifeEvent, question.id);
  return hints.length === 0 ? question : { ...question, hints: [...hints] };
}

/** The lines of a service: one, or one for each item where the matter comes several times. */
function itemsOf(run: Prepared['run'], plan: Prepared['plan'], lifeEvent: string, { service, applies }: PlanChoice, discreet: boolean): PlanItem[] {
  const items = plan.items.filter((item) => item.service === service);
  return applies === 'yes' && items.length > 0 ? items.map((item) => itemOf(run, plan, lifeEvent, service, applies, discreet, item)) : [itemOf(run, plan, lifeEvent, service, applies, discreet)];
}

function itemOf(run: Prepared['run'], plan: Prepared['plan'], lifeEvent: string, code: string, applies: PlanChoice['applies'], discreet: boolean, item?: RunItem): PlanItem {
  const { compiled } = run;
  const service = compiled.catalog.services.get(code);
  const place = bundleOf(compiled.catalog, lifeEvent)?.services[code];
  const outcome = plan.outcomes.find(({ no }) => no === item?.no);
  const preview = item ? previewOf(run, plan, item, outcome) : undefined;
  const expected = applies === 'yes' && !waitsForAnswers(plan, outcome, service?.mode) ? expectation(outcome) : 'none';
  const absence = plan.absences.get(code);
  const why = applies === 'yes' ? (place?.why ?? service?.summary) : absence?.words;
  const foreseen = foreseenLimit(run, item ?? { service: code }, { blind: discreet });
  const master = outcome?.kind === 'approve' ? bookedBy({ known: run.known, masters: mastersIn(compiled.catalog, run.region) }, service?.authority ?? '', outcome.effects) : undefined;
  const limit = expected === 'instant' && !discreet && !master ? { zh: '即时', en: 'At once' } : limitInWords(foreseen);
  const special = expected !== 'instant' && foreseen.variant && service && limitText(foreseen.promised) !== service.limits.promised.is ? foreseen.variant : undefined;
  return {
    service: code, ...(item?.of !== undefined && { of: item.of }), ...(item ? itemNames(compiled, item) : serviceNames(compiled, code)), status: applies === 'yes' ? 'now' : applies === 'open' ? 'later' : 'no',
    notable: absence?.notable ?? false, why: why ?? { zh: '按您的回答，现在不需要办', en: 'Not needed by your answers' }, expected, promised: limit,
    ...(special && { limitOf: { zh: special.zh, en: special.en } }),
    ...(preview && { preview }), ...(expected === 'instant' && plan.asks.some((ask) => ask.kind === 'promise' && ask.for.includes(code)) && { unpromised: limitInWords(foreseen) }), ...(master && { bookedBy: masterName(compiled, master.department) }),
    ...(applies === 'yes' && handoverOffer(compiled, run.region, service)),
    ...placeOf(place),
  };
}

/** The promise of this person, or the longest that is possible while it is not known which one holds. */
function limitInWords({ promised, atMost }: Foreseen): Localized {
  const { zh, en } = formatLimit(promised);
  return atMost ? { zh: `最长 ${zh}`, en: `at most ${en}` } : { zh, en };
}

/** The facts that the list still asks for. */
function stillAsked(plan: Prepared['plan']): readonly string[] {
  return plan.asks.flatMap(({ kind, id }) => (kind === 'element' ? [id] : []));
}

/** Whether nothing but an answer on this list is missing for the rules to decide: until it is there nobody can say that an officer will look. */
function waitsForAnswers(plan: Prepared['plan'], outcome: Outcome | undefined, mode: string | undefined): boolean {
  const open = stillAsked(plan);
  if (outcome?.kind !== 'officer' || mode !== 'instant') return false;
  const missing = missingIn(outcome.decision);
  return missing.length > 0 && missing.every((name) => open.includes(name));
}

function expectation(outcome: Outcome | undefined): PlanItem['expected'] {
  if (outcome?.kind === 'approve') return 'instant';
  if (outcome?.kind === 'refuse' || outcome?.kind === 'dropped') return 'refuse';
  return outcome?.kind === 'officer' ? 'officer' : 'waits';
}

/** What is known of an item before it is handed in: its result, why it would be refused, why a person looks, or what it waits for. */
function previewOf(run: Prepared['run'], plan: Prepared['plan'], item: RunItem, outcome: Outcome | undefined): Localized | undefined {
  const { compiled } = run;
  const shortName = (no: number): Localized => itemNames(compiled, plan.items.find((each) => each.no === no) ?? { service: '' }).short;
  switch (outcome?.kind) {
    case 'approve':
      // What it comes to is told once its answers are there: half a sentence with “not known” in it tells nothing.
      return plan.asks.some((ask) => ask.kind !== 'promise' && ask.for.includes(item.service)) ? undefined : explainResult(compiled, outcome.decision, run.region);
    case 'refuse':
      return refusalPreview(run, outcome);
    case 'dropped': {
      const before = shortName(outcome.because);
      return { zh: `要先办成“${before.zh}”才能办这一项。“${before.zh}”按现在查到的情况办不成，这一项也就不办`, en: `This rests on “${before.en}”, which cannot be approved by what is known now; so it is not done either` };
    }
    case 'held': {
      const names = outcome.departments.map((id) => compiled.catalog.departments.get(id));
      const limit = longestPatience(compiled, item.service, outcome.departments);
      const within = limit.unit === 'min' ? { zh: `${limit.amount / 60} 小时`, en: `${limit.amount / 60} hours` } : formatLimit(limit);
      return {
        zh: `提交后等${names.map((each) => each?.zh ?? '').join('、')}答复，一答复就自动办；${within.zh}还没有答复的，转由人来办`,
        en: `Once handed in it waits for ${names.map((each) => each?.en ?? '').join(', ')} and goes on by itself; after ${within.en} without an answer a person takes over`,
      };
    }
    case 'officer': {
      const why = whyPerson(compiled, outcome.decision, { departments: run.known.departments, contested: Object.keys(run.known.given.contests), asked: stillAsked(plan) });
      return why && { zh: why.zh, en: why.en.charAt(0).toUpperCase() + why.en.slice(1) };
    }
    default: {
      const before = [...item.after, ...(item.once ?? [])].map(shortName);
      return before.length === 0 ? undefined : { zh: `“${before.map((each) => each.zh).join('、')}”有结果后自动接着办`, en: `Goes on by itself after “${before.map((each) => each.en).join(', ')}”` };
    }
  }
}

/** Told before it is handed in: which condition is not met, why, and what helps. */
function refusalPreview({ compiled, region, known }: Prepared['run'], outcome: Extract<Outcome, { kind: 'refuse' }>): Localized {
  const failed = reasonViews(compiled, outcome.decision, { region, contested: Object.keys(known.given.contests) }).find((reason) => reason.result === 'fail');
  if (!failed) return { zh: '', en: '' };
  const { text, explanation, remedy } = failed;
  return {
    zh: `没有满足：${text.zh}。${explanation ? `${explanation.zh}。` : ''}${remedy.zh}`,
    en: `Not met: ${text.en}. ${explanation ? `${explanation.en}. ` : ''}${remedy.en}`,
  };
}

/** The materials of the draft, each with the matters that it is for: none where answers have changed since. */
function handedOf(run: Prepared['run'], items: Prepared['plan']['items'], as: Prepared['as'], atCounter: boolean): PlanAsk[] {
  const { services } = run.compiled.catalog;
  const given = Object.entries(run.known.given.files).flatMap(([id, files]) => (files.length > 0 ? [id] : []));
  return given.map((id) => askView(run, { kind: 'evidence', id, for: items.flatMap(({ service }) => (services.get(service)?.needs.evidence.includes(id) ? [service] : [])) }, as, atCounter));
}

function askView({ compiled, region, known }: Prepared['run'], ask: Prepared['plan']['asks'][number], as: Prepared['as'], atCounter: boolean): PlanAsk {
  const { catalog } = compiled;
  if (ask.kind === 'evidence') {
    const evidence = catalog.evidence.get(ask.id);
    const name = { zh: evidence?.zh ?? ask.id, en: evidence?.en ?? ask.id };
    return { kind: 'evidence', id: ask.id, name, question: { zh: `请上传${name.zh}`, en: `Please upload: ${name.en}` }, why: { zh: evidence?.basis ?? '', en: evidence?.basis ?? '' }, for: [...ask.for], ...(atCounter && mayShow(catalog, ask.id) && { showable: evidence?.scan ? 'scan' as const : 'enough' as const }), ...readFrom(catalog, (kind) => kind.evidence?.includes(ask.id) ?? false) };
  }
  const element = catalog.elements.get(ask.id);
  const name = elementName(catalog, ask.id);
  return { kind: 'element', id: ask.id, name, question: questionFor(element ?? {}, as) ?? name, why: element?.why ?? name, ...(element && { field: elementField({ compiled, region, on: known.on }, ask.id, element.type) }), for: [...ask.for], ...readFrom(catalog, ({ fields }) => Object.values(fields).some(({ elements }) => elements?.includes(ask.id))) };
}

/** The documents that can be read and are meant: those that say the answer to a question, or that a material is. */
function readFrom({ documentKinds }: Catalog, meant: (kind: DocumentKind) => boolean): Pick<PlanAsk, 'readFrom'> {
  const kinds = [...documentKinds.values()].filter(meant);
  return kinds.length === 0 ? {} : { readFrom: kinds.map(({ zh, en }) => ({ zh, en })) };
}

/** Why who applies cannot promise anything: told to nobody else. */
function noPromise(known: Prepared['run']['known'], as: Prepared['as']): Pick<Plan, 'noPromise'> {
  if (as === 'agent') return { noPromise: BY_AGENT };
  return isRestricted(known) ? { noPromise: RESTRICTED } : {};
}
