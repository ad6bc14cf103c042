import { Type, type Static } from 'typebox';
import { Feel } from './text.ts';

/** Which rows give the result, and how several come together: the hit policies of DMN 1.5 (8.2.10), and of COLLECT its aggregations. */
const Hit = Type.Union([
  Type.Literal('first'), Type.Literal('unique'), Type.Literal('any'), Type.Literal('priority'), Type.Literal('rule order'), Type.Literal('output order'),
  Type.Literal('collect'), Type.Literal('sum'), Type.Literal('count'), Type.Literal('min'), Type.Literal('max'),
]);

const Cell = Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()]);

/**
 * A DMN decision table as YAML. Columns are FEEL expressions; outputs start with `→ `. Cells are FEEL unary tests or output values.
 * `values` are unary tests of what a column may hold, by the column as written, for an output the most important first; `otherwise`
 * holds outputs, by their names, for when no row matches; `then` is a last expression over the outputs that takes the place of the first.
 */
export const RuleTable = Type.Object({
  $schema: Type.Optional(Type.String()),
  id: Type.String(),
  zh: Type.String(), en: Type.String(),
  source: Type.String({ minLength: 1 }),
  hit: Hit,
  columns: Type.Array(Type.String(), { minItems: 2 }),
  values: Type.Optional(Type.Record(Type.String(), Feel)),
  rows: Type.Array(Type.Array(Cell), { minItems: 1 }),
  otherwise: Type.Optional(Type.Record(Type.String(), Cell)),
  then: Type.Optional(Feel),
}, { additionalProperties: false });
export type RuleTable = Static<typeof RuleTable>;
