import type { Catalog } from '../catalog/catalog.ts';
import { parameterOn } from '../catalog/parameter-on.ts';
import type { Calendar } from '../clocks/clock.ts';
import { dayOf } from '../clocks/day.ts';
import { dueOfLimit } from '../clocks/due.ts';
import { limitText, parseLimit } from '../clocks/limit.ts';
import type { Until, Urgency } from './rating.ts';

/** Where a region has set none: rather hidden than recognised, and for a month. */
const LEAST = 10;
const LINK_DAYS = 30;

/** What is counted, each by a parameter of the region. */
export type Term = Urgency | 'simple' | 'complex' | 'call-back' | 'appeal';
/** Until when something has to be done that begins now. */
export type TermOf = (term: Term) => Until;

/** The terms of a region at an instant; `undefined` where it has set none: then a low rating is kept as any other. */
export function ratingTerms(catalog: Pick<Catalog, 'parameters'>, calendar: Calendar, region: string, at: string): TermOf | undefined {
  const of = (name: string) => parameterOn(catalog, region, name, dayOf(at));
  const found = {
    urgent: of('ratingContactUrgent'), usual: of('ratingContactUsual'), minor: of('ratingContactMinor'), simple: of('ratingRepairSimple'), complex: of('ratingRepairComplex'), 'call-back': of('ratingCallBack'), appeal: of('ratingAppeal'),
  } satisfies Record<Term, unknown>;
  if (Object.values(found).some((each) => typeof each?.value !== 'string')) return undefined;
  return (term) => {
    const { value, source } = found[term]!;
    const limit = parseLimit(value as string);
    const due = dueOfLimit(limit, { startedAt: at, pauses: [] }, calendar);
    return { due: due.known ? due.day : null, limit: limitText(limit), basis: source };
  };
}

/** From how many ratings a group is shown by itself in public. */
export function leastInPublic(catalog: Pick<Catalog, 'parameters'>, region: string, on: string): number {
  const value = parameterOn(catalog, region, 'ratingFiguresLeast', on)?.value;
  return typeof value === 'number' ? value : LEAST;
}

/** For how many days the link to rate in a message is good. */
export function linkDays(catalog: Pick<Catalog, 'parameters'>, region: string, on: string): number {
  const value = parameterOn(catalog, region, 'ratingLinkDays', on)?.value;
  return typeof value === 'number' ? value : LINK_DAYS;
}
