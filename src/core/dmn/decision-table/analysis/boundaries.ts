import type { Dimension, Piece } from './dimension.ts';
import type { Example, Finding } from './finding.ts';
import { rulesIn } from './sweep.ts';

type Boundary = Extract<Finding, { kind: 'boundary' }>;

/**
 * Where two rules that otherwise go together meet at a value: one takes what lies before it, the other what lies behind it, and both of
 * them, or neither nor any other rule, the value itself. `[1..5)` and `(5..9]` forget 5; `[1..5]` and `[5..9]` take it twice.
 */
export function boundariesOf(dimensions: readonly Dimension[], isConflict: (a: number, b: number) => boolean): readonly Boundary[] {
  return dimensions.flatMap((dimension, at) => dimension.pieces.flatMap((piece, index): readonly Boundary[] => {
    const before = dimension.pieces[index - 1];
    const behind = dimension.pieces[index + 1];
    if (!piece.point || before === undefined || behind === undefined || before.example.high !== piece.example.value || behind.example.low !== piece.example.value) return [];
    const found: Boundary[] = [];
    for (const a of rulesIn(before.rules & ~behind.rules)) {
      for (const b of rulesIn(behind.rules & ~before.rules)) {
        const included = has(piece, a);
        if (included !== has(piece, b) || (included && !isConflict(a, b))) continue;
        const common = commonOf(dimensions, at, piece, a, b);
        if (common === undefined || (!included && common.rules !== 0n)) continue;
        found.push({ kind: 'boundary', rules: a < b ? [a, b] : [b, a], input: dimension.inputs[0] ?? 0, value: piece.example.value, included, example: common.example });
      }
    }
    return found;
  }));
}

/** A case with the value in which both rules could match as far as the other inputs go, and the rules that may match it. */
function commonOf(dimensions: readonly Dimension[], at: number, value: Piece, a: number, b: number): { readonly example: Example; readonly rules: bigint } | undefined {
  const example: Piece['example'][] = [];
  let rules = value.rules;
  for (const [index, { pieces }] of dimensions.entries()) {
    const piece = index === at ? value : pieces.find((each) => has(each, a) && has(each, b));
    if (piece === undefined) return undefined;
    rules &= piece.rules;
    example.push(piece.example);
  }
  return { example, rules };
}

function has({ rules }: Piece, rule: number): boolean {
  return ((rules >> BigInt(rule)) & 1n) === 1n;
}
