import type { Scope } from '../../../feel/scope.ts';
import { isNumber } from '../../../feel/numbers/number.ts';
import { toJson } from '../../../feel/values/json.ts';
import { kindOf, UNKNOWN, type FeelValue } from '../../../feel/values/value.ts';
import type { Value } from '../../../value.ts';
import type { Cell } from '../cell.ts';
import { segmentsOf, sortedBounds, type Segment } from '../partition.ts';
import type { ExampleValue } from './finding.ts';

/** An elementary piece of what an input can be: within it no cell of the table changes its mind. `rules` are those it does not rule out. */
export type Piece = { readonly example: ExampleValue; readonly point: boolean; readonly rules: bigint };

/** All that one input can be, in order, with the columns that look at it. */
export type Dimension = { readonly expression: string; readonly inputs: readonly number[]; readonly pieces: readonly Piece[] };

/** The cells of one column and the cell of its allowed values. */
export type Column = { readonly input: number; readonly expression: string; readonly type: string | undefined; readonly cells: readonly (Cell | undefined)[]; readonly allowed: Cell | undefined };

type Raw = { readonly value: FeelValue; readonly point: boolean } & Omit<ExampleValue, 'expression' | 'value'>;

const NOWHERE = { get: () => UNKNOWN } as unknown as Scope;

/** The dimension of columns that look at the same expression. */
export function dimensionOf(columns: readonly Column[], rules: number): Dimension {
  const expression = columns[0]?.expression ?? '';
  const cells = columns.flatMap((column) => column.cells.map((cell, rule) => ({ cell, rule })));
  const allowed = columns.flatMap((column) => (column.allowed?.constants === undefined ? [] : [column.allowed]));
  const constants = [...cells.map(({ cell }) => cell), ...allowed].flatMap((cell) => cell?.constants ?? []);
  const passes = ({ value }: Raw): boolean => value === null || allowed.every((cell) => cell.node.evaluate(NOWHERE, value) === true);
  const raws = rawsOf(constants.map(({ value }) => value), constants.some(({ ordered, value }) => ordered && typeof value === 'string'), columns[0]?.type).filter(passes);
  const all = (1n << BigInt(rules)) - 1n;
  const pieces = (raws.length === 0 ? [{ value: null, point: false, any: true as const }] : raws).map(({ value, point, ...rest }): Piece => {
    let left = all;
    for (const { cell, rule } of cells) {
      if (cell?.constants !== undefined && cell.node.evaluate(NOWHERE, value) !== true) left &= ~(1n << BigInt(rule));
    }
    return { example: { expression, value: toJson(value), ...rest }, point, rules: left };
  });
  return { expression, inputs: columns.map(({ input }) => input), pieces };
}

/** The values of each kind that the cells speak of; null only where they speak of it, as hardly any table means to answer for it. */
function rawsOf(constants: readonly FeelValue[], textsInOrder: boolean, type: string | undefined): readonly Raw[] {
  const isOf = (kind: string): boolean => type === undefined || type === kind || !['number', 'string', 'boolean', 'date'].includes(type);
  const of = (kind: string): readonly FeelValue[] => (isOf(kind) ? constants.filter((value) => kindOf(value) === kind) : []);
  const texts = of('string') as readonly string[];
  return [
    ...inOrder(of('number')),
    ...(textsInOrder ? inOrder(texts) : named([...new Set(texts)])),
    ...inOrder(of('date')),
    ...(of('boolean').length > 0 || type === 'boolean' ? [{ value: true, point: true }, { value: false, point: true }] : []),
    ...(constants.includes(null) ? [{ value: null, point: true }] : []),
  ];
}

function inOrder(values: readonly FeelValue[]): readonly Raw[] {
  const bounds = values.length === 0 ? undefined : sortedBounds(values);
  return bounds === undefined ? [] : segmentsOf(bounds, null).flatMap(rawOf);
}

function rawOf({ low, high, point, example }: Segment): readonly Raw[] {
  if (example === undefined) return [];
  return [{ value: example, point, ...(!point && { ...around('low', low), ...around('high', high) }) }];
}

function around(side: 'low' | 'high', value: FeelValue | undefined): { readonly [side in 'low' | 'high']?: Value } {
  return value === undefined ? {} : { [side]: isNumber(value) ? Number(value) : toJson(value) };
}

function named(names: readonly string[]): readonly Raw[] {
  if (names.length === 0) return [];
  let other = '…';
  while (names.includes(other)) other += '…';
  return [...names.map((value) => ({ value, point: true })), { value: other, point: false, other: true as const }];
}
