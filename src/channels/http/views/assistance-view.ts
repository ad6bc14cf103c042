import { dayInWords } from '#core/clocks/day-in-words.ts';
import type { Acting } from '#core/cases/act.ts';
import { askableDesks, latestFor, openAssistance, pauseFor, type Assistance, type Placed } from '#core/cases/assistance.ts';
import { passableTo } from '#core/cases/ask-assistance.ts';
import type { CaseEvent } from '#core/cases/event.ts';
import type { Item } from '#core/cases/item.ts';
import type { CaseState } from '#core/cases/state.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { addDays, dayOf } from '#core/clocks/day.ts';
import { formatValue } from '#core/decisions/format-value.ts';
import { withUnit } from '#core/decisions/with-unit.ts';
import { wholeValue, type Telling } from '#core/partners/question.ts';
import { maskName } from '#core/register/mask.ts';
import type { Localized, Value } from '#core/value.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import type { AskableDesk, AskedAgency, AssistanceRow, AssistanceTask, AssistanceView } from '../schemas/assistance.ts';
import type { ViewContext } from './case-view.ts';
import { elementField, elementName } from './fact-view.ts';

type File = { readonly id: string; readonly name: string; readonly type: string };
type Files = (id: string) => File | undefined;

const departmentName = ({ departments }: Catalog, id: string): Localized => ({ zh: departments.get(id)?.zh ?? id, en: departments.get(id)?.en ?? id });
const deskName = ({ departments }: Catalog, department: string, desk: string): Localized => {
  const found = departments.get(department)?.desks?.[desk];
  return { zh: found?.zh ?? desk, en: found?.en ?? desk };
};
const valueText = (catalog: Catalog, element: string, value: Value): Localized => {
  const type = catalog.elements.get(element)?.type ?? 'text';
  return withUnit(formatValue(value, type, catalog.codes), type);
};

/** What other agencies were asked about an item, and what they answered, for its officers. */
export function assistanceViews(catalog: Catalog, item: Item, file: Files): AssistanceView[] {
  const open = new Set(openAssistance(item).map(({ request }) => request));
  return (item.assistance ?? []).map((asked, request) => ({
    request, department: departmentName(catalog, asked.department), desk: deskName(catalog, asked.department, asked.desk), reason: asked.reason, at: asked.at, until: asked.until,
    open: open.has(request), late: open.has(request) && asked.chased === 'late', ...(asked.paused !== undefined && { paused: asked.paused }),
    elements: asked.elements.map((name) => ({ name: elementName(catalog, name), ...saidView(catalog, asked, name) })),
    passed: asked.passed.map(({ from, to, reason, at }) => ({ from: deskName(catalog, asked.department, from), to: deskName(catalog, asked.department, to), reason, at })),
    ...(asked.answer && { answer: { basis: asked.answer.basis, at: asked.answer.at, files: asked.answer.files.flatMap((id) => file(id) ?? []) } }),
    ...(asked.dropped && { dropped: { ...asked.dropped } }),
  }));
}

function saidView(catalog: Catalog, { answer }: Assistance, name: string): { text?: Localized; cannot?: string } {
  const said = answer?.said[name];
  if (!said) return {};
  return 'cannot' in said ? { cannot: said.cannot } : { text: valueText(catalog, name, said.value) };
}

/** Which desks an officer can ask about an item. */
export function askableViews(acting: Acting, item: Item, { calendar, now }: Pick<ViewContext, 'calendar' | 'now'>): { askable?: AskableDesk[] } {
  const { catalog } = acting.run.compiled;
  const asked = new Set(openAssistance(item).flatMap((each) => each.asked.elements));
  const askable = askableDesks(acting, item).flatMap(({ department, desk, of, elements }): AskableDesk[] => {
    const free = elements.filter((name) => !asked.has(name));
    const paused = pauseFor(catalog, item.service, department);
    return free.length === 0 ? [] : [{
      department, desk, name: { department: departmentName(catalog, department), desk: { zh: of.zh, en: of.en } }, hands: of.request.map((name) => elementName(catalog, name)), basis: of.basis, earliest: addDays(dayOf(now), 1), latest: latestFor(of, now, calendar),
      ...(paused !== undefined && { paused }), elements: free.map((id) => ({ id, name: elementName(catalog, id) })),
    }];
  });
  return askable.length > 0 ? { askable } : {};
}

/** A line of a desk's list. */
export function assistanceRow(catalog: Catalog, { state, subject }: CaseRead, no: number, { request, asked }: Placed, now: string): AssistanceRow {
  const { zh, en } = catalog.regions.get(state.region) ?? { zh: '', en: '' };
  const today = dayOf(now);
  return { case: state.number, no, request, desk: deskName(catalog, asked.department, asked.desk), region: { zh, en }, about: maskName(subject.name), at: asked.at, until: asked.until, state: today > asked.until ? 'late' : today === asked.until ? 'today' : 'open' };
}

/** A request for those who answer it: the fields that the desk is handed, what is asked, and the files that go with it. */
export function assistanceTask(context: Pick<ViewContext, 'compiled' | 'now'>, read: CaseRead, acting: Acting, placed: Placed, telling: Telling, file: Files): AssistanceTask {
  const { compiled, now } = context;
  const { catalog } = compiled;
  const { asked, request } = placed;
  const desk = catalog.departments.get(asked.department)?.desks?.[asked.desk];
  const here = { compiled, region: acting.run.region, on: acting.run.known.on };
  return {
    ...assistanceRow(catalog, read, acting.no, placed, now), version: read.state.version, reason: asked.reason, basis: desk?.basis ?? '',
    handed: (desk?.request ?? []).flatMap((name) => {
      const value = wholeValue(catalog, name, telling);
      return value === undefined || value === null ? [] : [{ name: elementName(catalog, name), text: valueText(catalog, name, value) }];
    }),
    files: asked.files.flatMap((id) => file(id) ?? []),
    fields: asked.elements.flatMap((name) => {
      const element = catalog.elements.get(name);
      return element ? [{ element: name, name: elementName(catalog, name), question: element.question ?? elementName(catalog, name), field: elementField(here, name, element.type) }] : [];
    }),
    passed: asked.passed.map(({ from, reason, at }) => ({ from: deskName(catalog, asked.department, from), reason, at })),
    passable: passableTo(acting, request).map((id) => ({ id, name: deskName(catalog, asked.department, id) })),
  };
}

/** Which agencies were asked about an item, for its person: not what they said, which stands among the facts of the result. */
export function askedAgencies(catalog: Catalog, { assistance }: Pick<Item, 'assistance'>): { asked?: AskedAgency[] } {
  if (!assistance) return {};
  return { asked: assistance.map(({ department, at, until, answer, dropped, elements, paused }) => ({
    department: departmentName(catalog, department), at, until, facts: elements.map((name) => elementName(catalog, name)), ...(answer && { answeredAt: answer.at }), ...(dropped && { dropped: true as const }), ...(paused !== undefined && { paused }),
  })) };
}

type AssistanceEvent = Extract<CaseEvent, { type: `assistance-${string}` }>;

/** One line of the timeline. Who answers at a desk is named to nobody; why officers asked, and what they wrote, the person does not read; which facts it was, nobody who sees the case discreetly. */
export function assistanceLine(catalog: Catalog, state: Pick<CaseState, 'items'>, event: AssistanceEvent, { shut, discreet }: { readonly shut: boolean; readonly discreet: boolean }): [zh: string, en: string] {
  if (event.type === 'assistance-asked') {
    const { department, elements, until, reason, paused } = event.assistance;
    const who = departmentName(catalog, department);
    const what = elements.map((name) => elementName(catalog, name));
    const [facts, factsEn] = discreet ? ['', ''] : [`（${what.map((each) => each.zh).join('、')}）`, ` (${what.map((each) => each.en).join(', ')})`];
    const [zh, en] = shut ? ['', ''] : [`：${reason}`, `: ${reason}`];
    return [`请${who.zh}协查${facts}，${dayInWords(until).zh}前答复${paused === undefined ? '' : '，时限中止'}${zh}`, `${who.en} was asked for assistance${factsEn}, to answer by ${dayInWords(until).en}${paused === undefined ? '' : '; the clock stands still'}${en}`];
  }
  const asked = state.items.find(({ no }) => no === event.no)?.assistance?.[event.request];
  const who = departmentName(catalog, asked?.department ?? '');
  switch (event.type) {
    case 'assistance-passed': {
      const to = deskName(catalog, asked?.department ?? '', event.to);
      return shut ? [`${who.zh}内部转交协查`, `${who.en} handed the request on within the agency`] : [`${who.zh}转交“${to.zh}”协查：${event.reason}`, `${who.en} handed the request on to “${to.en}”: ${event.reason}`];
    }
    case 'assistance-chased':
      return event.how === 'late' ? [`${who.zh}到期没有答复协查`, `${who.en} has not answered in time`] : [`已提醒${who.zh}今天是答复协查的最后一天`, `${who.en} was reminded that the answer is due today`];
    case 'assistance-answered': {
      const cannot = Object.values(event.said).filter((said) => 'cannot' in said).length;
      return [`${who.zh}答复了协查${cannot > 0 ? `，其中 ${cannot} 项不能答复` : ''}`, `${who.en} answered${cannot > 0 ? `; ${cannot} of it cannot be said` : ''}`];
    }
    case 'assistance-dropped':
      return shut ? [`不再等${who.zh}协查`, `the assistance of ${who.en} is awaited no longer`] : [`不再等${who.zh}协查：${event.reason}`, `the assistance of ${who.en} is awaited no longer: ${event.reason}`];
  }
}
