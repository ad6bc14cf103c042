import { mayAct } from '#core/cases/act.ts';
import { addDays, dayOf } from '#core/clocks/day.ts';
import type { Cause } from '#core/notices/causes.ts';
import { itemNames } from '#core/catalog/item-names.ts';
import type { Refusal } from '#core/cases/refusal.ts';
import type { Giving } from '#core/ratings/give.ts';
import { linkDays } from '#core/ratings/terms.ts';
import type { Localized } from '#core/value.ts';
import type { Context } from '../context.ts';
import type { Sending } from '../ports/notices.ts';
import type { RatingLink, RatingStore } from '../ports/ratings.ts';
import { rate } from './rate.ts';

type Parts = { readonly context: Context; readonly ratings: RatingStore };
/** What tells of a result. */
const RESULTS: readonly Cause[] = ['approved', 'refused'];
/** Half of a keyed hash: nobody tries out 2^128 of them. */
const LENGTH = 32;
/** As whom the link says it. */
const BY_LINK = 'sms';

const USED: Refusal = { code: 'not-allowed', detail: { zh: '这件事已经评价过了。要改的，请登录快办，在办件里改', en: 'This was rated already. To change it, sign in and open the case' } };

/**
 * The last part of the address at which whoever is told of one result may rate it without signing in; nothing where the message is about several, or its reader may not rate
 * it. The same however often the message is sent. Only the hash of it is kept.
 */
export async function linkOf({ context, ratings }: Parts, sending: Pick<Sending, 'region' | 'person' | 'cause' | 'case' | 'item'>): Promise<string | undefined> {
  const { region, person, cause, case: number, item: no } = sending;
  if (number === null || no === null || !RESULTS.includes(cause)) return undefined;
  const [read, reader] = await Promise.all([context.cases.read(region, number), context.cases.party(region, person)]);
  if (!read || !reader) return undefined;
  const party = `${reader.subject.kind}:${person}`;
  if ('code' in mayAct({ state: read.state, no, actor: party }, 'rate')) return undefined;
  const token = context.lookup(`rating-link/${region}/${number}/${no}/${party}`).slice(0, LENGTH);
  const today = dayOf(context.now());
  await ratings.keepLink({ region, hash: context.hash(token), case: number, no, party, until: addDays(today, linkDays(context.compiled.catalog, region, today)) }, context.now());
  return token;
}

/** What a link opens: the matter and nothing of its person; `rated`: it has served. */
export type OpenedLink = { readonly link: RatingLink; readonly name: Localized; readonly rated: boolean };

/** What a link leads to; nothing for one that nobody has sent, or that is too old. */
export async function openLink({ context, ratings }: Parts, token: string): Promise<OpenedLink | undefined> {
  const link = await ratings.link(context.hash(token));
  if (!link || link.until < dayOf(context.now())) return undefined;
  const read = await context.cases.read(link.region, link.case);
  const item = read?.state.items.find(({ no }) => no === link.no);
  if (!read || !item) return undefined;
  return { link, name: itemNames(context.compiled, item).name, rated: (await ratings.ofCase(link.region, link.case, link.party)).some(({ no }) => no === link.no) };
}

/** Rate by a link: once. @returns nothing where there is no such link */
export async function rateByLink(parts: Parts & { readonly newId: () => string }, token: string, giving: Omit<Giving, 'via'>): Promise<Awaited<ReturnType<typeof rate>> | undefined> {
  const opened = await openLink(parts, token);
  if (!opened) return undefined;
  if (opened.rated) return { kind: 'refused', refusal: USED };
  const { region, case: number, no, party } = opened.link;
  const read = await parts.context.cases.read(region, number);
  return read && rate(parts, read, no, party, { ...giving, via: BY_LINK });
}
