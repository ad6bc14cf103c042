import { Type, type Static } from 'typebox';
import { Feel } from './text.ts';

/** A DMN decision table as YAML. Columns are FEEL expressions; outputs start with `→ `. Cells are FEEL unary tests or output values. */
export const RuleTable = Type.Object({
  $schema: Type.Optional(Type.String()),
  id: Type.String(),
  zh: Type.String(), en: Type.String(),
  source: Type.String({ minLength: 1 }),
  hit: Type.Union([Type.Literal('first'), Type.Literal('unique')]),
  columns: Type.Array(Type.String(), { minItems: 2 }),
  rows: Type.Array(Type.Array(Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()])), { minItems: 1 }),
  then: Type.Optional(Feel),
}, { additionalProperties: false });
export type RuleTable = Static<typeof RuleTable>;
