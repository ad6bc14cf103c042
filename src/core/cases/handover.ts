import type { Service } from '../catalog/service.ts';
import type { Localized } from '../value.ts';
import { NOT_YOURS } from './actions.ts';
import type { Acting } from './act.ts';
import type { Item } from './item.ts';
import type { Refusal } from './refusal.ts';
import { papersIn, papersToGo } from './papers-to-go.ts';
import { hasEnded, type CaseState } from './state.ts';
import { partyIn } from '../parties/acting.ts';

/**
 * What goes to whom it is for. thing: of which the result consists · paper: the decision itself, to who has applied, where it has to reach them on paper ·
 * copy: the same decision to its person, where somebody else has applied and it is served on both (`alsoServed` of a matter: 工伤保险条例 第二十条)
 */
export type Parcel = 'thing' | 'paper' | 'copy';

/** How a thing gets to whom it is for. counter: they collect it · post: a carrier brings it */
export type HandoverWay = NonNullable<Service['handover']>['ways'][number];

/** To whom and where it is sent. */
export type Recipient = { readonly name: string; readonly phone: string; readonly address: string };

/** What somebody who collects a thing has shown. */
export const SHOWN = ['identity-card', 'social-card', 'residence-permit', 'licence'] as const;
export type Shown = (typeof SHOWN)[number];

/** One way to whom it is for, from the choice to the end; what came back begins another. `recipient`: sealed; `masked`: what may be shown of it. `unasked`: the house sends it, to where the register says. `place`: the city at whose counter it is collected, where that is another. */
export type Handover = {
  readonly way: HandoverWay; readonly at: string; readonly recipient?: string; readonly masked?: string; readonly unasked?: true; readonly place?: string;
  /** Which papers went, of decisions on paper: `D3`, `G3`. */
  readonly of?: readonly string[];
  readonly ready?: { readonly at: string; readonly by: string };
  readonly sent?: { readonly at: string; readonly by: string; readonly carrier: string; readonly tracking: string };
  readonly back?: { readonly at: string; readonly by: string; readonly note: string };
  /** Handed over at the counter, with what was shown and by whom it was collected where not in person; or delivered by the carrier. */
  readonly done?: { readonly at: string; readonly by: string; readonly shown?: Shown; readonly collector?: string; /** They came and would not sign for it. */ readonly refused?: string };
};

/** Where the thing is. none: the result is none · ahead: there is no result yet, and its way can be chosen · choose: the way has to be chosen · making: it is being made · ready: it lies at the counter · sent: it is on its way · back: it came back · done */
export type HandoverPhase = 'none' | 'ahead' | 'choose' | 'making' | 'ready' | 'sent' | 'back' | 'done';
export const HANDOVER_ACTIONS = ['choose', 'ready', 'send', 'hand', 'arrived', 'back'] as const;
export type HandoverAction = (typeof HANDOVER_ACTIONS)[number];

const none: Localized = { zh: '这一项没有要交付的物件', en: 'Nothing of this item is handed over' };
const noResult: Localized = { zh: '还没有办成，没有可以交付的', en: 'There is no result yet, and nothing to hand over' };
const first: Localized = { zh: '还没有选择领取方式', en: 'How it is handed over has not been chosen yet' };
const making: Localized = { zh: '还在制作', en: 'It is still being made' };
const lies: Localized = { zh: '已经做好，在窗口等待领取', en: 'It is made and lies at the counter' };
const under: Localized = { zh: '已经寄出', en: 'It is on its way' };
const cameBack: Localized = { zh: '已退回，要重新选择领取方式', en: 'It came back; how it is handed over has to be chosen anew' };
const notSent: Localized = { zh: '没有寄出', en: 'It was not sent' };
const elsewhere: Localized = { zh: '要在另一个市的窗口领取，请先寄到那里，由那里的窗口登记', en: 'It is collected at a counter of another city: it is sent there, and that counter says that it has come' };
const over: Localized = { zh: '已经交付', en: 'It was handed over' };
const toSend: Localized = { zh: '申请人选择的是邮寄，请登记寄出', en: 'It is to be sent: record the sending' };
const unasked: Localized = { zh: '没有人要纸质的，也没有到要送纸质的时候', en: 'Nobody has asked for it on paper, and it is not due on paper' };
const toCollect: Localized = { zh: '申请人选择的是到窗口领取', en: 'It is to be collected at the counter' };

/** The one table of what is allowed where the thing is: `true`, or why not. */
export const HANDOVER_TABLE = {
  none: { choose: none, ready: none, send: none, hand: none, arrived: none, back: none },
  ahead: { choose: true, ready: noResult, send: noResult, hand: noResult, arrived: notSent, back: notSent },
  choose: { choose: true, ready: first, send: first, hand: first, arrived: notSent, back: notSent },
  making: { choose: true, ready: true, send: true, hand: making, arrived: notSent, back: notSent },
  ready: { choose: true, ready: lies, send: toCollect, hand: true, arrived: notSent, back: notSent },
  sent: { choose: under, ready: under, send: under, hand: under, arrived: true, back: true },
  back: { choose: true, ready: cameBack, send: cameBack, hand: cameBack, arrived: notSent, back: cameBack },
  done: { choose: over, ready: over, send: over, hand: over, arrived: over, back: over },
} satisfies Record<HandoverPhase, Record<HandoverAction, true | Localized>>;

/** A decision on paper needs no making: while it is not on its way, whoever it is for gets it at the counter. */
export const PAPER_TABLE: Record<HandoverPhase, Record<HandoverAction, true | Localized>> = {
  ...HANDOVER_TABLE, choose: { ...HANDOVER_TABLE.choose, hand: true }, making: { ...HANDOVER_TABLE.making, hand: true }, back: { ...HANDOVER_TABLE.back, hand: true },
};

/** What is collected at a counter of another city is sent there first; that counter says that it has come, hands it over, and sends back what nobody collects. */
export const PLACED_TABLE: Record<HandoverPhase, Record<HandoverAction, true | Localized>> = {
  ...HANDOVER_TABLE, making: { ...HANDOVER_TABLE.making, ready: elsewhere }, sent: { ...HANDOVER_TABLE.sent, ready: true, arrived: elsewhere }, ready: { ...HANDOVER_TABLE.ready, choose: lies, send: lies, back: true },
};

/** What the matter of an item gives as a thing. */
type Given = Pick<Service, 'handover'> | undefined;
type Parcelled = Pick<Item, 'no' | 'status' | 'handovers' | 'papers' | 'copies' | 'decidedBy' | 'lapsed' | 'second'>;

const BY_POST: readonly HandoverWay[] = ['post'];

/** The ways that a parcel of an item has gone, the oldest first. */
export function handoversOf({ handovers, papers, copies }: Pick<Item, 'handovers' | 'papers' | 'copies'>, parcel: Parcel): readonly Handover[] {
  return { thing: handovers, paper: papers, copy: copies }[parcel] ?? [];
}

/** An item as the copy of its person sees it: the same decision on paper, on a way of its own. */
export function asCopy<I extends Pick<Item, 'papers' | 'copies' | 'paperDue' | 'copyDue'>>({ copies, copyDue, ...item }: I): Omit<I, 'copies' | 'copyDue'> {
  return { ...item, papers: copies, paperDue: copyDue };
}

/** Whether the result is one of which a parcel can come. That it ended without an answer has to reach its applicant as a refusal has, and so has what they are asked for. */
function gives({ status, lapsed }: Pick<Item, 'status' | 'lapsed'>, parcel: Parcel): boolean {
  return status === 'approved' || (parcel === 'paper' && (status === 'refused' || status === 'revoked' || status === 'correction' || lapsed !== undefined));
}

/** The ways in which a parcel can go; none where there is none to go. A decision on paper is sent by post; at the counter it is given to whoever comes for it, without having been chosen. */
function waysOf(service: Given, parcel: Parcel): readonly HandoverWay[] {
  return parcel === 'thing' ? service?.handover?.ways ?? [] : BY_POST;
}

/** Where a parcel of an item is: the thing that comes of it, or its decision on paper. What is on its way stays so whatever becomes of the result. */
export function handoverPhase(item: Parcelled, service: Given, parcel: Parcel = 'thing'): HandoverPhase {
  // What is asked of who has applied is asked of nobody else.
  if (parcel === 'copy') return item.status === 'correction' ? 'none' : handoverPhase(asCopy(item), service, 'paper');
  const last = handoversOf(item, parcel).at(-1);
  // What was decided since a decision was delivered goes by itself.
  const anew = last?.done !== undefined && parcel === 'paper' && papersToGo(item).length > 0;
  if (last?.done && !anew) return 'done';
  if (last?.sent && !last.back && !last.ready && !anew) return 'sent';
  if (!gives(item, parcel)) return parcel === 'thing' && !hasEnded(item) && waysOf(service, parcel).length > 0 ? 'ahead' : 'none';
  if (anew) return 'choose';
  // What was chosen was offered: a later version of the matter takes it from nobody.
  if (last && !last.back) return last.ready ? 'ready' : 'making';
  return waysOf(service, parcel).length === 0 ? 'none' : last && cameBackFor(item, last, parcel) ? 'back' : 'choose';
}

/** Whether what came back is still to go: of papers that something else has taken the place of, as of a request that is over, the next has never been sent. */
function cameBackFor(item: Parcelled, last: Handover, parcel: Parcel): boolean {
  return parcel === 'thing' || papersIn(last, item).some((name) => papersToGo(item).includes(name));
}

/** What a counter sees of a parcel that it has to do with. choose: the house has to send it and nobody has said where to · papers: what is to be printed */
export type HandoverMark = { readonly phase: 'choose' | 'making' | 'ready' | 'sent' | 'back'; readonly way: HandoverWay; readonly recipient?: string; readonly carrier?: string; readonly tracking?: string; readonly note?: string; /** The other city at whose counter it is collected. */ readonly place?: string; readonly papers?: readonly string[] };

/** The mark of a parcel and since when it holds; `undefined` where no counter has to do with it. */
export function handoverMark(item: Parcelled & Pick<Item, 'paperDue' | 'copyDue'>, service: Given, parcel: Parcel = 'thing'): { readonly mark: HandoverMark; readonly at: string } | undefined {
  if (parcel === 'copy') return handoverMark(asCopy(item), service, 'paper');
  const phase = handoverPhase(item, service, parcel);
  const last = handoversOf(item, parcel).at(-1);
  const papers = parcel === 'paper' && { papers: papersToGo(item) };
  if (phase === 'choose' && papers && item.paperDue !== undefined) return { mark: { phase, way: 'post', ...papers }, at: item.paperDue };
  if (!last || phase === 'none' || phase === 'ahead' || phase === 'choose' || phase === 'done') return undefined;
  const { way, masked, sent, back, place } = last;
  const mark = { phase, way, ...(masked !== undefined && { recipient: masked }), ...(sent && { carrier: sent.carrier, tracking: sent.tracking }), ...(back && { note: back.note }), ...(place !== undefined && { place }), ...(phase !== 'sent' && papers) };
  return { mark, at: (phase === 'making' ? last : last[phase])?.at ?? last.at };
}

/** What may be done with a parcel of an item: the ways it can go. */
export type MayHandOver = { readonly item: Item; readonly ways: readonly HandoverWay[]; /** It is collected at a place of its own. */ readonly fixed: boolean };

/** Find the item and hold the action against the table, the way that was chosen and who may do it: whoever it is for chooses, clerks do the rest, and a carrier says what became of what it has. */
export function mayHandOver({ state, no, actor, run }: Pick<Acting, 'state' | 'no' | 'actor' | 'run'>, action: HandoverAction, parcel: Parcel): MayHandOver | Refusal {
  const item = state.items.find((each) => each.no === no);
  if (!item) return { code: 'no-such-item', detail: { zh: '没有这个事项', en: 'There is no such item' } };
  const service = run.compiled.catalog.services.get(item.service);
  const ways = waysOf(service, parcel);
  const last = handoversOf(item, parcel).at(-1);
  const placed = last?.place !== undefined && !last.back;
  if (parcel === 'copy' && !isServedToo(state, item, service)) return { code: 'not-allowed', detail: none };
  const table = (parcel !== 'thing' ? PAPER_TABLE : placed ? PLACED_TABLE : HANDOVER_TABLE)[handoverPhase(item, service, parcel)][action];
  if (table !== true) return { code: 'not-allowed', detail: table };
  if (!isTheirs(action, actor, parcel === 'copy' ? state.subject : state.applicant, last)) return { code: 'not-yours', detail: NOT_YOURS };
  const detail = action === 'hand' && parcel !== 'thing' && !paperAtCounter(parcel === 'copy' ? asCopy(item) : item) ? unasked : placed ? undefined : against(action, last?.way);
  return detail ? { code: 'not-allowed', detail } : { item, ways, fixed: parcel === 'thing' && service?.handover?.counter !== undefined };
}

/** Whether the decision on an item is served on its person as well; what was due or sent stays so whatever a later version of the matter says. */
export function isServedToo({ subject, applicant }: Pick<CaseState, 'subject' | 'applicant'>, { copies, copyDue }: Pick<Item, 'copies' | 'copyDue'>, service: Pick<Service, 'alsoServed'> | undefined): boolean {
  return subject !== applicant && ((service?.alsoServed ?? copyDue) !== undefined || (copies ?? []).length > 0);
}

/** Whether a counter has a decision to print and to give to whoever comes for it: it is due or was asked for, and is neither on its way nor handed over. */
export function paperAtCounter(item: Parcelled & Pick<Item, 'paperDue'>): boolean {
  const phase = handoverPhase(item, undefined, 'paper');
  return phase === 'making' || phase === 'back' || (phase === 'choose' && item.paperDue !== undefined);
}

/** Whether an actor may do it: a carrier (`carrier:EMS`) only with what it was given, and of what lies at the counter of another city nothing, the counter of another city (`counter:450200/<desk>`) only with what is collected there, which no other counter hands over. */
function isTheirs(action: HandoverAction, actor: string, reader: string, last: Handover | undefined): boolean {
  if (action === 'choose') return [`person:${reader}`, `enterprise:${reader}`].includes(partyIn(actor));
  const isCarrier = last?.sent !== undefined && actor === `carrier:${last.sent.carrier}`;
  if (last?.place !== undefined && !last.back && last.sent !== undefined) return actor.startsWith(`counter:${last.place}/`) || (action === 'back' && !last.ready && (actor.startsWith('clerk:') || isCarrier));
  return actor.startsWith('clerk:') || ((action === 'arrived' || action === 'back') && isCarrier);
}

/** What of the way speaks against an action. */
function against(action: HandoverAction, way: HandoverWay | undefined): Localized | undefined {
  if (action === 'ready') return way === 'post' ? toSend : undefined;
  return action === 'send' && way === 'counter' ? toCollect : undefined;
}
