import type { CharacterSet } from './character-set.ts';
import type { Tree } from './tree.ts';
import { InvalidPattern } from './cursor.ts';

/** A step of the machine that matches. Steps follow each other; `fork` goes on at two places, the first one preferred. */
export type Step =
  | { readonly does: 'take'; readonly set: CharacterSet }
  | { readonly does: 'fork'; readonly first: number; readonly second: number }
  | { readonly does: 'go'; readonly to: number }
  /** Remember the place, in the slot of a group or of a loop. */
  | { readonly does: 'save'; readonly slot: number }
  /** Go on only where something was read since the place in the slot was saved: no loop turns on nothing. */
  | { readonly does: 'advanced'; readonly slot: number }
  | { readonly does: 'start' }
  | { readonly does: 'end' }
  | { readonly does: 'repeat group'; readonly index: number }
  | { readonly does: 'match' };

/** What a pattern becomes. Group n begins at slot 2n and ends at slot 2n + 1, group 0 being the whole match; loops have slots behind them. */
export type Program = { readonly steps: readonly Step[]; readonly slots: number; readonly groupSlots: number; readonly refersBack: boolean };

// Repetitions are written out: a{1000} is a thousand steps. Beyond this a pattern is no rule any more.
const MOST_STEPS = 20_000;

/** The program of a pattern with so many groups. Throws InvalidPattern where it would be too long. */
export function program(tree: Tree, groups: number): Program {
  const steps: Step[] = [];
  const groupSlots = 2 * (groups + 1);
  let slots = groupSlots;
  let written = 0;
  let refersBack = false;
  const emit = (step: Step): number => {
    if (steps.length >= MOST_STEPS) throw new InvalidPattern('the pattern is too long');
    return steps.push(step) - 1;
  };
  const fork = (at: number, inside: number, beyond: number, greedy: boolean): void => {
    steps[at] = greedy ? { does: 'fork', first: inside, second: beyond } : { does: 'fork', first: beyond, second: inside };
  };
  const hold = (): number => emit({ does: 'go', to: 0 });

  const loop = (part: Tree, greedy: boolean): void => {
    const slot = slots++;
    const at = hold();
    emit({ does: 'save', slot });
    write(part);
    emit({ does: 'advanced', slot });
    emit({ does: 'go', to: at });
    fork(at, at + 1, steps.length, greedy);
  };

  const write = (piece: Tree): void => {
    // Repeated nothings emit no step, but take time all the same.
    if (++written > 4 * MOST_STEPS) throw new InvalidPattern('the pattern is too long');
    switch (piece.kind) {
      case 'set': emit({ does: 'take', set: piece.set }); return;
      case 'start': case 'end': emit({ does: piece.kind }); return;
      case 'sequence': piece.parts.forEach(write); return;
      case 'group':
        emit({ does: 'save', slot: 2 * piece.index });
        write(piece.part);
        emit({ does: 'save', slot: 2 * piece.index + 1 });
        return;
      case 'reference':
        refersBack = true;
        emit({ does: 'repeat group', index: piece.index });
        return;
      case 'choice': {
        const ends: number[] = [];
        for (const way of piece.ways.slice(0, -1)) {
          const at = hold();
          write(way);
          ends.push(hold());
          fork(at, at + 1, steps.length, true);
        }
        const last = piece.ways.at(-1);
        if (last !== undefined) write(last);
        for (const end of ends) steps[end] = { does: 'go', to: steps.length };
        return;
      }
      case 'repeat': {
        for (let time = 0; time < piece.least; time++) write(piece.part);
        if (piece.most === Infinity) return loop(piece.part, piece.greedy);
        const forks: number[] = [];
        for (let time = piece.least; time < piece.most; time++) {
          forks.push(hold());
          write(piece.part);
        }
        for (const at of forks) fork(at, at + 1, steps.length, piece.greedy);
      }
    }
  };

  emit({ does: 'save', slot: 0 });
  write(tree);
  emit({ does: 'save', slot: 1 });
  emit({ does: 'match' });
  return { steps, slots, groupSlots, refersBack };
}
