import { UNKNOWN, type FeelValue, type Result } from '../../feel/values/value.ts';
import { agreed, type Outcome } from './outcome.ts';

/** Completions beyond which a table is left open rather than tried. */
const MOST = 256;

/**
 * The values of the inputs with each unknown one replaced by all that it can mean to the cells (choices.ts). Inputs are taken to be
 * independent of each other; one of which it cannot be said stays unknown. None where there is nothing to replace, or too much.
 */
export function completionsOf(values: readonly Result[], choices: (column: number) => readonly FeelValue[] | undefined): readonly (readonly Result[])[] {
  let all: readonly (readonly Result[])[] = [values];
  let replaced = false;
  for (let column = 0; column < values.length; column++) {
    const own = values[column] === UNKNOWN ? choices(column) : undefined;
    if (own === undefined) continue;
    if (all.length * own.length > MOST) return [];
    all = all.flatMap((each) => own.map((value) => each.with(column, value)));
    replaced = true;
  }
  return replaced ? all : [];
}

/** What all completions come to, given up as soon as nothing can agree any more. */
export function agreedOn(completions: readonly (readonly Result[])[], otherwise: Outcome, decide: (values: readonly Result[]) => Outcome): Outcome {
  let common: Outcome | undefined;
  for (const completion of completions) {
    const outcome = decide(completion);
    common = common === undefined ? outcome : agreed([common, outcome]);
    if (common.columns.every((column) => column === UNKNOWN)) return otherwise;
  }
  return common ?? otherwise;
}
