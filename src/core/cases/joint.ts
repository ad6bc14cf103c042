import type { Catalog } from '../catalog/catalog.ts';
import { codeName } from '../catalog/code-name.ts';
import type { JointLine, Service } from '../catalog/service.ts';
import { isPaused } from '../clocks/change-clock.ts';
import type { Calendar, Limit } from '../clocks/clock.ts';
import { dueOfLimit } from '../clocks/due.ts';
import { instantOf, millisecondsOf } from '../clocks/day.ts';
import { parseLimit } from '../clocks/limit.ts';
import type { Localized } from '../value.ts';
import { JOINT_CORRECTS, JOINT_DISAGREES, JOINT_DUE, JOINT_SPOKEN, JOINT_UPHELD, NO_DISAGREEMENT, NO_JOINT, type Action } from './actions.ts';
import type { GaveBack, Item } from './item.ts';

/**
 * What an officer of another line of work says to a joint matter: agrees, disagrees by an article, or needs a correction first (from the
 * item's own lists, as any correction).
 */
export type JointWord =
  | { readonly kind: 'agree'; readonly note: string }
  | { readonly kind: 'disagree'; readonly note: string; readonly basis: string }
  | { readonly kind: 'correct'; readonly note: string; readonly elements: readonly string[]; readonly evidence: readonly string[] };

/** What the supervisor made of a disagreement: it holds (`upheld`), so that the item is refused, or it does not. */
export type JointRuling = { readonly upheld: boolean; readonly reason: string; readonly by: string; readonly at: string };

/**
 * The place of one line of work. `since`: from when its limit is counted, anew after a correction it wanted and for whoever is drawn later: it does not run while nobody sits there. `silent`: the limit ended without a word, which
 * was reported and never counts as agreement.
 */
export type JointSeat = {
  readonly line: string; readonly within: Limit; readonly since: string; readonly officer?: string;
  readonly word?: JointWord & { readonly at: string; readonly by: string }; readonly silent?: true; readonly ruling?: JointRuling;
};

/** A joint review (联合审查): the places, how often somebody was drawn, and who left. */
export type Joint = { readonly seats: readonly JointSeat[]; readonly draws: number; readonly left: readonly { readonly line: string; readonly officer: string; readonly kind: GaveBack; readonly reason: string; readonly at: string }[] };

type Reviewed = Pick<Item, 'joint' | 'status'>;

/** Statuses in which the lines of work can still speak. */
const OPEN: ReadonlySet<Item['status']> = new Set(['waiting', 'officer', 'correction']);

/** The lines of work that have to agree to a matter in a region. */
export function jointLines({ joint = [] }: Pick<Service, 'joint'>, region: string): readonly JointLine[] {
  return joint.filter(({ regions }) => regions?.includes(region) ?? true);
}

/** The review of an item as it begins. */
export function beginJoint(lines: readonly { readonly line: string; readonly within: Limit }[], at: string): Joint {
  return { seats: lines.map(({ line, within }) => ({ line, within, since: at })), draws: 0, left: [] };
}

/** The places of an item in which nobody sits, by their number, while they can still speak. */
export function emptyJointSeats({ joint, status }: Reviewed): readonly number[] {
  if (!OPEN.has(status)) return [];
  return joint?.seats.flatMap(({ officer, word }, index) => (officer === undefined && word === undefined ? [index] : [])) ?? [];
}

/** The place of an officer in the review of an item, with its number. */
export function jointSeatOf({ joint }: Pick<Item, 'joint'>, officer: string): { readonly seat: JointSeat; readonly index: number } | undefined {
  const index = joint?.seats.findIndex((seat) => seat.officer === officer) ?? -1;
  return joint && index >= 0 ? { seat: joint.seats[index]!, index } : undefined;
}

/** Who sits in the review or has sat there: nobody of them decides or reviews the item. */
export function jointPeople({ joint }: Pick<Item, 'joint'>): readonly string[] {
  return joint ? [...joint.seats.flatMap(({ officer }) => officer ?? []), ...joint.left.map(({ officer }) => officer)] : [];
}

/** The places that have still to speak and are in time. */
export function jointDue({ joint, status }: Reviewed): readonly JointSeat[] {
  return jointUnspoken({ joint, status }).filter(({ silent }) => !silent);
}

/** The places that can still speak and have not, in time or not. */
export function jointUnspoken({ joint, status }: Reviewed): readonly JointSeat[] {
  return OPEN.has(status) ? joint?.seats.filter(({ word }) => word === undefined) ?? [] : [];
}

/** The disagreements that wait for the supervisor while the lines of work can still speak. */
export function jointDisputes({ joint, status }: Reviewed): readonly JointSeat[] {
  return OPEN.has(status) ? openDisagreements({ joint }) : [];
}

/** What the lines of work need corrected, and what was asked for has not come back. */
export function jointWishes({ joint }: Pick<Item, 'joint'>): readonly (JointSeat & { readonly word: Extract<JointWord, { kind: 'correct' }> })[] {
  return joint?.seats.flatMap((seat) => (seat.word?.kind === 'correct' ? [{ ...seat, word: seat.word }] : [])) ?? [];
}

/** The disagreements that nobody has ruled on. */
export function openDisagreements({ joint }: Pick<Item, 'joint'>): readonly JointSeat[] {
  return joint?.seats.filter(({ word, ruling }) => word?.kind === 'disagree' && ruling === undefined) ?? [];
}

/** When the limit of the next place ends that has not spoken; `null` where none waits. The clock of the limit stands still with that of the item. An empty place ends too, so that no item waits for ever for a line that has nobody; whoever is drawn later has the whole limit. */
export function nextSilence(item: Pick<Item, 'joint' | 'status' | 'clock'>, calendar: Calendar): { readonly seat: number; readonly from: string } | null {
  if (!OPEN.has(item.status) || isPaused(item.clock)) return null;
  const all = (item.joint?.seats ?? []).flatMap(({ within, since, word, silent }, seat) => {
    if (word !== undefined || silent) return [];
    const due = dueOfLimit(within, { startedAt: since, pauses: item.clock.pauses }, calendar);
    return due.known ? [{ seat, from: instantOf(millisecondsOf(due.at) + 1000) }] : [];
  });
  return all.toSorted((a, b) => millisecondsOf(a.from) - millisecondsOf(b.from))[0] ?? null;
}

/** The name of a line of work. */
export function lineName(catalog: Pick<Catalog, 'codes'>, line: string): Localized {
  return codeName(catalog, 'authorities', line);
}

/** The limits of the lines of a matter. */
export function limitsOfLines(lines: readonly JointLine[]): readonly { readonly line: string; readonly within: Limit }[] {
  return lines.map(({ line, within }) => ({ line, within: parseLimit(within) }));
}

/** What of an item's joint review speaks against an action that its status allows. */
export function heldByJoint(item: Item, action: Action, actor: string): Localized | undefined {
  switch (action) {
    case 'approve':
    case 'refuse': {
      if (jointDue(item).length > 0) return JOINT_DUE;
      if (jointWishes(item).length > 0) return JOINT_CORRECTS;
      if (action === 'refuse') return undefined;
      if (item.joint?.seats.some(({ ruling }) => ruling?.upheld)) return JOINT_UPHELD;
      return openDisagreements(item).length > 0 ? JOINT_DISAGREES : undefined;
    }
    case 'ask-correction':
      return jointDue(item).length > 0 ? JOINT_DUE : undefined;
    case 'joint-speak':
    case 'joint-leave': {
      const found = jointSeatOf(item, actor.slice('officer:'.length));
      return found === undefined ? NO_JOINT : found.seat.word === undefined ? undefined : JOINT_SPOKEN;
    }
    case 'joint-rule':
      return openDisagreements(item).length > 0 ? undefined : NO_DISAGREEMENT;
    default:
      return undefined;
  }
}
