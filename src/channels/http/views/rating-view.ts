import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { itemNames } from '#core/catalog/item-names.ts';
import { formatLimit, parseLimit } from '#core/clocks/limit.ts';
import { phoneIn } from '#core/register/phone-in.ts';
import { maskName, maskNumber } from '#core/register/mask.ts';
import { partyIn } from '#core/parties/acting.ts';
import { allowsRating } from '#core/ratings/actions.ts';
import { doesCount, hasRepair, isAppealed, isLate, type Rating } from '#core/ratings/rating.ts';
import { ratingReasons } from '#core/ratings/reasons.ts';
import type { Localized } from '#core/value.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import type { RepairCount, RepairRow } from '#usecases/ports/ratings.ts';
import type { OwnRating, RatingByLink, RepairDesk, RepairRow as RepairRowView, SaidOfMe, StaffRating } from '../schemas/rating.ts';

type Numbers = ReadonlyMap<string, string>;
const CHANNELS: Readonly<Record<string, Localized>> = {
  web: { zh: '网上', en: 'Online' }, mobile: { zh: '手机', en: 'Mobile phone' }, kiosk: { zh: '自助机', en: 'Kiosk' }, counter: { zh: '窗口', en: 'Counter' }, phone: { zh: '电话', en: 'Telephone' }, sms: { zh: '短信链接', en: 'Link in a message' },
};

/** The name of a channel; of one that is not known, as it is. */
export function channelName(channel: string): Localized {
  return CHANNELS[channel] ?? { zh: channel, en: channel };
}

/** The chosen reasons by their names; what the catalogue of today no longer knows stands by itself. */
function named({ catalog }: CompiledCatalog, reasons: readonly string[]): { id: string; name: Localized }[] {
  const known = new Map(ratingReasons(catalog).map(({ id, name }) => [id, name]));
  return reasons.map((id) => ({ id, name: known.get(id) ?? { zh: id, en: id } }));
}

const limitOf = ({ until }: Pick<Rating, 'until'>) => (until ? { ...(until.due !== null && { due: until.due }), limit: formatLimit(parseLimit(until.limit)) } : {});

/** A rating as its own author sees it. */
export function ownRating(compiled: CompiledCatalog, rating: Rating, today: string): OwnRating {
  const { number, score, words, reasons, status, answers, ending, party } = rating;
  return {
    score, comment: words, reasons: named(compiled, reasons),
    ...(hasRepair(rating) && { repair: {
      number, status, ...limitOf(rating), answers: answers.map(({ answer, at }) => ({ answer, at })), ...(ending && { ending }), confirm: allowsRating(rating, 'confirm', party, today) === true, counts: doesCount(rating),
    } }),
  };
}

/** Where the repair of a low rating stands, for whoever holds the link by which it was given: no word of the answer, which may tell of the case. */
export function repairByLink(rating: Rating): NonNullable<RatingByLink['repair']> | undefined {
  const { number, status, until } = rating;
  return hasRepair(rating) ? { number, status, ...(until && until.due !== null && { due: until.due }) } : undefined;
}

/** A line of a list of repairs: nothing of who rated. */
export function repairRow(compiled: CompiledCatalog, { service, due, handler, status, ...row }: RepairRow, numbers: Numbers, today: string): RepairRowView {
  return { ...row, status, name: itemNames(compiled, { service }).name, ...(due !== null && { due }), late: due !== null && due < today && status !== 'closed', ...(handler !== undefined && { handler: numbers.get(handler) ?? '' }) };
}

/** How many repairs stand where. */
export function repairCounts(counts: readonly RepairCount[]): NonNullable<RepairDesk['board']>['counts'] {
  const sum = (of: (one: RepairCount) => boolean): number => counts.filter(of).reduce((all, { count }) => all + count, 0);
  const at = (what: Rating['status']) => sum(({ status }) => status === what);
  const ended = (what: Rating['ending']) => sum(({ status, ending }) => status === 'closed' && ending === what);
  return { open: at('open'), repairing: at('repairing'), callBack: at('call-back'), satisfied: ended('satisfied'), unsatisfied: ended('unsatisfied'), unreached: ended('unreached') };
}

/** What is said of somebody's work, as they may read it: never who, of which case, when or in which words. */
export function saidOfMe(compiled: CompiledCatalog, { id, rating }: { readonly id: string; readonly rating: Rating }, officer: string, today: string): SaidOfMe {
  const { score, reasons, checked, appeal, ruling, officers } = rating;
  const may = allowsRating(rating, 'appeal', `officer:${officer}`, today);
  const own = appeal?.by === `officer:${officer}` || officers.length === 1;
  return {
    id, name: itemNames(compiled, rating).name, score, reasons: named(compiled, reasons).map(({ name }) => name), told: checked?.told ?? '', holds: checked?.holds ?? true, ...((checked?.appeal.due ?? null) !== null && { until: checked!.appeal.due! }),
    ...(appeal && own && { appeal: appeal.text }), ...(ruling && { ruling: { upheld: ruling.upheld, reason: ruling.reason } }), may: may === true, ...(may !== true && { because: may }),
  };
}

const STAFF_ACTIONS = { handler: ['check', 'answer', 'call-back', 'hand-back'], supervisor: ['rule'] } as const;

/** A rating as whoever puts it right or a supervisor sees it. @param recused whether the supervisor has to stay away from who rated */
export function staffRating(compiled: CompiledCatalog, rating: Rating, read: CaseRead, { role, officer, numbers, today, recused }: { readonly role: StaffRating['role']; readonly officer: string; readonly numbers: Numbers; readonly today: string; readonly recused: boolean }): StaffRating {
  const { number, version, status, no, score, reasons, words, channel, givenAt, urgency, until, handler, checked, answers, calls, appeal, ruling, ending, history, party } = rating;
  const isOwn = party === `person:${read.state.subject}` || !read.applicant;
  const who = isOwn ? read.subject : read.applicant!.subject;
  const phone = role === 'handler' && isOwn ? phoneIn(compiled.catalog, read.entries, today) : undefined;
  const said = history.flatMap(({ event, at }) => (event.type === 'given' || event.type === 'changed' ? [{ score: event.score, at }] : []));
  const actor = `${role === 'handler' ? 'officer' : 'supervisor'}:${officer}`;
  return {
    number, version, role, status, name: itemNames(compiled, rating).name, case: rating.case, no, person: { name: maskName(who.name), number: maskNumber(who.number), ...(phone !== undefined && { phone }) },
    score, reasons: named(compiled, reasons).map(({ name }) => name), words, channel: channelName(channel), givenAt, ...(urgency && { urgency }), ...limitOf(rating), late: status !== 'closed' && isLate(rating, today), ...(until && { basis: until.basis }), ...(handler !== undefined && { handler: numbers.get(handler) ?? '' }), officers: rating.officers.flatMap((id) => numbers.get(id) ?? []), counts: doesCount(rating),
    ...(checked && { checked: { reached: checked.reached, said: checked.said, holds: checked.holds, told: checked.told, complex: checked.complex, at: checked.at } }),
    answers: answers.map(({ answer, at }) => ({ answer, at })), calls: calls.map(({ outcome, words: heard, by, at }) => ({ outcome, words: heard, own: partyIn(by) === party, at })), earlier: said.slice(0, -1),
    ...(appeal && { appeal: { text: appeal.text, at: appeal.at } }), ...(ruling && { ruling: { upheld: ruling.upheld, reason: ruling.reason, by: numbers.get(ruling.by.slice('supervisor:'.length)) ?? '', at: ruling.at } }), ...(ending && { ending }),
    actions: STAFF_ACTIONS[role].filter((action) => action !== 'rule' || isAppealed(rating)).map((action) => { const allowed = allowsRating(rating, action, actor, today, recused); return allowed === true ? { action, allowed: true } : { action, allowed: false, because: allowed }; }),
  };
}

