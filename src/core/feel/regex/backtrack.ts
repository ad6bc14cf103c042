import { spend } from '../budget.ts';
import { fold } from './case-variants.ts';
import type { Program } from './program.ts';
import { isEnd, isStart, type Slots } from './run.ts';

type Thread = { readonly at: number; readonly place: number; readonly slots: Slots };

/**
 * The first match of a pattern that refers back to a group. No engine can do that in linear time, so each step counts fully
 * against the limits of the evaluation.
 */
export function backtrack({ steps, slots }: Program, text: string, from: number, multiline: boolean, ignoreCase: boolean): Slots | undefined {
  const nothing: Slots = Array.from({ length: slots }, () => -1);
  for (let start = from; start <= text.length; start += (text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1) {
    const open: Thread[] = [{ at: 0, place: start, slots: nothing }];
    for (let thread = open.pop(); thread !== undefined; thread = open.pop()) {
      spend(1);
      const { at, place, slots: saved } = thread;
      const go = (to: number, onward = place, kept = saved): void => { open.push({ at: to, place: onward, slots: kept }); };
      const step = steps[at];
      switch (step?.does) {
        case 'match': return saved;
        case 'go': go(step.to); break;
        case 'fork': go(step.second); go(step.first); break;
        case 'save': go(at + 1, place, saved.with(step.slot, place)); break;
        case 'advanced': if (saved[step.slot] !== place) go(at + 1); break;
        case 'start': if (isStart(text, place, multiline)) go(at + 1); break;
        case 'end': if (isEnd(text, place, multiline)) go(at + 1); break;
        case 'take': {
          const code = text.codePointAt(place);
          if (code !== undefined && step.set(code)) go(at + 1, place + (code > 0xffff ? 2 : 1));
          break;
        }
        case 'repeat group': {
          const again = text.slice(Math.max(saved[2 * step.index] ?? 0, 0), Math.max(saved[2 * step.index + 1] ?? 0, 0));
          spend(again.length >> 4);
          if (isSame(again, text.slice(place, place + again.length), ignoreCase)) go(at + 1, place + again.length);
          break;
        }
        default:
      }
    }
  }
  return undefined;
}

function isSame(a: string, b: string, ignoreCase: boolean): boolean {
  if (a === b || !ignoreCase) return a === b;
  const folded = (text: string): readonly number[] => Array.from(text, (character) => fold(character.codePointAt(0) ?? 0));
  return folded(a).join() === folded(b).join();
}
