import { documentNumber, paperName, papersOf, type Copy, type DeliveryEvent } from '#core/cases/document.ts';
import { fold } from '#core/cases/evolve.ts';
import { parcelIn } from '#core/cases/evolve-handover.ts';
import { handoversOf, type Handover, type Shown } from '#core/cases/handover.ts';
import type { Item } from '#core/cases/item.ts';
import { papersIn } from '#core/cases/papers-to-go.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { formatValue } from '#core/decisions/format-value.ts';
import { dayOf } from '#core/clocks/day.ts';
import { minuteInWords } from '#core/clocks/day-in-words.ts';
import { maskName } from '#core/register/mask.ts';
import type { Localized } from '#core/value.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import type { DocumentSection } from '#usecases/ports/document.ts';
import type { DocumentCheck } from '../schemas/document.ts';
import { documentTitle, type Writing } from './document-of.ts';
import { SOME_THING } from './handover-view.ts';
import { counterName } from './names.ts';

const SHOWN: Readonly<Record<Shown, string>> = { 'identity-card': '居民身份证', 'social-card': '社会保障卡', 'residence-permit': '居住证件', licence: '营业执照或者登记证书' };

/** What a note of delivery says: what, by which way, to whom, when, by whom, and what proves it. */
export function deliverySections({ compiled, state, copy, event }: Writing<DeliveryEvent['type']>, item: Item, history: CaseRead['history']): DocumentSection[] {
  const last = lastOf(item, event);
  const at = history.at(-1)?.at ?? '';
  const lines = [
    ...whatOf(compiled, history, event, copy).map((text) => `送达的：${text}`), `方式：${wayOf(event, last).zh}`, ...(last?.masked === undefined || last.way !== 'post' ? [] : [`收件人：${last.masked}`]), `时间：${minuteInWords(at).zh}`,
    `签收：${signedBy(event)}`, `送达人：${deliveredBy(compiled, event, last, history.at(-1)?.actor ?? '')}`,
  ];
  return [
    { heading: '送达的情况', lines: lines.map((text) => ({ text })) },
    { heading: '依据', lines: [{ text: basisOf(event) }] },
    { lines: [{ text: `送达日期是 ${formatValue(dayOf(at), 'date', new Map()).zh}。每一步（选择、寄出、交付）都记在办件 ${state.number} 里，改不了。`, soft: true }] },
  ];
}

/** What whoever checks it is told. */
export function deliveryTold(compiled: CompiledCatalog, history: CaseRead['history'], event: DeliveryEvent): DocumentCheck['fields'] {
  const item = fold(history).items.find(({ no }) => no === event.no);
  const at = history.at(-1)?.at ?? '';
  // The copy of an employer has the same papers under its own numbers: here their kinds are enough.
  const what = whatOf(compiled, history, event).join('、');
  return [{ name: { zh: '送达的', en: 'Delivered' }, text: { zh: what, en: what } }, { name: { zh: '方式', en: 'How' }, text: wayOf(event, item && lastOf(item, event)) }, { name: { zh: '时间', en: 'When' }, text: minuteInWords(at) }];
}

function lastOf(item: Item, event: DeliveryEvent): Handover | undefined {
  return handoversOf(item, parcelIn(event)).at(-1);
}

function hasArrived({ type }: DeliveryEvent): boolean {
  return type === 'thing-arrived' || type === 'paper-arrived' || type === 'copy-arrived';
}

/** The thing, or the papers with their numbers; without a copy only their titles. */
function whatOf({ catalog }: CompiledCatalog, history: CaseRead['history'], event: DeliveryEvent, copy?: Copy): readonly string[] {
  const state = fold(history);
  const item = state.items.find(({ no }) => no === event.no);
  if (!item) return [];
  if (parcelIn(event) === 'thing') return [(catalog.services.get(item.service)?.handover?.thing ?? SOME_THING).zh];
  const names = papersIn(lastOf(item, event) ?? {}, item);
  return papersOf(history).filter((issued) => names.includes(paperName(issued))).map((issued) => `《${documentTitle(catalog, issued, item).zh}》${copy === undefined ? '' : ` ${documentNumber(state.number, issued, copy)}`}`);
}

function wayOf(event: DeliveryEvent, last: Handover | undefined): Localized {
  if (last?.sent && hasArrived(event)) return { zh: `邮寄送达，${last.sent.carrier}，单号 ${last.sent.tracking}`, en: `by post, ${last.sent.carrier}, ${last.sent.tracking}` };
  return { zh: '直接送达，在窗口当面交付', en: 'in person, at the counter' };
}

function signedBy(event: DeliveryEvent): string {
  if (event.type === 'paper-arrived' || event.type === 'copy-arrived' || event.type === 'thing-arrived') return '承运方妥投';
  if ('refused' in event && event.refused !== undefined) return `受送达人到窗口拒绝签收，核对了${SHOWN[event.shown]}。情况：${event.refused}`;
  return event.collector === undefined ? `受送达人本人，核对了${SHOWN[event.shown]}` : `代领人 ${maskName(event.collector)}，核对了代领人的${SHOWN[event.shown]}`;
}

function deliveredBy({ catalog }: CompiledCatalog, event: DeliveryEvent, last: Handover | undefined, actor: string): string {
  if (event.type === 'thing-handed' && event.at) return counterName(catalog, event.at).zh;
  if (actor.startsWith('carrier:')) return `${last?.sent?.carrier ?? ''}（承运方回传）`;
  const desk = event.desk === undefined ? '窗口工作人员' : `窗口工作人员 ${event.desk} 号`;
  return hasArrived(event) ? `${last?.sent?.carrier ?? ''}，由${desk}登记` : desk;
}

function basisOf(event: DeliveryEvent): string {
  if ('refused' in event && event.refused !== undefined) return '民事诉讼法 第八十七条、第八十八条；参照《最高人民法院关于适用民事诉讼法的解释》第一百三十一条第一款（到场拒绝签署送达回证的，视为送达）';
  if (event.type === 'paper-arrived' || event.type === 'copy-arrived') return '民事诉讼法 第八十七条、第九十一条（邮寄送达，以回执上注明的收件日期为送达日期）';
  return event.type === 'paper-handed' || event.type === 'copy-handed' ? '民事诉讼法 第八十七条、第八十八条（直接送交受送达人）' : '由申请人选择的领取方式';
}
