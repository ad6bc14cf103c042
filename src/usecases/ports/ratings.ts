import type { Link } from '#core/cases/chain.ts';
import type { Notice } from '#core/notices/notice.ts';
import type { Counted } from '#core/ratings/figures.ts';
import type { Rating, RatingRecord } from '#core/ratings/rating.ts';

/** What one act on a rating changes, written by one transaction. `id`: of a new one. */
export type RatingWrite = { readonly rating: Rating; readonly records: readonly RatingRecord[]; readonly notices: readonly Notice[] };

/** One line of a list of repairs: nothing of who rated. */
export type RepairRow = Pick<Rating, 'number' | 'service' | 'score' | 'status' | 'givenAt'> & { readonly due: string | null; readonly appealed: boolean; readonly handler?: string };
/** Where a link in a message leads: to one item, as one party, until a day. `hash`: of what stands in the link. */
export type RatingLink = { readonly region: string; readonly hash: string; readonly case: string; readonly no: number; readonly party: string; readonly until: string; /** Over which channel it was given: in a message, or on the second screen of a counter. */ readonly via: 'sms' | 'counter' };
/** Ratings as they were counted. `uncounted`: that do not count. */
export type CountedRatings = Readonly<Record<'services' | 'channels' | 'offices', readonly Counted[]>> & { readonly uncounted: number };
/** A repair that is due soon, or late. */
export type RepairDue = Pick<Rating, 'number' | 'case' | 'no' | 'service'> & { readonly handler: string; readonly due: string };
/** How many repairs of a region stand where, and how many of those are late. */
export type RepairCount = { readonly status: Rating['status']; readonly ending: Rating['ending'] | null; readonly count: number; readonly late: number };
/** The chain of one rating as it stands, with what its row says its head is. */
export type RatingChain = { readonly region: string; readonly number: string; readonly head: string; readonly version: number; readonly links: readonly Link[] };

/** Ratings and what follows from low ones. */
export type RatingStore = {
  serial(): Promise<number>;
  /** `there`: the item has one of this party already. */
  give(write: RatingWrite, id: string): Promise<'given' | 'there'>;
  advance(write: RatingWrite): Promise<'done' | 'changed-meanwhile'>;
  read(region: string, number: string): Promise<Rating | undefined>;
  /** Of one of those who were rated, by the name under which they know it. */
  about(region: string, id: string, officer: string): Promise<Rating | undefined>;
  /** Of a party (`person:…`) in one case. */
  ofCase(region: string, number: string, party: string): Promise<readonly Rating[]>;
  /** What somebody has in hand, what is due first on top. */
  inHand(region: string, officer: string): Promise<readonly RepairRow[]>;
  /** Those that are open, and those with an appeal, but what concerns a supervisor themself; an appeal first, then what is due first. */
  open(region: string, supervisor: string, limit: number): Promise<readonly RepairRow[]>;
  counts(region: string, today: string): Promise<readonly RepairCount[]>;
  /** What is said of an officer's work and was checked, the newest first, by the name under which they know it. */
  said(region: string, officer: string, limit: number): Promise<readonly { readonly id: string; readonly rating: Rating }[]>;
  /** For which somebody has to be drawn: nobody has it, or somebody who is off duty, has lost the role or is one of `away`. */
  toDraw(region: string, away: readonly string[], limit: number): Promise<readonly { readonly number: string; readonly holder: string | null }[]>;
  /** What somebody has in hand that is due by a day. */
  due(region: string, by: string): Promise<readonly RepairDue[]>;
  /** Remind those who have them; a reminder that is there stays. `id` names one. */
  remind(region: string, due: readonly (RepairDue & { readonly id: string })[], at: string): Promise<void>;
  /** What was rated from a day until before another, by service, channel and office (none: the city’s own and online). */
  figures(region: string, from: string, until: string): Promise<CountedRatings>;
  /** Keeps where a link leads; one that is there stays as it is. @param lasts whether one that is there serves until the later of both days */
  keepLink(link: RatingLink, at: string, lasts: boolean): Promise<void>;
  link(hash: string): Promise<RatingLink | undefined>;
  chains(): AsyncIterable<RatingChain>;
};
