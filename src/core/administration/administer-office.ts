import type { Catalog } from '../catalog/catalog.ts';
import { HALL } from '../catalog/hall.ts';
import { slotsOf } from '../catalog/hall-queue.ts';
import type { OfficeChange, OfficeEvent, OfficeFacts } from '../catalog/office-change.ts';
import { factsOf, officesOf, standingChanges, waitingChange } from '../catalog/places.ts';
import { dayOf, startOfDay } from '../clocks/day.ts';
import { hasBegun } from '../queue/booking.ts';
import { isFor } from '../queue/call-order.ts';
import type { Ticket } from '../queue/ticket.ts';
import { same } from '../same.ts';
import type { Localized } from '../value.ts';
import type { Administrator } from './administer.ts';
import { wrongInFacts, wrongInForm, type Wrong } from './check-office.ts';
import { ADMIN_ACTS } from './kinds.ts';
import type { Roster } from './roster.ts';

type Terms = { readonly from: string; readonly ground: string };
export type OfficeCommand =
  | Terms & { readonly act: 'enter-office'; readonly facts: OfficeFacts }
  | Terms & { readonly act: 'change-office'; readonly office: string; /** The last thing done about it that whoever changes it has seen; 0 where nothing was. */ readonly seen: number; readonly facts: OfficeFacts }
  | Terms & { readonly act: 'end-office'; readonly office: string }
  | { readonly act: 'undo-office'; readonly office: string; readonly change: number };

/** What hangs on an office at the moment: whoever came or is about to come there, and the machines that stand there. */
export type AtOffice = {
  /** Numbers of today that are not done with. */
  readonly tickets: readonly Pick<Ticket, 'number' | 'kind' | 'window' | 'forWindow' | 'state'>[];
  /** Appointments from today on that nobody has cancelled or come for. */
  readonly bookings: readonly { readonly day: string; readonly slot: string; readonly kind?: string }[];
  /** Devices for offline intake, by name. */
  readonly devices: readonly string[];
};

/** By what it is decided: `catalog` with all that was entered until now, `id` for an office that is new. */
export type OfficeState = { readonly catalog: Pick<Catalog, 'regions' | 'entered'>; readonly region: string; readonly roster: Roster; readonly at: AtOffice; readonly now: string; readonly id: string };
export type OfficeDone = { readonly event: OfficeEvent } | { readonly refused: Localized } | { readonly wrong: readonly Wrong[] } | { readonly fault: 'not-your-kind' | 'no-office' | 'changed-meanwhile' };

const refused = (zh: string, en: string): OfficeDone => ({ refused: { zh, en } });
/** So many are named; of more the count is told. */
const NAMED = 5;

/**
 * What comes of an act of a system administrator about an office. It says where people come and when, and nothing about who may decide what: that is the
 * catalogue's (权责清单), so that nobody widens rights by it. One change at a time waits for its day; nobody who works, waits or is expected there is lost.
 */
export function administerOffice(state: OfficeState, by: Administrator, command: OfficeCommand): OfficeDone {
  const { catalog, region, roster, now } = state;
  const self = roster.members.find(({ id }) => id === by.id);
  if (by.kind !== ADMIN_ACTS.office || !self || self.ended || self.rights.as !== 'administrator' || self.rights.kind !== by.kind) return { fault: 'not-your-kind' };
  if (command.act === 'undo-office') return undo(state, command);
  const today = dayOf(now);
  const terms = wrongInForm(command, today);
  // Facts are looked at by what holds on the day that is asked for; of a day that is none, by what holds now.
  const at = terms.length === 0 && command.from > today ? startOfDay(command.from) : now;
  if (command.act === 'enter-office') {
    const wrong = [...terms, ...wrongInFacts(catalog, region, command.facts, at)];
    return wrong.length > 0 ? { wrong } : { event: { type: 'office-entered', office: state.id, ...tidy(command), after: tidyFacts(command.facts) } };
  }
  const { office } = command;
  const before = factsOf(catalog, region, office);
  const waiting = waitingChange(catalog, region, office);
  if (waiting) return refused(`这个网点已有一项改动从 ${waiting.event.from} 起生效，先撤回才能再改`, `A change of this office waits for ${waiting.event.from}: undo it first`);
  if (!before) return { fault: 'no-office' };
  if (command.act === 'end-office') return terms.length > 0 ? { wrong: terms } : end(state, command, before);
  // All of an office is sent: who has not seen what another one changed would put it back.
  if (command.seen !== lastChange(catalog.entered?.of(region) ?? [], office)) return { fault: 'changed-meanwhile' };
  const after = tidyFacts(office === HALL ? hallFacts(command.facts) : command.facts);
  const fixed: readonly Wrong[] = office !== HALL && (after.level !== before.level || after.within !== before.within) ? [{ pointer: after.level !== before.level ? '/level' : '/within', detail: { zh: '层级和上级网点决定由谁审批，不能改；请撤销这个网点，另建一个', en: 'Level and office above settle who decides, and stay: end this office and enter another' } }] : [];
  const wrong = [...terms, ...fixed, ...wrongInFacts(catalog, region, after, at, office)];
  if (wrong.length > 0) return { wrong };
  if (same(before, after)) return refused('和现在的一样，没有改动', 'This is as it is already: nothing was changed');
  return lostBy(state, command.from, after) ?? { event: { type: 'office-changed', office, ...tidy(command), before, after } };
}

/** Where in the chain the last thing stands that was done about an office. */
const lastChange = (changes: readonly OfficeChange[], office: string): number => changes.findLast(({ event }) => event.office === office)?.seq ?? 0;

/** Who would find other windows, or none, at the time for which they came or are expected. */
function lostBy({ at: { tickets, bookings }, now }: OfficeState, from: string, { windows, slots }: OfficeFacts): OfficeDone | undefined {
  const times = slotsOf(slots ? { slots } : {});
  const kind = (of: { readonly kind?: string }) => (of.kind === undefined ? {} : { kind: of.kind });
  const outside = bookings.filter((each) => each.day >= from && !hasBegun(each, now) && (!times.includes(each.slot) || !windows.some((window) => isFor(window, kind(each)))));
  if (outside.length > 0) return expected(outside, '改了以后就不在预约时间里了。请改从这以后起生效，或者等本人取消', 'would lie outside of what can be booked. Let it hold from later on, or wait until they are cancelled');
  const stranded = from > dayOf(now) ? [] : tickets.filter((ticket) => !windows.some((window) => isFor(window, ticket) && (ticket.window === undefined || ticket.state === 'aside' || ticket.state === 'waiting' || ticket.window === window.no)));
  return stranded.length === 0 ? undefined : waits(stranded, '改了以后没有窗口叫他们', 'would find no window that calls them');
}

/** An office ends when nobody works there, waits there or is expected there, and nothing belongs to it any more. */
function end({ catalog, region, roster, at: { tickets, bookings, devices }, now }: OfficeState, { office, from, ground }: Extract<OfficeCommand, { act: 'end-office' }>, before: OfficeFacts): OfficeDone {
  if (office === HALL) return refused('市级大厅不能撤销，可以改名称、时间和窗口', 'The city’s own hall does not end; its name, hours and windows can be changed');
  // Also those that only begin later.
  const entering = standingChanges(catalog.entered?.of(region) ?? []).flatMap(({ event }) => (event.type === 'office-entered' && waitingChange(catalog, region, event.office) ? [{ id: event.office, ...event.after }] : []));
  const below = new Map([...officesOf(catalog, region, from > dayOf(now) ? startOfDay(from) : undefined), ...entering].flatMap(({ id, zh, en, within }) => (within === office ? [[id, { zh, en }] as const] : [])));
  if (below.size > 0) return named([...below.values()], '归它管的网点还在', 'Offices that belong to it are still there', '先撤销它们', 'end these first');
  const staff = roster.members.filter((each) => !each.ended && each.rights.as === 'officer' && each.office === office).map(({ number }) => ({ zh: number, en: number }));
  if (staff.length > 0) return named(staff, '还有人在这里工作', 'People still work there', '先给他们换网点', 'move them first');
  if (devices.length > 0) return named(devices.map((name) => ({ zh: name, en: name })), '离线收件的设备还登记在这里', 'Devices for offline intake are still registered there', '先请督办停用', 'have a supervisor lock them first');
  const later = bookings.filter((each) => each.day >= from && !hasBegun(each, now));
  if (later.length > 0) return expected(later, '在撤销的日子以后。请改从这以后起撤销，或者等本人取消', 'lie after its end. Let it end later, or wait until they are cancelled');
  if (from <= dayOf(now) && tickets.length > 0) return waits(tickets, '今天还在等', 'still wait there today');
  return { event: { type: 'office-ended', office, from, ground: ground.trim(), before } };
}

/** What has not come into force is taken back, and stays on the trail. */
function undo({ catalog, region }: OfficeState, { office, change }: Extract<OfficeCommand, { act: 'undo-office' }>): OfficeDone {
  const found = waitingChange(catalog, region, office);
  if (!found || found.seq !== change) return refused('这项改动已经生效，或者已经撤回；要改请另外登记', 'This change holds already or was undone; enter another one instead');
  const { event } = found;
  if (event.type === 'office-entered') {
    const below = standingChanges(catalog.entered?.of(region) ?? []).flatMap(({ event: other }) => (other.type === 'office-entered' && other.after.within === office ? [{ zh: other.after.zh, en: other.after.en }] : []));
    if (below.length > 0) return named(below, '归它管的网点已经登记', 'Offices that belong to it were entered', '先撤回它们', 'undo these first');
  }
  return { event: { type: 'office-undone', office, undoes: change, before: event.type === 'office-entered' ? event.after : event.before } };
}

function named(all: readonly Localized[], zh: string, en: string, thenZh: string, thenEn: string): OfficeDone {
  const more = all.length > NAMED ? { zh: `等 ${String(all.length)} 个`, en: ` and others, ${String(all.length)} in all` } : { zh: '', en: '' };
  const first = all.slice(0, NAMED);
  return refused(`${zh}：${first.map((each) => each.zh).join('、')}${more.zh}，${thenZh}`, `${en}: ${first.map((each) => each.en).join(', ')}${more.en}; ${thenEn}`);
}

function expected(all: readonly { readonly day: string; readonly slot: string }[], zh: string, en: string): OfficeDone {
  const times = [...Map.groupBy(all.toSorted((one, other) => `${one.day} ${one.slot}`.localeCompare(`${other.day} ${other.slot}`)), ({ day, slot }) => `${day} ${slot}`)];
  const first = times.slice(0, NAMED);
  const more = times.length > NAMED;
  return refused(`有 ${String(all.length)} 个预约（${first.map(([time, people]) => `${time} ${String(people.length)} 人`).join('，')}${more ? '…' : ''}）${zh}`, `${String(all.length)} appointments (${first.map(([time, people]) => `${time}: ${String(people.length)}`).join(', ')}${more ? ' …' : ''}) ${en}`);
}

function waits(tickets: readonly { readonly number: number }[], zh: string, en: string): OfficeDone {
  const numbers = tickets.slice(0, NAMED).map(({ number }) => String(number)).join(', ');
  return refused(`${String(tickets.length)} 个号（${numbers}${tickets.length > NAMED ? '…' : ''}）${zh}，请从明天起生效，或者等他们办完`, `${String(tickets.length)} numbers (${numbers}${tickets.length > NAMED ? ' …' : ''}) ${en}: let it hold from tomorrow on, or wait until they are done`);
}

const tidy = ({ from, ground }: Terms): Terms => ({ from, ground: ground.trim() });
/** Of the city's own hall, where it is belongs to no office. */
const hallFacts = ({ zh, en, hours, windows, slots }: OfficeFacts): OfficeFacts => ({ zh, en, hours, windows, ...(slots && { slots }) });

/** In one order and without blanks around, so that the same is the same. */
function tidyFacts({ zh, en, hours, level, within, district, address, signs, windows, slots }: OfficeFacts): OfficeFacts {
  return {
    zh: zh.trim(), en: en.trim(), hours, ...(level && { level }), ...(within !== undefined && { within }), ...(district !== undefined && { district }), ...(address !== undefined && { address: address.trim() }),
    ...(signs !== undefined && { signs }), windows, ...(slots && { slots }),
  };
}
