import type { Value } from '../../value.ts';
import { mapBothKnown } from '../node.ts';
import type { Node } from '../node.ts';
import { compare, equals } from '../order.ts';

type Relation = (a: Value, b: Value) => boolean | null;

/** `left OPERATOR right`. */
export function related(left: Node, operator: string, right: Node): Node {
  return mapBothKnown(left, right, RELATIONS[operator] ?? (() => null));
}

const RELATIONS: Readonly<Record<string, Relation>> = {
  '=': equals,
  '!=': (a, b) => {
    const equal = equals(a, b);
    return equal === null ? null : !equal;
  },
  '<': (a, b) => ordered(compare(a, b), (order) => order < 0),
  '<=': (a, b) => ordered(compare(a, b), (order) => order <= 0),
  '>': (a, b) => ordered(compare(a, b), (order) => order > 0),
  '>=': (a, b) => ordered(compare(a, b), (order) => order >= 0),
};

function ordered(order: number | null, holds: (order: number) => boolean): boolean | null {
  return order === null ? null : holds(order);
}
