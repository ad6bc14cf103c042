import type { Catalog } from '../catalog/catalog.ts';
import type { Service } from '../catalog/service.ts';
import type { Localized, Value } from '../value.ts';
import { APPRAISED_ALREADY, EXAMINE_FIRST, NO_APPRAISAL, ON_VISIT, OPINION_GIVEN, OPINIONS_DUE, type Action } from './actions.ts';
import type { Item } from './item.ts';
import { openVisit } from './visit.ts';

/** What one expert found: a value for each element that the catalogue asks for, and the grounds. */
export type Opinion = { readonly values: Readonly<Record<string, Value>>; readonly grounds: string; readonly at: string };

/** A place in the group. `expert` is empty until somebody is drawn, and again when who had it must not or cannot take part. `since`: when they were drawn. `chased`: they were reminded of their last day, or it is over and nobody else could be drawn; and when. */
export type Seat = { readonly speciality: string; readonly expert?: string; readonly since?: string; readonly opinion?: Opinion; readonly chased?: 'reminded' | 'late'; readonly chasedAt?: string };

/** Somebody who left the group before giving an opinion. */
export type Left = { readonly expert: string; readonly kind: LeftBecause; readonly reason: string; readonly at: string };
/** recusal: for kinship or an interest (工伤保险条例 第二十七条) · unable: did not come, or cannot · silent: gave no opinion by the last day · absent: away for long */
export type LeftBecause = 'recusal' | 'unable' | 'silent' | 'absent';

/**
 * An appraisal of an item: from which committee's pool the experts are drawn, the group, and what came of it: its opinion, or that the
 * person did not come. `draws`: how often somebody was drawn.
 */
export type Appraisal = {
  readonly committee: string; readonly by: string; readonly at: string; readonly draws: number;
  readonly seats: readonly Seat[]; readonly left: readonly Left[];
  readonly opinion?: { readonly values: Readonly<Record<string, Value>>; readonly at: string };
  readonly absent?: true;
  /** All have spoken, and have conferred for too long without a majority: since when that is on record. */
  readonly undecidedSince?: string;
};

type Appraised = Pick<Item, 'appraisal'>;

/** The appraisal that has not come to its end. */
export function openAppraisal({ appraisal }: Appraised): Appraisal | undefined {
  return appraisal && !appraisal.opinion && !appraisal.absent ? appraisal : undefined;
}

/** The elements that only the appraisal of a matter settles. */
export function settledByAppraisal({ services }: Pick<Catalog, 'services'>, code: string): ReadonlySet<string> {
  const appraisal = services.get(code)?.appraisal;
  return new Set(appraisal && [appraisal.attended, ...appraisal.opinion]);
}

/** The place of an expert in the group of an item. */
export function seatOf({ appraisal }: Appraised, expert: string): Seat | undefined {
  return appraisal?.seats.find((seat) => seat.expert === expert);
}

/** Whether the person was examined: opinions are given after that. */
export function isExamined({ visits }: Pick<Item, 'visits'>): boolean {
  return visits?.some(({ kind, report }) => kind === 'examination' && report?.met === true) ?? false;
}

/** All have given their opinions, but for some element there is no majority: they confer, see each other's, and may give others. */
export function isUndecided(item: Appraised): boolean {
  return openAppraisal(item)?.seats.every(({ opinion }) => opinion !== undefined) ?? false;
}

/**
 * The opinion of the group: for each element the value that more than half of the experts gave (专家意见不一致时，按照少数服从多数的原则).
 * `undefined` while somebody has still to give one, or where an element has no majority.
 */
export function groupOpinion({ opinion }: NonNullable<Service['appraisal']>, seats: readonly Seat[]): Readonly<Record<string, Value>> | undefined {
  const settled = opinion.map((element) => {
    const counts = Map.groupBy(seats.flatMap((seat) => (seat.opinion ? [seat.opinion.values[element] ?? null] : [])), (value) => JSON.stringify(value));
    return [element, [...counts.values()].find((same) => same.length > seats.length / 2)?.[0]] as const;
  });
  if (seats.some((seat) => !seat.opinion) || settled.some(([, value]) => value === undefined)) return undefined;
  return Object.fromEntries(settled) as Readonly<Record<string, Value>>;
}

/** What of an item's appraisal speaks against an action that its status allows: nothing is decided before the group has its opinion. */
export function heldByAppraisal(item: Item, action: Action, actor: string): Localized | undefined {
  const open = openAppraisal(item);
  switch (action) {
    case 'order-appraisal':
      return item.appraisal ? APPRAISED_ALREADY : openVisit(item) ? ON_VISIT : undefined;
    case 'approve':
    case 'refuse':
      return open ? OPINIONS_DUE : undefined;
    case 'replace-expert':
      return open ? undefined : NO_APPRAISAL;
    case 'leave-group':
    case 'give-opinion': {
      if (!open) return item.appraisal ? OPINION_GIVEN : NO_APPRAISAL;
      const hasGiven = seatOf(item, actor.slice('expert:'.length))?.opinion !== undefined;
      if (action === 'leave-group') return hasGiven && !isUndecided(item) ? OPINION_GIVEN : undefined;
      return isExamined(item) ? (hasGiven && !isUndecided(item) ? OPINION_GIVEN : undefined) : EXAMINE_FIRST;
    }
    default:
      return undefined;
  }
}
