import type { Catalog } from '#core/catalog/catalog.ts';
import { formatLimit, parseLimit } from '#core/clocks/limit.ts';
import { dayOf } from '#core/clocks/day.ts';
import { CORRECTION_ACTIONS, isAskedByWard } from '#core/corrections/actions.ts';
import { mayAnswer, type Answering } from '#core/corrections/answer.ts';
import { isOver } from '#core/corrections/correction.ts';
import type { Correction, CorrectionRecord } from '#core/corrections/correction.ts';
import { concernsMoney } from '#core/corrections/money.ts';
import { codeName } from '#core/catalog/code-name.ts';
import { handsIn } from '#core/parties/acting.ts';
import { maskName, maskNumber } from '#core/register/mask.ts';
import type { Localized } from '#core/value.ts';
import type { CorrectionRead, CorrectionRow } from '#usecases/ports/corrections.ts';
import type { StoredFile } from '#usecases/ports/files.ts';
import type { CorrectionQueue, CorrectionView, StaffCorrection } from '../schemas/correction.ts';
import { fieldOf } from './fact-view.ts';
import { fieldsForOthers, registerViews } from './register-view.ts';

type Numbers = ReadonlyMap<string, string>;

/** 个人信息保护法 第五十条第二款、第六十五条: what is open against a request that was declined, whoever declined it. */
const APPEAL: Localized = {
  zh: '不同意的，可以依法向人民法院提起诉讼（个人信息保护法 第五十条第二款），也可以向履行个人信息保护职责的部门投诉、举报（第六十五条）。',
  en: 'If you disagree, you can sue in the people’s court (个人信息保护法 第五十条第二款), or complain to the body that oversees the protection of personal data (第六十五条).',
};

/** A request as whoever asked sees it, or somebody for them. @param viewer as an actor */
export function correctionView(catalog: Catalog, correction: Correction, numbers: Numbers, viewer = ''): CorrectionView {
  const { number, entry, register, line, status, wrong, should, file, askedAt, due, limit, basis, officer, history, region } = correction;
  const drawn = history.findLast(({ event }) => event.type === 'assigned')?.event;
  const result = resultOf(history.at(-1));
  return {
    number, entry, name: kindName(catalog, register), line: codeName(catalog, 'authorities', line), status, wrong, should, ...(file !== null && { file }), askedAt, ...(due !== null && { due }), limit: formatLimit(parseLimit(limit)), basis,
    ...(officer !== undefined && { officer: numbers.get(officer) ?? '' }), ...(drawn?.type === 'assigned' && { draw: `/api/v1/public/draws/${drawn.drawId}?region=${region}` }),
    steps: history.flatMap((record) => { const text = stepText(catalog, record, numbers); return text ? [{ at: record.at, text }] : []; }),
    ...(result && { result }), withdraw: !isOver(correction) && status !== 'booking' && !isAskedByWard(correction, viewer),
  };
}

function resultOf(last: CorrectionRecord | undefined): CorrectionView['result'] {
  switch (last?.event.type) {
    case 'carried-out': return { reason: last.event.reason };
    case 'declined': return { reason: last.event.reason, remedy: last.event.remedy, appeal: APPEAL };
    case 'rechecked': return { reason: last.event.reason, case: last.event.case };
    default: return undefined;
  }
}

/** What happened, for whoever asked: what officers tell each other before there is a result stays with them. */
function stepText(catalog: Catalog, { event, actor }: CorrectionRecord, numbers: Numbers): Localized | undefined {
  switch (event.type) {
    case 'asked': return { zh: `${whoIn(actor).zh}提出更正请求`, en: `${whoIn(actor).en} asked for the entry to be corrected` };
    case 'assigned': {
      const by = numbers.get(event.officer) ?? '';
      return event.role === 'officer' ? { zh: `随机抽取经办人 ${by} 核实`, en: `Officer ${by} was drawn to look into it` } : { zh: `随机抽取经办人 ${by} 复核`, en: `Officer ${by} was drawn to confirm it` };
    }
    case 'handed-back': return { zh: '换由另一名经办人办理', en: 'Another officer takes it over' };
    case 'referred': { const { zh, en } = catalog.departments.get(event.department) ?? { zh: event.department, en: event.department }; return { zh: `转请${zh}核实，这条登记标为“有异议”`, en: `${en} was asked to check; the entry is marked as contested` }; }
    case 'proposed': return { zh: '经办人提出处理意见', en: 'The officer made a proposal' };
    case 'returned': return { zh: '复核后退回，继续核实', en: 'It was sent back to be looked into further' };
    case 'ordered': return { zh: `应当更正：已送${masterName(catalog, event.master).zh}登记（${event.order}），等它入账，登记暂时保持原样`, en: `It is to be corrected: ${masterName(catalog, event.master).en} was ordered to enter it (${event.order}); until it is booked the entry stays as it is` };
    case 'booking-answered': return event.accepted ? { zh: `已入账，编号 ${event.booking}`, en: `Booked as ${event.booking}` } : { zh: `没有入账，理由：${event.reason}。经办人继续处理`, en: `Not booked: ${event.reason}. The officer goes on with it` };
    case 'carried-out': return event.put === null ? { zh: '这条登记已撤销', en: 'The entry was taken back' } : { zh: '已更正：原来的登记作废，新的登记生效', en: 'Corrected: a new entry stands in the place of the old one' };
    case 'declined': return { zh: '没有更正', en: 'Not corrected' };
    case 'rechecked': return { zh: `已对办件 ${event.case} 的结果发起重新办理`, en: `The result of case ${event.case} is being looked at again` };
    case 'withdrawn': return { zh: `${whoIn(actor).zh}撤回了请求`, en: `${whoIn(actor).en} withdrew the request` };
  }
}

function masterName({ departments }: Pick<Catalog, 'departments'>, id: string): Localized {
  const found = departments.get(id);
  return found ? { zh: found.zh, en: found.en } : { zh: id, en: id };
}

/** The orders of a request with their answers, oldest first. */
function bookingsOf({ history }: Pick<Correction, 'history'>): StaffCorrection['bookings'] {
  return history.flatMap(({ at, event }) => {
    if (event.type !== 'ordered') return [];
    const answer = history.find((each) => each.event.type === 'booking-answered' && each.event.order === event.order);
    const said = answer?.event.type === 'booking-answered' ? answer.event : undefined;
    return [{ order: event.order, at, ...(said && answer && { answer: { at: answer.at, accepted: said.accepted, ...(said.accepted ? { booking: said.booking } : { code: said.code, reason: said.reason }) } }) }];
  });
}

/** Who did it, for whoever it is about: themselves, or whoever acts as them. */
function whoIn(actor: string): Localized {
  if (handsIn(actor).length === 0) return { zh: '您', en: 'You' };
  return actor.startsWith('enterprise:') ? { zh: '经办人', en: 'A clerk' } : { zh: '监护人', en: 'A guardian' };
}

/** One line of an officer's list. */
export function correctionRow(catalog: Catalog, { number, register, status, role, askedAt, due }: CorrectionRow, today: string): CorrectionQueue['rows'][number] {
  return { number, name: kindName(catalog, register), status, role, askedAt, ...(due !== null && { due }), late: due !== null && due < today };
}

/** A request at the desk. Whole numbers, accounts and secrets are not for officers: what they need to correct one they write anew. */
export function staffCorrection(here: Answering, { correction, subject, both }: CorrectionRead, numbers: Numbers, file: StoredFile | undefined): StaffCorrection {
  const { catalog, entry, at, actor } = here;
  const { number, version, status, register, wrong, should, askedAt, due, limit, basis, proposal, history, region } = correction;
  const kind = catalog.registerKinds.get(register);
  const keeper = kind?.original && catalog.departments.get(kind.original.department);
  const referred = history.findLast(({ event }) => event.type === 'referred');
  const returned = history.findLast(({ event }) => event.type === 'returned')?.event;
  const [view] = entry ? registerViews(catalog, [entry], dayOf(at)) : [];
  const { proof: _proof, ...plain } = view ?? {};
  const end = history.at(-1)?.event;
  return {
    number, version, status, role: status === 'review' && actor === `officer:${correction.reviewer ?? ''}` ? 'reviewer' : 'officer', person: { name: maskName(subject.name), number: maskNumber(subject.number) }, name: kindName(catalog, register),
    wrong, should, ...(file && { file: { id: file.id, name: file.name } }), askedAt, ...(due !== null && { due }), late: due !== null && due < dayOf(at) && !isOver(correction), limit: formatLimit(parseLimit(limit)), basis,
    ...(entry && view && { entry: { ...plain, ...view, fields: fieldsForOthers(catalog, entry) } }), ...(entry && entry.to !== null && { agreedTo: entry.to }), money: entry !== undefined && concernsMoney(entry, [...both.entries, ...both.voided], catalog.registerKinds),
    fields: Object.entries(kind?.fields ?? {}).map(([id, field]) => {
      const value = entry?.data[id];
      const known = value !== undefined && value !== null;
      const open = field.mask === undefined && field.secret === undefined;
      return { id, name: { zh: field.zh, en: field.en }, field: fieldOf(catalog, field.type, region), ...(known && (open ? { value: value as string } : { hidden: true as const })) };
    }),
    ...(keeper && { keeper: { zh: keeper.zh, en: keeper.en } }), ...(referred?.event.type === 'referred' && { referred: { at: referred.at, note: referred.event.note } }),
    ...(proposal && { proposal: { by: numbers.get(proposal.by.slice('officer:'.length)) ?? '', remove: proposal.remove, fields: proposal.remove ? [] : fieldsForOthers(catalog, { kind: register, data: proposal.data }), from: proposal.from, ...(proposal.to !== null && { to: proposal.to }), reason: proposal.reason } }),
    bookings: bookingsOf(correction),
    ...(returned?.type === 'returned' && { returned: returned.reason }), ...(end && isOver(correction) && 'reason' in end && { reason: end.reason }),
    actions: CORRECTION_ACTIONS.filter((action) => action !== 'withdraw' && action !== 'reassign').map((action) => {
      const refusal = mayAnswer(here, action);
      return { action, allowed: refusal === undefined, ...(refusal && { because: refusal.detail }) };
    }),
  };
}

function kindName(catalog: Catalog, register: string): Localized {
  const kind = catalog.registerKinds.get(register);
  return kind ? { zh: kind.zh, en: kind.en } : { zh: register, en: register };
}
