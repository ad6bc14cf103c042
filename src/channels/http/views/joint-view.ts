import { actionsOn, type Acting } from '#core/cases/act.ts';
import { alreadyKnown } from '#core/cases/already-known.ts';
import { correctable } from '#core/cases/correct-item.ts';
import type { CaseEvent } from '#core/cases/event.ts';
import type { Item } from '#core/cases/item.ts';
import { jointLines, jointSeatOf, lineName, type JointSeat } from '#core/cases/joint.ts';
import { jointSight } from '#core/cases/joint-sight.ts';
import { restingOn } from '#core/decisions/resting-on.ts';
import type { CaseState } from '#core/cases/state.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { dueOfLimit } from '#core/clocks/due.ts';
import { formatLimit } from '#core/clocks/limit.ts';
import { tryItem } from '#core/decisions/run-items.ts';
import { maskName, maskNumber } from '#core/register/mask.ts';
import type { Localized } from '#core/value.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import type { StoredFile } from '#usecases/ports/files.ts';
import type { JointProgress } from '../schemas/joint-progress.ts';
import type { JointRow, JointTask, JointView } from '../schemas/joint.ts';
import type { ViewContext } from './case-view.ts';
import { elementName, factView, showable } from './fact-view.ts';
import { itemNames } from './names.ts';
import { reasonViews } from './reason-view.ts';

type Read = Pick<CaseRead, 'history' | 'state'>;

/** Where the draw of a place can be recomputed. */
function jointDraw({ history, state }: Read, no: number, officer: string | undefined): string | undefined {
  const drawn = history.findLast(({ event }) => event.type === 'assigned' && event.role === 'joint' && event.no === no && event.officer === officer)?.event;
  return drawn?.type === 'assigned' ? `/api/v1/public/draws/${drawn.drawId}?region=${state.region}` : undefined;
}

/** What a line has to agree to and by which source; of a line that the catalogue names no more, its name. */
function partOf({ catalog }: ViewContext['compiled'], { region }: Pick<CaseState, 'region'>, service: string, line: string): { part: Localized; basis: string } {
  const found = jointLines(catalog.services.get(service) ?? {}, region).find((each) => each.line === line);
  return { part: found ? { ...found.part } : lineName(catalog, line), basis: found?.basis ?? '' };
}

function wordView(catalog: Catalog, { word }: JointSeat): { word?: NonNullable<JointView['seats'][number]['word']> } {
  if (!word) return {};
  const { kind, note, at } = word;
  const evidence = (id: string): Localized => ({ zh: catalog.evidence.get(id)?.zh ?? id, en: catalog.evidence.get(id)?.en ?? id });
  return { word: { kind, note, at, ...(word.kind === 'disagree' && { basis: word.basis }), ...(word.kind === 'correct' && { asks: [...word.elements.map((name) => elementName(catalog, name)), ...word.evidence.map(evidence)] }) } };
}

/** The joint review of an item, for its officers and supervisors. */
export function jointView({ compiled, officers }: Pick<ViewContext, 'compiled' | 'officers'>, read: Read, item: Item): { joint?: JointView } {
  const { joint, service, no } = item;
  if (!joint) return {};
  return { joint: {
    seats: joint.seats.map((seat) => {
      const draw = jointDraw(read, no, seat.officer);
      return {
        line: seat.line, name: lineName(compiled.catalog, seat.line), ...partOf(compiled, read.state, service, seat.line), silent: seat.silent ?? false, ...(seat.officer !== undefined && { officer: officers.get(seat.officer) ?? '' }), ...(seat.officer !== undefined && draw && { draw }),
        ...wordView(compiled.catalog, seat), ...(seat.ruling && { ruling: { upheld: seat.ruling.upheld, reason: seat.ruling.reason, at: seat.ruling.at } }),
      };
    }),
    left: joint.left.map(({ line, officer, kind, reason, at }) => ({ name: lineName(compiled.catalog, line), officer: officers.get(officer) ?? '', kind, reason, at })),
  } };
}

/** The same for its person: what was said stands with the decision, if it is the reason of it. */
export function jointProgress({ compiled, officers }: Pick<ViewContext, 'compiled' | 'officers'>, read: Read, item: Item): { joint?: JointProgress } {
  const { joint, service, no } = item;
  if (!joint) return {};
  return { joint: { seats: joint.seats.map((seat) => {
    const draw = jointDraw(read, no, seat.officer);
    return { name: lineName(compiled.catalog, seat.line), part: partOf(compiled, read.state, service, seat.line).part, spoken: seat.word !== undefined, ...(seat.officer !== undefined && { officer: officers.get(seat.officer) ?? '' }), ...(seat.officer !== undefined && draw && { draw }) };
  }) } };
}

/** A line of an officer's list of joint reviews. */
export function jointRow({ compiled, calendar }: Pick<ViewContext, 'compiled' | 'calendar'>, state: CaseState, item: Item, officer: string): JointRow {
  const { seat } = jointSeatOf(item, officer)!;
  const due = dueOfLimit(seat.within, { startedAt: seat.since, pauses: item.clock.pauses }, calendar);
  return { case: state.number, no: item.no, name: itemNames(compiled, item).name, line: lineName(compiled.catalog, seat.line), part: partOf(compiled, state, item.service, seat.line).part, late: seat.silent ?? false, ...(due.known && { until: due.at }) };
}

/** An item for an officer of another line who sits in its review: the facts and files that it rests on, without any contact, and what may be asked of the applicant. */
export function jointTask(context: ViewContext, read: CaseRead, acting: Acting, officer: string, given: readonly (StoredFile & { readonly evidence: string })[]): JointTask {
  const { compiled } = context;
  const { catalog } = compiled;
  const item = read.state.items.find(({ no }) => no === acting.no) as Item;
  const { seat } = jointSeatOf(item, officer)!;
  const { decision } = tryItem(acting.run, item, acting.run.known.entries);
  const draw = jointDraw(read, item.no, officer);
  const may = correctable(catalog, item.service);
  const sight = jointSight(compiled, item.service, read.state.region, seat.line);
  const evidenceName = (id: string): Localized => ({ zh: catalog.evidence.get(id)?.zh ?? id, en: catalog.evidence.get(id)?.en ?? id });
  const { word: mine } = wordView(catalog, seat);
  return {
    ...jointRow(context, read.state, item, officer), version: read.state.version, basis: partOf(compiled, read.state, item.service, seat.line).basis,
    applicant: { name: maskName(read.subject.name), number: maskNumber(read.subject.number) },
    facts: decision.facts.filter((fact) => sight.elements.has(fact.element) && showable(fact) && !catalog.elements.get(fact.element)?.contact).map((fact) => factView(catalog, fact)),
    files: given.map(({ id, name, type, evidence }) => ({ id, name, type, evidence: evidenceName(evidence) })),
    // How a condition came out, and why, tells of all that it rests on.
    criteria: reasonViews(compiled, { ...decision, criteria: decision.criteria.filter(({ reads, missing }) => restingOn(compiled, [...reads, ...missing]).every((name) => sight.elements.has(name) || !catalog.elements.has(name))) }, { region: read.state.region, contested: Object.keys(read.state.given.contests) }),
    correctable: { elements: may.elements.filter((id) => sight.elements.has(id)).map((id) => ({ id, name: elementName(catalog, id) })), evidence: may.evidence.filter((id) => sight.evidence.has(id) && alreadyKnown(acting, item, id) === undefined).map((id) => ({ id, name: evidenceName(id) })) }, mayCorrect: item.correction === undefined,
    ...(mine && { mine }), ...(draw && { draw }), actions: actionsOn({ state: read.state, no: item.no, actor: `officer:${officer}` }, ['joint-speak', 'joint-leave']),
  };
}

type JointEvent = Extract<CaseEvent, { type: `joint-${string}` }>;

/** One line of the timeline. What was said, and why somebody left, the person does not read; an employer who sees the case discreetly neither. */
export function jointLine(catalog: Catalog, state: Pick<CaseState, 'items'>, event: JointEvent, { actor, who, shut }: { readonly actor: string; readonly who: (id: string) => string; readonly shut: boolean }): [zh: string, en: string] {
  const seats = state.items.find(({ no }) => no === event.no)?.joint?.seats ?? [];
  const line = lineName(catalog, 'seat' in event ? seats[event.seat]?.line ?? '' : 'line' in event ? event.line : '');
  const why = (text: string): [string, string] => (shut ? ['', ''] : [`：${text}`, `: ${text}`]);
  switch (event.type) {
    case 'joint-opened':
      return [`同时请${event.lines.map((each) => `${lineName(catalog, each.line).zh}（${formatLimit(each.within).zh}内）`).join('、')}会同审查`, `reviewed jointly, in parallel, by ${event.lines.map((each) => `${lineName(catalog, each.line).en} (within ${formatLimit(each.within).en})`).join(', ')}`];
    case 'joint-spoken': {
      if (shut) return [`${line.zh}提出了会同审查意见`, `${line.en} gave its word`];
      const [zh, en] = { agree: ['同意', 'agrees'], disagree: ['不同意', 'disagrees'], correct: ['要求补正', 'needs a correction'] }[event.word.kind] as [string, string];
      const [note, noteEn] = event.word.note === '' ? ['', ''] : why(event.word.note);
      return [`${line.zh} ${who(actor.slice('officer:'.length))} ${zh}${note}`, `${line.en}, officer ${who(actor.slice('officer:'.length))}, ${en}${noteEn}`];
    }
    case 'joint-left': {
      const [zh, en] = why(event.reason);
      return [`${line.zh}的会同审查人员退出，重新抽取${zh}`, `the officer of ${line.en} left the joint review; another is drawn${en}`];
    }
    case 'joint-silent':
      return [`${line.zh}到期没有提出意见，已报督办人员；不算同意`, `${line.en} said nothing in time, which was reported to the supervisor and is no agreement`];
    case 'joint-ruled': {
      const [zh, en] = why(event.reason);
      if (shut) return ['督办人员对会同审查的不同意见作了裁定', 'the supervisor decided on a disagreement in the joint review'];
      return [`督办人员裁定：${line.zh}不同意的意见${event.upheld ? '成立' : '不成立'}${zh}`, `the supervisor decided that the disagreement of ${line.en} ${event.upheld ? 'holds' : 'does not hold'}${en}`];
    }
  }
}
