/** Work of one evaluation beyond which it is given up: no rule of a catalogue comes near, and no rule can hang or exhaust the process. */
export const LIMITS = { steps: 1_000_000, listItems: 100_000, textLength: 1_000_000, callDepth: 200 } as const;

/** Thrown inside an evaluation that asks for too much; the whole evaluation is then null. */
export class LimitReached extends Error {
  override readonly name = 'LimitReached';
}

// One evaluation runs at a time and to its end: counting per evaluation needs no object per evaluation.
let running = 0;
let steps = 0;
let depth = 0;

/** Run an evaluation within the limits; `whenReached` is its result where it asks for too much. One inside another counts with it. */
export function withinLimits<T>(evaluate: () => T, whenReached: T): T {
  if (running === 0) steps = depth = 0;
  running += 1;
  try {
    return evaluate();
  } catch (error) {
    if (error instanceof LimitReached || isStackOverflow(error)) return whenReached;
    throw error;
  } finally {
    running -= 1;
  }
}

/** The same for what is looked at inside of an evaluation as well as by itself: inside it counts with the evaluation, and gives up with it. */
export function limited<T>(look: () => T, whenReached: T): T {
  return running === 0 ? withinLimits(look, whenReached) : look();
}

/** Count work: an iteration, an item made. Outside of any evaluation nothing counts: what cannot run for long goes without limits. */
export function spend(amount: number): void {
  if (running === 0) return;
  steps += amount;
  if (steps > LIMITS.steps) throw new LimitReached('too many steps');
}

/** Run a call of a function; calls may be nested only so deep. */
export function deeper<T>(call: () => T): T {
  depth += 1;
  try {
    if (depth > LIMITS.callDepth) throw new LimitReached('functions call each other too deeply');
    spend(1);
    return call();
  } finally {
    depth -= 1;
  }
}

/** The list, where it is not too long. */
export function checkedList<T>(list: readonly T[]): readonly T[] {
  if (list.length > LIMITS.listItems) throw new LimitReached('the list is too long');
  return list;
}

/** The text, where it is not too long. */
export function checkedText(text: string): string {
  if (text.length > LIMITS.textLength) throw new LimitReached('the text is too long');
  return text;
}

function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes('call stack');
}
