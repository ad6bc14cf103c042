import type { Appraisal } from './appraisal.ts';
import type { CaseEvent } from './event.ts';
import type { Item } from './item.ts';

type AppraisalEvent = Extract<CaseEvent, { type: 'appraisal-ordered' | 'expert-left' | 'opinion-chased' | 'opinion-given' | 'appraised' }>;

/** An item after one more event about its appraisal. */
export function appraised(item: Item, event: AppraisalEvent, at: string, actor: string): Item {
  if (event.type === 'appraisal-ordered') {
    const { committee, specialities } = event;
    return { ...item, appraisal: { committee, by: actor.slice('officer:'.length), at, draws: 0, seats: specialities.map((speciality) => ({ speciality })), left: [] } };
  }
  const { appraisal } = item;
  if (!appraisal) return item;
  const change = (next: Partial<Appraisal>): Item => ({ ...item, appraisal: { ...appraisal, ...next } });
  switch (event.type) {
    case 'expert-left':
      return change({
        seats: appraisal.seats.map((seat) => (seat.expert === event.expert ? { speciality: seat.speciality } : seat)),
        undecidedSince: undefined, left: [...appraisal.left, { expert: event.expert, kind: event.kind, reason: event.reason, at }],
      });
    case 'opinion-chased': {
      const { how } = event;
      return how === 'undecided' ? change({ undecidedSince: at }) : change({ seats: appraisal.seats.map((seat, index) => (index === event.seat ? { ...seat, chased: how, chasedAt: at } : seat)) });
    }
    case 'opinion-given':
      return change({ undecidedSince: undefined, seats: appraisal.seats.map((seat) => (actor === `expert:${seat.expert}` ? { ...seat, opinion: { values: event.values, grounds: event.grounds, at } } : seat)) });
    case 'appraised':
      return { ...change({ opinion: { values: event.values, at } }), findings: event.findings };
  }
}

/** Somebody was drawn for a place of the group. */
export function seated(item: Item, { seat: place, officer }: Pick<Extract<CaseEvent, { type: 'assigned' }>, 'seat' | 'officer'>, at: string): Item {
  const { appraisal } = item;
  if (!appraisal) return item;
  return { ...item, appraisal: { ...appraisal, draws: appraisal.draws + 1, seats: appraisal.seats.map((seat, index) => (index === place ? { ...seat, expert: officer, since: at } : seat)) } };
}
