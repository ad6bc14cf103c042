import type { Catalog } from '../catalog/catalog.ts';
import { officeIn } from '../catalog/office.ts';
import type { Refusal } from '../cases/refusal.ts';
import { wordsFault } from '../cases/words.ts';
import type { Calendar } from '../clocks/clock.ts';
import { dayOf, isDay } from '../clocks/day.ts';
import { dueOfLimit } from '../clocks/due.ts';
import { limitText } from '../clocks/limit.ts';
import { lacking, unsaid } from '../inspection/lacking.ts';
import { allowsComplaint, isConcernedUnit, type Acting, type Concerned } from './actions.ts';
import type { Complaint, ComplaintEvent, ComplaintOutcome, Measure } from './complaint.ts';
import { complaintTerms } from './terms.ts';

export type ComplaintCommand =
  | { readonly act: 'take' | 'settle' | 'close' }
  | { readonly act: 'hand-over'; readonly unit: string; readonly reason: string }
  | { readonly act: 'ask' | 'reply'; readonly text: string }
  | { readonly act: 'answer'; readonly outcome: ComplaintOutcome; readonly text: string; readonly measures: readonly Measure[] }
  | { readonly act: 'object'; readonly reason: string }
  | { readonly act: 'fulfil'; readonly measure: number; readonly note: string };

/** What is known when a complaint is acted on. */
export type ActingOnComplaint = Acting & { readonly catalog: Catalog; readonly calendar: Calendar; readonly complaint: Complaint; readonly concerned: Concerned; readonly at: string };

/** Carry out what somebody wants with a complaint, or say why not. Pure: who may stands in `allowsComplaint`. */
export function actOnComplaint(here: ActingOnComplaint, command: ComplaintCommand): ComplaintEvent | Refusal {
  const { complaint, catalog, calendar, concerned, at } = here;
  const allowed = allowsComplaint(complaint, command.act, here, concerned, dayOf(at));
  if (allowed !== true) return { code: 'not-allowed', detail: allowed };
  switch (command.act) {
    case 'take': return { type: 'taken' };
    case 'settle': return { type: 'settled' };
    case 'close': return { type: 'closed' };
    case 'reply': return unsaid('/text', command.text) ?? { type: 'replied', text: command.text.trim() };
    case 'ask': return unsaid('/text', command.text) ?? wordsFault(catalog, '', { asks: { text: command.text } }) ?? { type: 'asked', text: command.text.trim() };
    case 'hand-over': return handOver(here, command);
    case 'answer': return answer(here, command);
    case 'object': {
      const terms = complaintTerms(catalog, complaint.region, dayOf(at));
      const due = terms && dueOfLimit(terms.answer, { startedAt: at, pauses: [] }, calendar);
      return unsaid('/reason', command.reason) ?? { type: 'objected', reason: command.reason.trim(), due: due?.known ? due.day : null };
    }
    case 'fulfil': {
      if (!complaint.answer?.measures[command.measure] || complaint.done[command.measure]) return { code: 'no-such-item', detail: { zh: '没有这一项，或者已经落实了', en: 'There is no such measure, or it is done' } };
      return unsaid('/note', command.note) ?? { type: 'fulfilled', measure: command.measure, note: command.note.trim() };
    }
  }
}

/** Never to the office that is complained of: nobody looks into themself. */
function handOver({ catalog, complaint, concerned }: ActingOnComplaint, { unit, reason }: Extract<ComplaintCommand, { act: 'hand-over' }>): ComplaintEvent | Refusal {
  if (unit !== 'city' && !officeIn(catalog, complaint.region, unit)) return lacking({ zh: '没有这个单位', en: 'There is no such office' }, ['/unit']);
  if (isConcernedUnit(concerned, unit)) return lacking({ zh: '不能转给被反映的单位', en: 'It cannot go to the office that it is about' }, ['/unit']);
  return unsaid('/reason', reason) ?? { type: 'handed-over', unit, reason: reason.trim() };
}

/** 人社部发〔2020〕26号: what is reported is checked and answered one by one, and where a commitment was not kept somebody is held accountable. So nothing is upheld without what follows. */
function answer({ catalog, calendar, complaint, at }: ActingOnComplaint, { outcome, text, measures }: Extract<ComplaintCommand, { act: 'answer' }>): ComplaintEvent | Refusal {
  const suggests = outcome === 'adopted' || outcome === 'noted';
  if (suggests !== (complaint.kind === 'suggestion')) return lacking({ zh: '投诉写明是否属实，建议写明是否采纳', en: 'A complaint is upheld or not; a suggestion is taken up or noted' }, ['/outcome']);
  const fault = unsaid('/text', text) ?? wordsFault(catalog, '', { tells: { text } });
  if (fault) return fault;
  const upheld = outcome === 'upheld' || outcome === 'partly';
  if (upheld && measures.length === 0) return lacking({ zh: '属实和部分属实的，必须写明责任追究或者整改措施', en: 'Where it is upheld, say what follows' }, ['/measures']);
  if (!upheld && measures.length > 0 && outcome !== 'adopted') return lacking({ zh: '不属实、只记下的，没有责任追究和整改', en: 'Nothing follows where it is not upheld or only noted' }, ['/measures']);
  const today = dayOf(at);
  const wrong = measures.flatMap(({ what, who, until }, place) => [
    ...(what.trim().length >= 4 ? [] : [{ pointer: `/measures/${place}/what`, detail: { zh: '请写明做什么，至少 4 个字', en: 'Say what is done, in at least 4 characters' } }]),
    ...(who.trim().length >= 2 ? [] : [{ pointer: `/measures/${place}/who`, detail: { zh: '请写明由谁负责', en: 'Say who is responsible' } }]),
    ...(isDay(until) && until >= today ? [] : [{ pointer: `/measures/${place}/until`, detail: { zh: '请填今天或者以后的日期', en: 'Give today or a later day' } }]),
  ]);
  if (wrong.length > 0) return { code: 'incomplete', detail: wrong[0]!.detail, errors: wrong };
  const terms = complaintTerms(catalog, complaint.region, today);
  if (!terms) return { code: 'not-in-catalogue', detail: { zh: '这个地区还没有设定投诉的办理期限', en: 'This region has set no limit for complaints yet' } };
  const until = dueOfLimit(terms.objection, { startedAt: at, pauses: [] }, calendar);
  return { type: 'answered', outcome, text: text.trim(), measures: measures.map((each) => ({ ...each, what: each.what.trim(), who: each.who.trim() })), until: until.known ? until.day : null, limit: limitText(terms.objection), basis: terms.objectionBasis };
}
