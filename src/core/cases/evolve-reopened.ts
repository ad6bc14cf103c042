import { startClock } from '../clocks/change-clock.ts';
import type { CaseEvent } from './event.ts';
import type { Item, ItemStatus } from './item.ts';
import { decidedAgain } from './papers-to-go.ts';
import type { Change, LookedAgain, Reopening } from './reopening.ts';

type Happened = { readonly event: CaseEvent; readonly at: string; readonly actor: string };

const STATUS: Readonly<Record<Change, ItemStatus>> = { approve: 'approved', correct: 'approved', revoke: 'revoked', reinstate: 'approved' };

/** The item after one more event of looking at it again. Its end, and the clock that led to it, stay as they were. */
export function reopenedChange(item: Item, { event, at, actor }: Happened): Item {
  if (event.type === 'reopened') {
    const { kind, reason, promised } = event;
    return { ...item, reopened: { kind, reason, by: actor, at, clock: startClock(at, { statutory: null, promised }) } };
  }
  const { reopened } = item;
  if (!reopened) return item;
  switch (event.type) {
    case 'upheld':
      return { ...item, ...toldAnew(item, true), reopened: undefined, again: lookedAgain(reopened, { outcome: 'upheld', note: event.note, at }) };
    case 'change-proposed': {
      const { change, ground, note, decision, findings } = event;
      return { ...item, reopened: { ...reopened, returned: undefined, proposal: { change, ground, note, decision, findings, by: actor, at } } };
    }
    case 'change-returned':
      return { ...item, reopened: { ...reopened, proposal: undefined, reviewer: undefined, returned: { note: event.note, by: actor, at } } };
    case 'changed': {
      const { change, ground, note, decision, findings, effects } = event;
      // What was undone may come back as it was; what came back is ended anew by an act of its own.
      const kept = change === 'revoke' || change === 'reinstate' ? [...(item.effects ?? []), ...effects.filter(({ kind }) => change === 'reinstate' && kind === 'ended')] : effects.filter(({ kind }) => kind !== 'reversed');
      return { ...item, ...toldAnew(item, false), status: STATUS[change], decision, findings, effects: kept, by: 'officer', criterion: undefined, reopened: undefined, again: lookedAgain(reopened, { outcome: change, note, ground, at }) };
    }
    default:
      return item;
  }
}

/** What was decided has to reach people anew; what was due on paper before stays so only where it has not gone yet. */
function toldAnew(item: Item, upheld: boolean): Pick<Item, 'decidedBy' | 'paperDue' | 'copyDue'> {
  const stays = (ways: Item['papers'], due: string | undefined): string | undefined => {
    const last = ways?.at(-1);
    return last?.done !== undefined || (last?.sent !== undefined && !last.back) ? undefined : due;
  };
  return {
    decidedBy: decidedAgain(item, upheld), ...(item.paperDue !== undefined && { paperDue: stays(item.papers, item.paperDue) }), ...(item.copyDue !== undefined && { copyDue: stays(item.copies, item.copyDue) }),
  };
}

function lookedAgain({ kind, officer, reviewer }: Reopening, what: Pick<LookedAgain, 'outcome' | 'note' | 'ground' | 'at'>): LookedAgain {
  return { kind, ...what, ...(officer !== undefined && { officer }), ...(reviewer !== undefined && { reviewer }) };
}
