import { mayAct } from '#core/cases/act.ts';
import { addDays, dayOf } from '#core/clocks/day.ts';
import type { Cause } from '#core/notices/causes.ts';
import { itemNames, lifeEventName } from '#core/catalog/item-names.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import type { Giving } from '#core/ratings/give.ts';
import type { Rating } from '#core/ratings/rating.ts';
import { linkDays } from '#core/ratings/terms.ts';
import { isCall } from '#core/parties/telephone.ts';
import type { Visit } from '#core/parties/visit.ts';
import type { Localized } from '#core/value.ts';
import type { Context } from '../context.ts';
import type { CaseRead } from '../ports/cases.ts';
import type { Sending } from '../ports/notices.ts';
import type { RatingLink, RatingStore } from '../ports/ratings.ts';
import type { VisitStore } from '../ports/visits.ts';
import { rate } from './rate.ts';

/** An address to rate by, and when what it rates was handed in. */
export type VisitLink = { readonly token: string; readonly since: string };
export type VisitLinkParts = { readonly context: Context; readonly ratings: RatingStore; readonly visits: Pick<VisitStore, 'acceptedIn'> };
type Parts = { readonly context: Context; readonly ratings: RatingStore };
/** What tells of a result. */
const RESULTS: readonly Cause[] = ['approved', 'refused'];
/** Half of a keyed hash: nobody tries out 2^128 of them. */
const LENGTH = 32;
const USED: Refusal = { code: 'not-allowed', detail: { zh: '这件事已经评价过了。要改的，请登录快办，在办件里改', en: 'This was rated already. To change it, sign in and open the case' } };

/** In place of the number of an item: the link opens all results of its case, each to be rated by its own. */
const EACH = 0;

/**
 * The last part of the address at which whoever is told of a result may rate it without signing in: of one result that one, of several a page with each of them. Nothing where
 * its reader may not rate. The same however often the message is sent, and from the last time on good for as many days as the first. Only the hash of it is kept.
 */
export async function linkOf(parts: Parts, sending: Pick<Sending, 'region' | 'person' | 'cause' | 'case' | 'item'>): Promise<string | undefined> {
  const { context } = parts;
  const { region, person, cause, case: number, item } = sending;
  if (number === null || !RESULTS.includes(cause)) return undefined;
  const [read, reader] = await Promise.all([context.cases.read(region, number), context.cases.party(region, person)]);
  if (!read || !reader) return undefined;
  const party = `${reader.subject.kind}:${person}`;
  const nos = rateable(read, party).filter((no) => item === null || no === item);
  if (nos.length === 0) return undefined;
  // Of a message about several it is always the page with each, also while only one of them has ended: what is sent once more, after others have ended too, has to be the same to the letter, or a gateway that has it already refuses it.
  // Told once more, it serves as long as one that is new, and so does each that its page leads to.
  const lasting = (no: number): Promise<string> => keep(parts, { region, party, via: 'sms', case: number, no }, true);
  if (item === null) await Promise.all(nos.map((no) => lasting(no)));
  return lasting(item ?? EACH);
}

/**
 * The same for whoever stands at a counter: the address, until the end of the day, by which the screen that faces them lets them rate what was handed in for them in this visit and has its
 * result. Nothing where there is none yet, or where somebody else has to rate it. The newest case counts. `since`: when it was handed in.
 */
export async function linkOfVisit(parts: VisitLinkParts, visit: Visit): Promise<VisitLink | undefined> {
  if (visit.helper || isCall(visit)) return undefined;
  const party = `person:${visit.subject}`;
  for (const { number } of await parts.visits.acceptedIn(visit)) {
    const read = await parts.context.cases.read(visit.region, number);
    const here = read && read.state.accepter === visit.clerk && Date.parse(read.state.submittedAt) >= Date.parse(visit.begunAt) ? rateable(read, party) : [];
    const token = read && await ofAll(parts, read, here, { region: visit.region, party, via: 'counter', until: dayOf(parts.context.now()) });
    if (token !== undefined) return { token, since: read!.state.submittedAt };
  }
  return undefined;
}

/** One link to what of a case can be rated: to the only result, or to a page with each. */
async function ofAll(parts: Parts, { state }: Pick<CaseRead, 'state'>, [first, ...others]: readonly number[], of: Pick<RatingLink, 'region' | 'party' | 'via'> & { readonly until?: string }): Promise<string | undefined> {
  return first === undefined ? undefined : keep(parts, { ...of, case: state.number, no: others.length === 0 ? first : EACH });
}

/** The items of a case that somebody may rate. */
function rateable({ state }: Pick<CaseRead, 'state'>, party: string): readonly number[] {
  return state.items.flatMap(({ no }) => ('code' in mayAct({ state, no, actor: party }, 'rate') ? [] : [no]));
}

/** Make a link, or the same again, and keep its hash. @param lasts whether one that is there serves for longer now */
async function keep({ context, ratings }: Parts, { region, case: number, no, party, via, until }: Omit<RatingLink, 'hash' | 'until'> & { readonly until?: string }, lasts = false): Promise<string> {
  const token = context.lookup(`${via === 'sms' ? 'rating-link' : 'rating-screen'}/${region}/${number}/${no}/${party}`).slice(0, LENGTH);
  const today = dayOf(context.now());
  await ratings.keepLink({ region, hash: context.hash(token), case: number, no, party, until: until ?? addDays(today, linkDays(context.compiled.catalog, region, today)), via }, context.now(), lasts);
  return token;
}

/** What a link opens: the matter and nothing of its person; `rated`: it has served; `given`: what it was rated, to tell where its repair stands. `each`: of several, the link to each of them. */
export type OpenedLink = { readonly link: RatingLink; readonly name: Localized; readonly rated: boolean; readonly given?: Rating; readonly each?: readonly { readonly name: Localized; readonly rated: boolean; readonly token: string }[] };

/** What a link leads to; nothing for one that nobody has sent, or that is too old. */
export async function openLink(parts: Parts, token: string): Promise<OpenedLink | undefined> {
  const { context, ratings } = parts;
  const link = await ratings.link(context.hash(token));
  if (!link || link.until < dayOf(context.now())) return undefined;
  const read = await context.cases.read(link.region, link.case);
  if (!read) return undefined;
  const [given, nameOf] = [await ratings.ofCase(link.region, link.case, link.party), (no: number): Localized => itemNames(context.compiled, read.state.items.find((item) => item.no === no)!).name];
  const isRated = (no: number): boolean => given.some((rating) => rating.no === no);
  if (link.no !== EACH) {
    const own = given.find((rating) => rating.no === link.no);
    return read.state.items.some(({ no }) => no === link.no) ? { link, name: nameOf(link.no), rated: own !== undefined, ...(own && { given: own }) } : undefined;
  }
  const each = await Promise.all(rateable(read, link.party).map(async (no) => ({ name: nameOf(no), rated: isRated(no), token: await keep(parts, { ...link, no }) })));
  return { link, name: lifeEventName(context.compiled, read.state.lifeEvent), rated: each.every(({ rated }) => rated), each };
}

/** Rate by a link: once. The same said again, because an answer was lost, is done already. @returns nothing where there is no such link, or where it leads to several */
export async function rateByLink(parts: Parts & { readonly newId: () => string }, token: string, giving: Omit<Giving, 'via'>): Promise<Awaited<ReturnType<typeof rate>> | undefined> {
  const opened = await openLink(parts, token);
  if (!opened || opened.each) return undefined;
  const { region, case: number, no, party, via } = opened.link;
  const read = await parts.context.cases.read(region, number);
  return read && rate(parts, read, no, party, { ...giving, via }, USED);
}
