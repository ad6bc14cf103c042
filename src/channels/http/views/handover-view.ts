import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { HandoverEvent } from '#core/cases/evolve-handover.ts';
import { HANDOVER_TABLE, handoverPhase, PLACED_TABLE } from '#core/cases/handover.ts';
import type { Item } from '#core/cases/item.ts';
import type { Localized } from '#core/value.ts';
import { helpersOf } from '#core/catalog/helping.ts';
import type { Service } from '#core/catalog/service.ts';
import { cityName, counterName } from './names.ts';
import type { HandoverOffer, HandoverView } from '../schemas/handover.ts';
import { contactIn } from '#core/catalog/places.ts';
import { openingWords } from '#core/catalog/opening-hours.ts';
import { contactView } from './contact-view.ts';

/** A thing that the matter names no longer, of somebody to whom it was promised. */
export const SOME_THING: Localized = { zh: '办理结果的实物', en: 'the thing that comes of it' };

/** The counters at which a thing can be collected: its own place, or that of the region and those of the cities that help it. */
function countersOf({ catalog }: CompiledCatalog, region: string, service: Pick<Service, 'handover'> | undefined): HandoverOffer['counters'] {
  const own = service?.handover?.counter;
  if (own) return [{ name: own.name, hours: openingWords(own.hours) }];
  const { hall, hours, en } = contactView(catalog, region);
  return [{ name: { zh: hall, en: en?.hall ?? hall }, hours }, ...helpersOf(catalog, region).map(({ code, contact: listed }) => { const contact = contactIn(catalog, code) ?? listed; return { place: code, name: { zh: contact.hall, en: contact.en?.hall ?? contact.hall }, hours: openingWords(contact.hours) }; })];
}

/** What can be chosen for the thing of a matter before there is any. */
export function handoverOffer(compiled: CompiledCatalog, region: string, service: Pick<Service, 'handover'> | undefined): { handover?: HandoverOffer } {
  if (!service?.handover) return {};
  const { thing, ways, basis } = service.handover;
  return { handover: { thing, ways: [...ways], basis, counters: countersOf(compiled, region, service) } };
}

/** The thing of an item as whoever applied sees it; nothing where none comes of it. @param code what is told at the counter · @param theirs whether the reader has applied */
export function handoverView(compiled: CompiledCatalog, region: string, item: Item, code: string, theirs: boolean): { handover?: HandoverView } {
  const service = compiled.catalog.services.get(item.service);
  const phase = handoverPhase(item, service);
  if (!theirs || phase === 'none') return {};
  const { thing = SOME_THING, ways = [], basis = '' } = service?.handover ?? {};
  const last = item.handovers?.at(-1);
  const counters = countersOf(compiled, region, service);
  const table = last?.place !== undefined && !last.back ? PLACED_TABLE : HANDOVER_TABLE;
  const at = last?.done?.at ?? last?.back?.at ?? last?.sent?.at ?? last?.ready?.at ?? last?.at;
  return {
    handover: {
      thing, basis, phase, ways: [...ways], mayChoose: table[phase].choose === true, counter: counters.find(({ place }) => place === last?.place) ?? counters[0]!, counters: service?.handover ? counters : [], ...(last && { way: last.way }), ...(last?.masked !== undefined && { recipient: last.masked }), ...(phase === 'ready' && { code }),
      ...(last?.sent && { carrier: last.sent.carrier, tracking: last.sent.tracking }), ...(last?.back && { note: last.back.note }), ...(at !== undefined && { at }),
    },
  };
}

const PAPER: Localized = { zh: '纸质的文书', en: 'the document on paper' };
const COPY: Localized = { zh: '给本人的一份纸质文书', en: 'the copy of the person on paper' };

/** One line of the timeline. @param compiled names other cities · @param shut for who does not read what went by post under which number */
export function handoverLine({ catalog }: Pick<CompiledCatalog, 'catalog'>, event: HandoverEvent, shut: boolean): [zh: string, en: string] {
  const doc = event.type.startsWith('copy-') ? COPY : PAPER;
  switch (event.type) {
    case 'handover-chosen':
      if (event.place !== undefined) {
        const { zh, en } = cityName(catalog, event.place);
        return [`选择到${zh}的窗口领取`, `to be collected at a counter of ${en}, as was chosen`];
      }
      return event.way === 'post' ? ['选择邮寄', 'to be sent, as was chosen'] : ['选择到窗口领取', 'to be collected at the counter, as was chosen'];
    case 'paper-chosen':
    case 'copy-chosen':
      return [`要求寄${doc.zh}`, `${doc.en} is to be sent, as was asked`];
    case 'paper-due':
    case 'copy-due':
      return event.recipient === undefined ? [`文书一直没有打开，要送${doc.zh}，还不知道寄到哪里`, `the document lay unopened, ${doc.en} has to be served; nobody knows where yet`] : [`文书一直没有打开，按登记的地址寄${doc.zh}`, `the document lay unopened, ${doc.en} goes to the address that is registered`];
    case 'paper-arrived':
    case 'copy-arrived':
      return [`${doc.zh}已妥投`, `${doc.en} was delivered`];
    case 'paper-handed':
    case 'copy-handed':
      if (event.refused !== undefined) return shut ? [`到窗口没有签收${doc.zh}`, `would not sign for ${doc.en} at the counter`] : [`到窗口拒绝签收${doc.zh}：${event.refused}`, `would not sign for ${doc.en} at the counter: ${event.refused}`];
      return event.collector === undefined ? [`${doc.zh}已在窗口交给本人，核对了证件`, `${doc.en} was handed over at the counter in person, by document`] : [`${doc.zh}已在窗口交给代领人，核对了证件`, `${doc.en} was handed over at the counter to somebody who collected it, by document`];
    case 'thing-ready':
      if (event.at) {
        const { zh, en } = counterName(catalog, event.at);
        return [`已到${zh}，可以去领取`, `has come to ${en} and can be collected there`];
      }
      return ['已做好，可以到窗口领取', 'is made and can be collected at the counter'];
    case 'thing-sent':
    case 'paper-sent':
    case 'copy-sent': {
      const [zh, en] = event.type === 'thing-sent' ? ['', ''] : [doc.zh, doc.en];
      return shut ? [`${zh}已寄出`, `${en} was sent`] : [`${zh}已寄出，${event.carrier} ${event.tracking}`, `${en} was sent by ${event.carrier}, ${event.tracking}`];
    }
    case 'thing-handed':
      if (event.at) {
        const { zh, en } = counterName(catalog, event.at);
        return event.collector === undefined ? [`已在${zh}交给本人，核对了证件和领取码`, `was handed over at ${en} in person, by document and code`] : [`已在${zh}交给代领人，核对了证件和领取码`, `was handed over at ${en} to somebody who collected it, by document and code`];
      }
      return event.collector === undefined ? ['已在窗口交给本人，核对了证件和领取码', 'was handed over at the counter in person, by document and code'] : ['已在窗口交给代领人，核对了证件和领取码', 'was handed over at the counter to somebody who collected it, by document and code'];
    case 'thing-arrived':
      return ['已妥投', 'was delivered'];
    case 'thing-back':
    case 'paper-back':
    case 'copy-back':
      return shut ? ['邮件退回', 'came back'] : [`邮件退回：${event.note}`, `came back: ${event.note}`];
  }
}
