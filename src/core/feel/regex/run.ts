import { spend } from '../budget.ts';
import type { Program } from './program.ts';

/** Where a match and its groups begin and end, by slot; -1 where a group took no part. */
export type Slots = readonly number[];

type Thread = { readonly at: number; readonly slots: Slots };

// A step here is far cheaper than one of an expression.
const STEPS_FOR_ONE = 16;

/**
 * The first match in a text from a place on, in time that grows with the length of the text and of the pattern only: all ways to
 * match go forward together, character by character, in the order in which a backtracking engine would try them (Thompson, Pike).
 * With `anyMatch` the ends of the match are of no matter.
 */
export function run({ steps, groupSlots }: Program, text: string, from: number, multiline: boolean, anyMatch: boolean): Slots | undefined {
  const seen = new Int32Array(steps.length).fill(-1);
  const nothing: Slots = anyMatch ? [] : Array.from({ length: groupSlots }, () => -1);
  const open: Thread[] = [];
  let threads: Thread[] = [];
  let found: Slots | undefined;
  let work = steps.length;

  /** Add what can be reached from a step without reading a character, best first. */
  const follow = (into: Thread[], first: Thread, place: number): void => {
    open.push(first);
    for (let thread = open.pop(); thread !== undefined; thread = open.pop()) {
      const { at } = thread;
      if (seen[at] === place) continue;
      seen[at] = place;
      work += 1;
      const step = steps[at];
      switch (step?.does) {
        case 'go': open.push({ at: step.to, slots: thread.slots }); break;
        case 'fork': open.push({ at: step.second, slots: thread.slots }, { at: step.first, slots: thread.slots }); break;
        case 'save': open.push({ at: at + 1, slots: anyMatch || step.slot >= groupSlots ? thread.slots : thread.slots.with(step.slot, place) }); break;
        case 'advanced': open.push({ at: at + 1, slots: thread.slots }); break;
        case 'start': if (isStart(text, place, multiline)) open.push({ at: at + 1, slots: thread.slots }); break;
        case 'end': if (isEnd(text, place, multiline)) open.push({ at: at + 1, slots: thread.slots }); break;
        default: into.push(thread);
      }
    }
  };

  for (let place = from; ; ) {
    if (found === undefined) follow(threads, { at: 0, slots: nothing }, place);
    if (threads.length === 0 && found !== undefined) return found;
    const code = text.codePointAt(place);
    const next = place + (code !== undefined && code > 0xffff ? 2 : 1);
    const onward: Thread[] = [];
    for (const thread of threads) {
      const step = steps[thread.at];
      if (step?.does === 'match') {
        if (anyMatch) return nothing;
        found = thread.slots;
        break;
      }
      if (step?.does === 'take' && code !== undefined && step.set(code)) follow(onward, { at: thread.at + 1, slots: thread.slots }, next);
    }
    if (code === undefined) return found;
    if (work >= STEPS_FOR_ONE) {
      spend(Math.floor(work / STEPS_FOR_ONE));
      work %= STEPS_FOR_ONE;
    }
    threads = onward;
    place = next;
  }
}

/** Whether `^` holds: at the start, and in lines after each end of a line but the last of the text. */
export function isStart(text: string, place: number, multiline: boolean): boolean {
  return place === 0 || (multiline && text[place - 1] === '\n' && place < text.length);
}

/** Whether `$` holds: at the end, and in lines before each end of a line. */
export function isEnd(text: string, place: number, multiline: boolean): boolean {
  return place === text.length || (multiline && text[place] === '\n');
}
