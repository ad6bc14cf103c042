import { checkedList, spend } from '../budget.ts';
import type { Scope } from '../scope.ts';
import { same } from '../values/equality.ts';
import type { FeelFunction } from '../values/function.ts';
import { isList, UNKNOWN, type FeelNumber, type FeelValue, type Result } from '../values/value.ts';
import { AGGREGATE_FUNCTIONS } from './aggregate.ts';
import { builtin, builtinIn, type Builtin } from './builtin.ts';
import { call } from './call.ts';
import { Counts } from './counts.ts';
import { partOf, placeOf } from './position.ts';

type List = readonly FeelValue[];

/** List functions (DMN 1.5, 10.3.4.4). Positions are counted from 1, or from the end backwards where they are negative. */
export const LIST_FUNCTIONS: readonly Builtin[] = [
  ...AGGREGATE_FUNCTIONS,
  builtin('list contains(list: list, element: Any) -> boolean', (list: List, element: FeelValue) => counted(list).some((item) => same(item, element))),
  builtin('sublist(list: list, start position: number, length: number?) -> list', sublist),
  builtin('append(list: list, item...: Any) -> list', (list: List, items: List) => joined([list, items])),
  builtin('concatenate(list...: list) -> list', joined),
  builtin('insert before(list: list, position: number, newItem: Any) -> list', (list: List, position: FeelNumber, newItem: FeelValue) => spliced(list, position, (at) => counted(list).toSpliced(at, 0, newItem))),
  builtin('remove(list: list, position: number) -> list', (list: List, position: FeelNumber) => spliced(list, position, (at) => counted(list).toSpliced(at, 1))),
  builtin('list replace(list: list, position: number, newItem: Any) -> list', (list: List, position: FeelNumber, newItem: FeelValue) => spliced(list, position, (at) => counted(list).with(at, newItem))),
  builtinIn('list replace(list: list, match: function, newItem: Any) -> list', (scope) => (list: List, match: FeelFunction, newItem: FeelValue) => replaceMatching(list, match, newItem, scope)),
  builtin('reverse(list: list) -> list', (list: List) => counted(list).toReversed()),
  builtin('index of(list: list, match: Any) -> list<number>', (list: List, match: FeelValue) => counted(list).flatMap((item, index) => (same(item, match) ? [index + 1] : []))),
  builtin('union(list...: list) -> list', (lists: readonly List[]) => distinct(joined(lists))),
  builtin('distinct values(list: list) -> list', distinct),
  builtin('flatten(list: list) -> list', (list: List) => flattenInto([], list)),
];

/** The list, its length being spent. */
function counted(list: List): List {
  spend(list.length);
  return list;
}

function sublist(list: List, position: FeelNumber, length?: FeelNumber): List | null {
  return partOf(counted(list), Number(position), length === undefined ? undefined : Number(length));
}

function spliced(list: List, position: FeelNumber, change: (place: number) => List): List | null {
  const place = placeOf(Number(position), list.length);
  return place === undefined ? null : checkedList(change(place));
}

function joined(lists: readonly List[]): List {
  spend(lists.reduce((sum, { length }) => sum + length, 0));
  return checkedList(lists.flat(1));
}

/** Every item for which the function is true becomes the new one. Null where the function answers anything but true or false. */
function replaceMatching(list: List, match: FeelFunction, newItem: FeelValue, scope: Scope): Result {
  const replaced: FeelValue[] = [];
  for (const item of list) {
    const matching = call(match, [item, newItem], scope);
    if (matching === UNKNOWN) return UNKNOWN;
    if (typeof matching !== 'boolean') return null;
    replaced.push(matching ? newItem : item);
  }
  return replaced;
}

function distinct(list: List): List {
  const counts = new Counts();
  for (const item of counted(list)) counts.add(item);
  return counts.all.map(({ value }) => value);
}

function flattenInto(flat: FeelValue[], list: List): List {
  spend(list.length);
  for (const item of list) {
    if (isList(item)) flattenInto(flat, item);
    else flat.push(item);
  }
  return checkedList(flat);
}
