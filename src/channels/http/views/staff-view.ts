import { actionsOn } from '#core/cases/act.ts';
import type { Hands } from '#core/parties/acting.ts';
import type { Acting } from '#core/cases/act.ts';
import { APPRAISE_FIRST, EXPLAIN_FIRST } from '#core/cases/actions.ts';
import { mayExplain, owesReason } from '#core/cases/delay.ts';
import { sourceInWords } from '#core/decisions/source-in-words.ts';
import { alreadyKnown } from '#core/cases/already-known.ts';
import { correctable } from '#core/cases/correct-item.ts';
import { codeName } from '#core/catalog/code-name.ts';
import { transferable } from '#core/cases/transfer.ts';
import { openOrder } from '#core/cases/supervised.ts';
import { urgings } from '#core/cases/urge.ts';
import { settledByAppraisal } from '#core/cases/appraisal.ts';
import { contradictions, establishable, openToEstablish } from '#core/cases/establish.ts';
import { switchable } from '#core/cases/switch-limit.ts';
import { mayObject } from '#core/cases/objection.ts';
import { toPublish } from '#core/cases/publish.ts';
import { formatLimit, parseLimit } from '#core/clocks/limit.ts';
import { answersFor, type Given } from '#core/cases/given.ts';
import type { Item } from '#core/cases/item.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import type { Decision } from '#core/decisions/decision.ts';
import { missingIn, tryItem } from '#core/decisions/run-items.ts';
import { formatValue } from '#core/decisions/format-value.ts';
import { withUnit } from '#core/decisions/with-unit.ts';
import { maskName, maskNumber } from '#core/register/mask.ts';
import { AFTER_ACTIONS, mayAfter } from '#core/cases/after-actions.ts';
import { asDecided } from '#core/cases/change-effects.ts';
import type { CaseState } from '#core/cases/state.ts';
import { gather } from '#core/evidence/gather.ts';
import { statedIn, withAnswers } from '#core/evidence/wanted.ts';
import type { Fact } from '#core/fact.ts';
import { neededElements } from '#core/evidence/needed.ts';
import { isSamePersonFinding, samePersonFinding } from '#core/evidence/same-person.ts';
import { isReason, REASONS } from '#core/partners/reasons.ts';
import type { Localized } from '#core/value.ts';
import type { CaseRead, Subject } from '#usecases/ports/cases.ts';
import type { KeptReading } from '#usecases/ports/file-readings.ts';
import type { StoredFile } from '#usecases/ports/files.ts';
import type { LikeItems } from '#usecases/like-items.ts';
import type { QueueLine } from '#usecases/read-queue.ts';
import type { Seal } from '#usecases/seal-answers.ts';
import type { QueueRow, StaffItem } from '../schemas/staff.ts';
import type { ViewContext } from './case-view.ts';
import { clockView } from './clock-view.ts';
import { contradictionViews, departmentName, differingFields, withheldNote } from './contradiction-view.ts';
import { documentLinks } from './document-of.ts';
import { drawOf } from './draw-link.ts';
import { alsoView } from './also-view.ts';
import { answerView, askedName, elementField, elementName, factView, showable } from './fact-view.ts';
import { itemNames, lifeEventName } from './names.ts';
import { statutoryText } from './service-view.ts';
import { likeView } from './like-view.ts';
import { lookingAgain } from './reopened-view.ts';
import { promiseViews } from './promise-view.ts';
import { publicityView } from './publicity-view.ts';
import { reasonViews } from './reason-view.ts';
import { timelineView } from './timeline-view.ts';
import { whyPerson } from './why-person.ts';
import { askableViews, assistanceViews } from './assistance-view.ts';
import { jointView } from './joint-view.ts';
import { readForOfficer } from './reading-view.ts';
import { bookingViews } from './booking-view.ts';
import { appraisalView } from './appraisal-view.ts';
import { takenOverForOfficer } from './taken-over-view.ts';
import { awaitedView } from './silence-view.ts';
import { signatureView } from './signature-view.ts';
import { visitViews } from './visit-view.ts';

/** What else an officer's page needs. */
export type StaffExtras = { readonly unseal: Seal; readonly files: readonly StoredFile[]; /** All cases of the person, where an item is looked at again: what rests on it. */ readonly cases: readonly CaseState[]; readonly similar: { readonly days: number; readonly approved: number; readonly refused: number }; readonly like: LikeItems; /** What was read in the files. */ readonly readings: ReadonlyMap<string, KeptReading> };

/** A line of an officer's queue. */
export function queueRow(context: ViewContext, row: QueueLine): QueueRow {
  return {
    case: row.number, no: row.no, service: row.service, ...pickName(context, row), lifeEvent: lifeEventName(context.compiled, row.lifeEvent), status: row.status, as: row.role,
    note: noteOf(row), clock: clockView(row.clock, context), submittedAt: row.submittedAt, ...(row.urged && { urged: row.urged }), ...(row.supervised?.order && { order: row.supervised.order }),
  };
}

/** The name of an enterprise is public, that of a person is masked. */
function appliedBy({ kind, name }: Subject): NonNullable<StaffItem['appliedBy']> {
  return kind === 'enterprise' ? { as: 'employer', name } : { as: 'relative', name: maskName(name) };
}

/** An item as its officer or reviewer sees it: facts with source and time, rules, what may be done. No contact data of the applicant. */
export function staffItem(context: ViewContext, read: CaseRead, acting: Acting, extras: StaffExtras, officer: string): StaffItem {
  const { compiled } = context;
  const { catalog } = compiled;
  const { state } = read;
  const item = state.items.find((each) => each.no === acting.no) as Item;
  const { decision } = item.endedAt && item.decision ? { decision: item.decision } : tryItem({ ...acting.run, known: { ...acting.run.known, findings: state.items.flatMap((each) => each.findings) } }, item, acting.run.known.entries);
  const shown = (fact: Fact): boolean => showable(fact) && !catalog.elements.get(fact.element)?.contact;
  const facts = decision.facts.filter(shown);
  const stated = statedAbout(acting, item).filter((fact) => shown(fact) && !facts.some(({ element }) => element === fact.element));
  const unknown = missingIn(decision);
  const appraised = settledByAppraisal(catalog, item.service);
  const may = correctable(catalog, item.service);
  const known = new Map(item.endedAt ? [] : may.evidence.flatMap((id) => { const by = alreadyKnown(acting, item, id); return by ? [[id, by] as const] : []; }));
  const draw = drawOf(read, item.no);
  const urged = urgings(item);
  const file = (id: string): StoredFile | undefined => extras.files.find((each) => each.id === id);
  const evidenceName = (id: string): Localized => ({ zh: catalog.evidence.get(id)?.zh ?? id, en: catalog.evidence.get(id)?.en ?? id });
  return {
    case: state.number, no: item.no, service: item.service, ...pickName(context, item), lifeEvent: lifeEventName(compiled, state.lifeEvent), status: item.status, version: state.version,
    as: standingOf(item, officer),
    applicant: { name: maskName(read.subject.name), number: maskNumber(read.subject.number) }, ...(read.applicant && { appliedBy: appliedBy(read.applicant.subject) }), ...(read.agent && { appliedBy: { as: 'agent' as const, name: maskName(read.agent.name) } }), ...takenOverForOfficer(catalog, state), ...(state.portal && { portal: { zh: state.portal.zh, en: state.portal.en } }), clock: clockView(item.reopened?.clock ?? item.clock, context),
    facts: [...facts.map((fact) => ({ ...factView(catalog, fact), ...alsoView(catalog, fact) })), ...stated.map((fact) => answerView(compiled, state.lifeEvent, fact))], missing: unknown.map((name) => ({ element: name, name: askedName(catalog, name), note: appraised.has(name) ? { zh: '由专家组鉴定', en: 'For the experts to appraise' } : missingNote(catalog, answersFor(state.departments, item), name) })),
    contradictions: item.endedAt ? [] : contradictionViews(acting, item, read.subject, extras.unseal), why: whyPerson(acting, item),
    findings: item.reopened ? establishable(asDecided(acting, item), item).flatMap((name) => findingView(acting, item, name)) : item.endedAt ? [] : openToEstablish(acting, item).flatMap((name) => findingView(acting, item, name)),
    contests: Object.entries(concerning(context, item, state.given).contests).map(([element, contest]) => ({
      element, name: elementName(catalog, element), said: saidBySource(acting, item, element), statement: contest.statement, files: contest.files.flatMap((id) => file(id) ?? []).map(fileRef),
    })),
    files: Object.entries(concerning(context, item, state.given).files).flatMap(([evidence, ids]) => ids.flatMap((id) => file(id) ?? []).map((each) => ({ ...fileRef(each), evidence: evidenceName(evidence), ...readingOf(catalog, extras, each.id, read.subject) }))),
    ...(state.signature && { signature: signatureView(state.signature) }),
    shown: Object.entries(concerning(context, item, state.given).shown).map(([id, { at, by }]) => ({ evidence: evidenceName(id), at, by: context.officers.get(by) ?? '' })),
    criteria: reasonViews(compiled, decision, { region: state.region, contested: Object.keys(state.given.contests) }), values: valueViews(compiled, decision),
    ...visitViews(item, (id) => { const found = file(id); return found && fileRef(found); }), ...appraisalView(context, read, item, false), ...(item.assistance && { assistance: assistanceViews(catalog, item, (id) => { const found = file(id); return found && fileRef(found); }) }), ...jointView(context, read, item), ...(item.status === 'officer' && askableViews(acting, item, context)), ...appraisable(catalog, item), ...superviseView(item), ...awaitedView(catalog, acting, item), ...(urged && { urged }), ...delayView(item), ...(item.proposal && { proposal: { ...item.proposal, by: context.officers.get(item.proposal.by) ?? '' } }),
    ...promisesOf(context, state, item, officer),
    ...(item.returned && item.status === 'officer' && { returned: { ...item.returned, by: context.officers.get(item.returned.by.replace(/^officer:/, '')) ?? '' } }),
    correctable: {
      elements: may.elements.map((id) => ({ id, name: elementName(catalog, id) })), evidence: may.evidence.filter((id) => !known.has(id)).map((id) => ({ id, name: evidenceName(id) })),
      known: [...known].map(([id, by]) => ({ name: evidenceName(id), by: [...new Map(by.map(({ source }) => sourceInWords(catalog, source)).map((label) => [label.zh, label])).values()] })),
    },
    ...bookingViews(compiled, item), ...publicityView(item, context.calendar, 'officer', (id) => { const found = file(id); return found && fileRef(found); }), ...publishFirst(acting, item, decision),
    transfers: item.endedAt ? [] : transferable(catalog, item).map((id) => ({ id, name: codeName(catalog, 'authorities', id) })),
    limits: switchable(acting, item).map(({ id, zh, en, promised, statutory }) => ({ id, name: { zh, en }, promised: formatLimit(parseLimit(promised.is)), statutory: statutoryText(statutory), basis: promised.basis })),
    secondReview: decision.secondReview || (item.decision?.secondReview ?? false), timeline: timelineView(compiled, state, read.history, context.officers, { only: item.no, ...(read.agent && { agent: maskName(read.agent.name) }), ...(read.hands && { hands: maskedHands(read.hands) }) }),
    documents: documentLinks(compiled.catalog, read, 'person', `/api/v1/staff/items/${state.number}/${item.no}/documents`, { only: item.no, pinned: context.pinned }),
    similar: { days: extras.similar.days, total: extras.similar.approved + extras.similar.refused, approved: extras.similar.approved, refused: extras.similar.refused },
    like: likeView(compiled, item.service, extras.like), ...(item.departure && { departure: item.departure }),
    ...(draw && { draw }), ...decidedBy(context, item),
    ...lookingAgain(context, state, item, extras.cases),
    actions: actionsOn({ state, no: item.no, actor: `officer:${officer}` }, ['approve', 'refuse', 'ask-correction', 'extend-correction', 'switch-limit', 'confirm', 'return', 'object', 'answer-objection', 'hand-back', 'explain-delay', 'ask-again', 'answer-order', 'transfer', 'order-visit', 'propose-times', 'miss-visit', 'report-visit', 'order-appraisal', 'replace-expert', 'ask-assistance', 'drop-assistance']).map((each) => withMoment(context, acting, item, each)).concat(afterActions(context, acting, item)),
  };
}

/** What was promised for it, in the words that were signed; what can be done about it is done elsewhere. */
function promisesOf(context: ViewContext, { promises = [], ...state }: CaseState, { no }: Item, officer: string): Pick<StaffItem, 'promises'> {
  const mine = promises.filter(({ items }) => items.includes(no));
  return mine.length > 0 ? { promises: promiseViews(context, { ...state, promises: mine }, `officer:${officer}`, []) } : {};
}

/** What can be ordered of a matter that experts appraise, until it is. */
function appraisable(catalog: Catalog, { service, appraisal, endedAt }: Item): Pick<StaffItem, 'appraisable'> {
  const asked = catalog.services.get(service)?.appraisal;
  if (!asked || appraisal || endedAt !== undefined) return {};
  return { appraisable: { experts: [...asked.experts], basis: asked.basis, specialities: Object.entries(catalog.codes.get(asked.specialities)?.codes ?? {}).map(([id, { zh, en }]) => ({ id, name: { zh, en } })) } };
}

/** What the supervisor ordered, and said to a second correction. */
function superviseView(item: Item): Pick<StaffItem, 'order' | 'again'> {
  const order = item.endedAt ? undefined : openOrder(item);
  const { second } = item;
  return {
    ...(order && { order: { what: order.what, until: order.until, at: order.at } }),
    ...(second && { again: { reason: second.reason, at: second.correction.at, ...(second.answer && { answer: { granted: second.answer.granted, note: second.answer.note, at: second.answer.at } }) } }),
  };
}

/** As what an officer has an item before them: while it is looked at again, those who were drawn for that. */
function standingOf({ status, officer: first, reviewer, reopened }: Item, officer: string): StaffItem['as'] {
  if (reopened) return reopened.proposal ? (reopened.reviewer === officer ? 'reviewer' : 'none') : reopened.officer === officer ? 'officer' : 'none';
  return status === 'review' && reviewer === officer ? 'reviewer' : first === officer ? 'officer' : 'none';
}

/** Public numbers of who decided last. */
function decidedBy({ officers }: ViewContext, { officer, reviewer, endedAt, by, again }: Item): Pick<StaffItem, 'decidedBy'> {
  const last = again ?? { officer: by === 'officer' ? officer : undefined, reviewer };
  if (endedAt === undefined || last.officer === undefined) return {};
  return { decidedBy: { officer: officers.get(last.officer) ?? '', ...(last.reviewer !== undefined && { reviewer: officers.get(last.reviewer) ?? '' }) } };
}

/** Why it is late; of a result that is looked at again, why that is. */
function delayView(item: Item): Pick<StaffItem, 'delay'> {
  const { delay } = item.reopened ?? item;
  return delay ? { delay: { reason: delay.reason, at: delay.at } } : {};
}

/** What an officer may do once there is a result. */
function afterActions({ calendar, now }: ViewContext, { state, no, actor }: Acting, item: Item): StaffItem['actions'] {
  return AFTER_ACTIONS.filter((action) => action !== 'by-person' && action !== 'appeal' && action !== 'own' && action !== 'inspection' && action !== 'explain-delay').map((action) => {
    const found = mayAfter({ state, no, actor }, action);
    if ('code' in found) return { action, allowed: false, why: found.detail };
    const decides = action === 'uphold' || action === 'change' || action === 'confirm-change';
    return decides && owesReason(item, calendar, now) ? { action, allowed: false, why: EXPLAIN_FIRST } : { action, allowed: true };
  });
}

/** What the applicant has stated of an item, whether or not a rule reads it: what it needs, and what says that it belongs to the list. */
export function statedAbout({ run, state }: { readonly run: Acting['run']; readonly state: Pick<Acting['state'], 'lifeEvent'> }, { service }: Pick<Item, 'service'>): readonly Fact[] {
  const when = run.compiled.lifeEvents.get(state.lifeEvent)?.services.get(service)?.names ?? [];
  const gathered = gather(run.compiled.catalog, neededElements(run.compiled, [service], when), run.known);
  const chosen = withAnswers({ facts: new Map(), missing: gathered.missing }, run);
  return [...statedIn(run, gathered), ...when.flatMap((name) => (run.compiled.catalog.elements.has(name) ? [] : chosen.get(name) ?? []))];
}

/**
 * An action with what depends on the moment: an objection is recorded up to the last day of the publicity, a delay is explained once there
 * is one, and what is late is decided once it was explained.
 */
function withMoment({ calendar, now }: ViewContext, acting: Acting, item: Item, seen: StaffItem['actions'][number]): StaffItem['actions'][number] {
  const { action } = seen;
  if (action === 'object' || action === 'explain-delay') {
    const found = action === 'object' ? mayObject(acting, calendar, now) : mayExplain(acting, calendar, now);
    return 'code' in found ? { action, allowed: false, why: found.detail } : { action, allowed: true };
  }
  const decides = action === 'approve' || action === 'refuse' || action === 'confirm';
  // Without the experts nothing can be approved.
  if (action === 'approve' && seen.allowed && acting.run.compiled.catalog.services.get(item.service)?.appraisal && !item.appraisal) return { action, allowed: false, why: APPRAISE_FIRST };
  return decides && seen.allowed && owesReason(item, calendar, now) ? { action, allowed: false, why: EXPLAIN_FIRST } : seen;
}

/** That an approval is published before it takes effect. */
function publishFirst(acting: Acting, item: Item, decision: Decision): Pick<StaffItem, 'toPublish'> {
  const ahead = item.endedAt ? undefined : toPublish(acting.run, item, decision);
  return ahead ? { toPublish: { what: ahead.what, for: formatLimit(ahead.for), basis: ahead.basis } } : {};
}

/** What an officer is asked to establish, as a field. */
export function findingView(acting: Acting, item: Item, name: string): StaffItem['findings'] {
  const { catalog } = acting.run.compiled;
  if (isSamePersonFinding(name)) {
    const answer = contradictions(acting, item).find((each) => samePersonFinding(each) === name);
    if (!answer) return [];
    const [who, what] = [departmentName(catalog, answer), differingFields(catalog, answer)];
    return [{ element: name, name: { zh: '是不是同一人', en: 'Same person' }, question: { zh: `${who.zh}记录中的${what.zh}与登记信息不同，是不是同一人？`, en: `In the record of ${who.en} this differs: ${what.en}. Is it the same person?` }, field: { kind: 'boolean' } }];
  }
  const element = catalog.elements.get(name);
  return element ? [{ element: name, name: askedName(catalog, name), question: (element.sources.includes('ask') ? undefined : element.question) ?? askedName(catalog, name), field: elementField({ compiled: acting.run.compiled, region: acting.run.region, on: acting.run.known.on }, name, element.type) }] : [];
}

/** Of what a person gave with a case, the contests and files that this item rests on: an officer sees no more. */
export function concerning({ compiled }: Pick<ViewContext, 'compiled'>, item: Pick<Item, 'service'>, { contests, files, shown = {} }: Given): Pick<Given, 'contests' | 'files'> & Required<Pick<Given, 'shown'>> {
  const elements = neededElements(compiled, [item.service]);
  const evidence = new Set(compiled.catalog.services.get(item.service)?.needs.evidence);
  return {
    contests: Object.fromEntries(Object.entries(contests).filter(([element]) => elements.has(element))),
    files: Object.fromEntries(Object.entries(files).filter(([id]) => evidence.has(id))),
    shown: Object.fromEntries(Object.entries(shown).filter(([id]) => evidence.has(id))),
  };
}

/** The determined values that the catalogue names for readers. */
export function valueViews({ catalog }: Pick<ViewContext['compiled'], 'catalog'>, decision: Decision): StaffItem['values'] {
  return Object.entries(catalog.services.get(decision.service)?.determine ?? {}).flatMap(([name, { shown }]) => {
    const value = decision.values[name];
    return shown && value !== undefined ? [{ name: { zh: shown.zh, en: shown.en }, text: withUnit(formatValue(value, shown.type, catalog.codes), shown.type) }] : [];
  });
}

function pickName(context: ViewContext, item: { readonly service: string; readonly of?: string | null }): { name: Localized } {
  return { name: itemNames(context.compiled, item).name };
}

function readingOf(catalog: Catalog, { readings }: StaffExtras, id: string, subject: Pick<Subject, 'name' | 'number'>): Pick<StaffItem['files'][number], 'reading'> {
  const kept = readings.get(id);
  const reading = kept && readForOfficer(catalog, kept, subject);
  return reading ? { reading } : {};
}

function fileRef(file: StoredFile): { id: string; name: string; type: string } {
  return { id: file.id, name: file.name, type: file.type };
}

function noteOf(item: Pick<QueueLine, 'status' | 'mark' | 'reopened'>): Localized {
  if (item.reopened === 'review') return { zh: '改变原决定，等您复核', en: 'A change of a decision waits for your review' };
  if (item.mark === 'by-person') return { zh: '申请人要求由人来决定', en: 'The applicant wants a person to decide' };
  if (item.mark === 'appeal') return { zh: '申请人申请复核', en: 'The applicant asked for another look' };
  if (item.mark === 'own') return { zh: '结果需要重新核查', en: 'The result is to be looked at again' };
  if (item.status === 'correction') return { zh: '等待申请人补正', en: 'Waiting for the applicant' };
  if (item.status === 'review') return { zh: '等您复核', en: 'Waiting for your review' };
  if (item.mark === 'objected') return { zh: '公示有异议，等您核实', en: 'Somebody objected; look into it' };
  if (item.status === 'publicity') return { zh: '公示中，没有成立的异议就自动办结', en: 'On public notice; ends by itself unless an objection holds' };
  if (item.mark === 'assistance-late') return { zh: '别的部门到期没有答复协查，请处理', en: 'Another agency is late with its answer; see to it' };
  if (item.mark === 'assistance-asked') return { zh: '正在请别的部门协查', en: 'Another agency was asked for assistance' };
  if (item.mark === 'assisted') return { zh: '协查已答复，等您审核', en: 'The agency has answered; it waits for you' };
  if (item.mark === 'joint-due') return { zh: '等别的部门会同审查', en: 'Other lines of work have still to speak' };
  if (item.mark === 'joint-disagrees') return { zh: '会同审查有不同意见', en: 'A line of work disagrees' };
  if (item.mark === 'joint-corrects') return { zh: '会同审查要求补正', en: 'A line of work needs a correction' };
  if (item.mark === 'visit-asked') return { zh: '实地核查，等申请人选时间', en: 'A visit; the applicant chooses a time' };
  if (item.mark === 'visit-others') return { zh: '申请人要求另给核查时间', en: 'The applicant wants other times for the visit' };
  if (item.mark === 'visit-agreed') return { zh: '核查时间已约定，等核查报告', en: 'The visit is agreed on; its report is due' };
  if (item.mark === 'examination-asked') return { zh: '现场鉴定，等申请人选时间', en: 'An examination; the applicant chooses a time' };
  if (item.mark === 'examination-others') return { zh: '申请人要求另给现场鉴定时间', en: 'The applicant wants other times for the examination' };
  if (item.mark === 'examination-agreed') return { zh: '现场鉴定时间已约定', en: 'The examination is agreed on' };
  if (item.mark === 'opinions-due') return { zh: '等专家组的鉴定意见', en: 'The opinion of the experts is due' };
  if (item.mark === 'appraised') return { zh: '鉴定已经结束，等您作结论', en: 'The appraisal is over; conclude from it' };
  if (item.mark === 'not-booked') return { zh: '省级系统没有入账，等您核实', en: 'The province did not book it; look into it' };
  if (item.mark === 'returned') return { zh: '复核退回', en: 'Sent back by the reviewer' };
  if (item.mark === 'unanswered') return { zh: '到期没有补正，按已有的材料办理', en: 'No correction came in time; decide by what is there' };
  if (item.mark === 'answered') return { zh: '补正已回，时限已恢复', en: 'Correction is back; the clock goes on' };
  return { zh: '等您审核', en: 'Waiting for you' };
}

function saidBySource(acting: Acting, item: Item, element: string): Localized {
  const { catalog } = acting.run.compiled;
  const { decision } = tryItem({ ...acting.run, known: { ...acting.run.known, findings: [], given: { ...acting.run.known.given, contests: {} } } }, item, acting.run.known.entries);
  const fact = decision.facts.find((each) => each.element === element);
  return fact ? factView(catalog, fact).text : { zh: '没有查到', en: 'Not found' };
}

function missingNote(catalog: Catalog, departments: Acting['state']['departments'], name: string): Localized {
  for (const source of catalog.elements.get(name)?.sources ?? []) {
    if (source === 'officer') return { zh: '需要经办人核实', en: 'For an officer to establish' };
    if (typeof source === 'object' && 'department' in source) {
      const answer = departments.findLast((each) => each.department === source.department && each.scenario === source.scenario);
      if (answer?.contradicts) return withheldNote(catalog, answer, source.field);
      return answer?.failure && isReason(answer.failure) ? REASONS[answer.failure] : { zh: '部门没有答复', en: 'The department has not answered' };
    }
  }
  return { zh: '没有来源', en: 'No source' };
}

/** Officers decide cases, not people: whoever acted for a party is named as the party is. */
function maskedHands(hands: Hands): Hands {
  return Object.fromEntries(Object.entries(hands).map(([id, hand]) => [id, hand.as === 'counter' ? hand : { ...hand, name: maskName(hand.name) }]));
}
