import type { CaseEvent } from './event.ts';
import type { Item } from './item.ts';
import { beginJoint, type Joint, type JointSeat } from './joint.ts';

type JointEvent = Extract<CaseEvent, { type: 'joint-opened' | 'joint-spoken' | 'joint-left' | 'joint-silent' | 'joint-ruled' }>;

/** An item after one more event about its joint review. */
export function reviewedJointly(item: Item, event: JointEvent, at: string, actor: string): Item {
  if (event.type === 'joint-opened') return { ...item, joint: beginJoint(event.lines, at) };
  const { joint } = item;
  if (!joint) return item;
  const change = (next: (seat: JointSeat, index: number) => JointSeat, more: Partial<Joint> = {}): Item => ({ ...item, joint: { ...joint, ...more, seats: joint.seats.map(next) } });
  switch (event.type) {
    case 'joint-spoken':
      return change((seat, index) => (index === event.seat ? { ...without(seat, 'silent'), word: { ...event.word, at, by: actor } } : seat));
    case 'joint-left': {
      const { line, officer } = joint.seats[event.seat] ?? {};
      return change((seat, index) => (index === event.seat ? without(seat, 'officer') : seat), { left: [...joint.left, { line: line ?? '', officer: officer ?? '', kind: event.kind, reason: event.reason, at }] });
    }
    case 'joint-silent':
      return change((seat, index) => (index === event.seat ? { ...seat, silent: true } : seat));
    case 'joint-ruled':
      return change((seat) => (seat.line === event.line ? { ...seat, ruling: { upheld: event.upheld, reason: event.reason, by: actor, at } } : seat));
  }
}

/** Somebody was drawn for a place of the review: the whole of its limit is theirs. */
export function seatedJointly(item: Item, { seat: place, officer }: Pick<Extract<CaseEvent, { type: 'assigned' }>, 'seat' | 'officer'>, at: string): Item {
  const { joint } = item;
  return joint ? { ...item, joint: { ...joint, draws: joint.draws + 1, seats: joint.seats.map((seat, index) => (index === place ? { ...without(seat, 'silent'), officer, since: at } : seat)) } } : item;
}

/** The correction is back: who wanted it looks again, with the whole of their limit. */
export function afterCorrection({ joint }: Pick<Item, 'joint'>, at: string): Pick<Item, 'joint'> {
  return joint ? { joint: { ...joint, seats: joint.seats.map((seat) => (seat.word?.kind === 'correct' ? { ...without(without(seat, 'word'), 'silent'), since: at } : seat)) } } : {};
}

function without<Key extends 'officer' | 'word' | 'silent'>(seat: JointSeat, key: Key): JointSeat {
  const { [key]: _gone, ...rest } = seat;
  return rest as JointSeat;
}
