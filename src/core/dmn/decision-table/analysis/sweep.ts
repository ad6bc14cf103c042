import type { Dimension, Piece } from './dimension.ts';
import type { Example } from './finding.ts';

/** What is told of a box: the rules that may match in all of it, and one case in it. */
export type Visit = (rules: bigint, example: Example) => void;

export type Swept = { readonly boxes: number; readonly exceeded: boolean };

/** Gaps after which no more are looked for where rules have been seen before. */
const ENOUGH_GAPS = 100;

/**
 * Goes through all combinations of the inputs. Pieces side by side that leave the same rules are one, and where the same rules have been
 * left with the same inputs to come, nothing new can come of it but the same gaps elsewhere: only a few of the combinations are really
 * looked at. `limit` bounds them.
 */
export function sweep(dimensions: readonly Dimension[], rules: number, limit: number, visit: Visit): Swept {
  /** Whether there are gaps below, by the rules left. */
  const seen = dimensions.map(() => new Map<bigint, boolean>());
  const narrows = dimensions.map(({ pieces }) => pieces.reduce((any, piece) => any | ~piece.rules, 0n));
  // The rules that some input from here on can still rule out.
  const later = narrows.map((_own, at) => narrows.slice(at).reduce((any, one) => any | one, 0n));
  const firsts = dimensions.flatMap(({ pieces }) => pieces[0]?.example ?? []);
  const examples = [...firsts];
  let boxes = 0;
  let gaps = 0;

  const descend = (at: number, alive: bigint): boolean => {
    if (boxes >= limit) {
      boxes = limit + 1;
      return false;
    }
    boxes += 1;
    const dimension = dimensions[at];
    if (dimension === undefined || (alive & (later[at] ?? 0n)) === 0n) {
      visit(alive, [...examples.slice(0, at), ...firsts.slice(at)]);
      if (alive === 0n) gaps += 1;
      return alive === 0n;
    }
    const before = seen[at]?.get(alive);
    if (before === false || (before === true && gaps >= ENOUGH_GAPS)) return before;
    let hasGap = false;
    for (const [index, { rules: own }] of dimension.pieces.entries()) {
      const left = alive & own;
      if (index > 0 && left === (alive & (dimension.pieces[index - 1]?.rules ?? 0n))) continue;
      examples[at] = runFrom(dimension.pieces, index, alive);
      hasGap = descend(at + 1, left) || hasGap;
    }
    seen[at]?.set(alive, hasGap);
    return hasGap;
  };
  descend(0, (1n << BigInt(rules)) - 1n);
  return { boxes: Math.min(boxes, limit), exceeded: boxes > limit };
}

/** The example of pieces side by side that leave the same rules, up to where they end. */
function runFrom(pieces: readonly Piece[], from: number, alive: bigint): Piece['example'] {
  const first = pieces[from];
  if (first === undefined || first.point) return first?.example ?? { expression: '', value: null };
  let end = from;
  while (pieces[end + 1] !== undefined && ((pieces[end + 1]?.rules ?? 0n) & alive) === (first.rules & alive) && isBehind(pieces[end + 1], pieces[end])) end += 1;
  const last = pieces[end]?.point === true ? pieces[end - 1] : pieces[end];
  const { high: _high, ...rest } = first.example;
  return last?.example.high === undefined ? rest : { ...rest, high: last.example.high };
}

/** Whether a piece lies right behind another: numbers behind numbers, no text behind them. */
function isBehind(piece: Piece | undefined, before: Piece | undefined): boolean {
  return piece !== undefined && before !== undefined && (piece.point ? before.example.high === piece.example.value : piece.example.low === before.example.value) && piece.example.other !== true;
}

/** The numbers of the rules in a set, in order. */
export function rulesIn(set: bigint): readonly number[] {
  const rules: number[] = [];
  for (let base = 0, left = set; left !== 0n; base += 32, left >>= 32n) {
    for (let word = Number(BigInt.asUintN(32, left)); word !== 0; word &= word - 1) rules.push(base + 31 - Math.clz32(word & -word));
  }
  return rules;
}
