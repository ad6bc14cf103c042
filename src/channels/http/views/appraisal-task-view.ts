import { actionsOn, type Acting } from '#core/cases/act.ts';
import { isExamined, isUndecided, openAppraisal, seatOf } from '#core/cases/appraisal.ts';
import { dayOf } from '#core/clocks/day.ts';
import { opinionUntil } from '#core/cases/opinion-due.ts';
import { termsOf } from '#core/supervision/terms.ts';
import { codeName } from '#core/catalog/code-name.ts';
import type { Item } from '#core/cases/item.ts';
import { tryItem } from '#core/decisions/run-items.ts';
import { maskName, maskNumber } from '#core/register/mask.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import type { StoredFile } from '#usecases/ports/files.ts';
import type { AppraisalRow, AppraisalTask } from '../schemas/appraisal-task.ts';
import type { ViewContext } from './case-view.ts';
import { opinionValues, opinionView, seatDraw, specialityName } from './appraisal-view.ts';
import { elementField, elementName, factView, showable } from './fact-view.ts';
import { itemNames } from './names.ts';

/** How far an appraisal is for one of its experts. */
function stateOf(item: Item, expert: string): AppraisalRow['state'] {
  if (!openAppraisal(item)) return 'done';
  if (isUndecided(item)) return 'confer';
  if (seatOf(item, expert)?.opinion) return 'given';
  if (isExamined(item)) return 'due';
  return examinationOf(item)?.chosen === undefined ? 'appointing' : 'agreed';
}

function examinationOf({ visits }: Pick<Item, 'visits'>): NonNullable<Item['visits']>[number] | undefined {
  return visits?.findLast(({ kind }) => kind === 'examination');
}

/** A line of an expert's list. */
export function appraisalRow({ compiled, calendar, now }: Pick<ViewContext, 'compiled' | 'calendar' | 'now'>, number: string, item: Item, expert: string): AppraisalRow {
  const examination = examinationOf(item);
  const seat = seatOf(item, expert);
  const until = seat && opinionUntil(item, item.appraisal?.seats.indexOf(seat) ?? -1, termsOf(compiled.catalog, number.slice(0, 6), dayOf(now)), calendar);
  return {
    case: number, no: item.no, name: itemNames(compiled, item).name, speciality: specialityName(compiled.catalog, item.service, seat?.speciality ?? ''), state: stateOf(item, expert),
    place: examination?.place ?? '', ...(examination?.chosen !== undefined && { time: examination.chosen }), ...(until !== undefined && { until, ...(seat?.chased && { reminded: true as const }) }),
  };
}

/** An item for an expert of its group: the facts and files that it rests on, without any contact, and what is asked of them. */
export function appraisalTask(context: ViewContext, read: CaseRead, acting: Acting, expert: string, given: readonly (StoredFile & { readonly evidence: string })[]): AppraisalTask {
  const { compiled: { catalog } } = context;
  const item = read.state.items.find(({ no }) => no === acting.no) as Item;
  const appraisal = catalog.services.get(item.service)?.appraisal;
  const { decision } = tryItem(acting.run, item, acting.run.known.entries);
  const seat = seatOf(item, expert);
  const draw = seatDraw(read, item.no, expert);
  const here = { compiled: context.compiled, region: acting.run.region, on: acting.run.known.on };
  const others = item.appraisal?.seats.flatMap((each) => (each !== seat && each.opinion ? [{ speciality: specialityName(catalog, item.service, each.speciality), opinion: opinionView(catalog, each.opinion) }] : []));
  const asked = new Set(appraisal?.opinion);
  return {
    ...appraisalRow(context, read.state.number, item, expert), version: read.state.version, committee: codeName(catalog, 'authorities', item.appraisal?.committee ?? ''), basis: appraisal?.basis ?? '', experts: item.appraisal?.seats.length ?? 0, bring: examinationOf(item)?.reason ?? '',
    applicant: { name: maskName(read.subject.name), number: maskNumber(read.subject.number) },
    facts: decision.facts.filter((fact) => showable(fact) && !catalog.elements.get(fact.element)?.contact && !asked.has(fact.element)).map((fact) => factView(catalog, fact)),
    files: given.map(({ id, name, type, evidence }) => ({ id, name, type, evidence: { zh: catalog.evidence.get(evidence)?.zh ?? evidence, en: catalog.evidence.get(evidence)?.en ?? evidence } })),
    fields: [...asked].flatMap((name) => {
      const element = catalog.elements.get(name);
      return element ? [{ element: name, name: elementName(catalog, name), question: element.question ?? elementName(catalog, name), field: elementField(here, name, element.type) }] : [];
    }),
    ...(seat?.opinion && { mine: opinionView(catalog, seat.opinion) }), ...(isUndecided(item) && others && { others }),
    ...(item.appraisal?.opinion && { group: opinionValues(catalog, item.appraisal.opinion.values) }), ...(draw && { draw }),
    actions: actionsOn({ state: read.state, no: item.no, actor: `expert:${expert}` }, ['give-opinion', 'leave-group']),
  };
}
