import { Type, type Static } from 'typebox';
import { Instant, Day, Text, CaseNumber } from './shared.ts';

const Count = Type.Integer({ minimum: 0 });
const Fen = Type.Integer({ description: 'fen; what is paid without an end counts for twelve months' });
const VerdictOf = Type.Enum(['approve', 'refuse', 'officer', 'unknown', 'gone'], { title: 'BacktestVerdict' });
const ResultOf = Type.Enum(['pass', 'fail', 'unknown', 'none'], { title: 'BacktestResult' });
const Matter = Type.Object({ code: Type.String(), name: Text });
const Condition = Type.Object({ id: Type.String(), name: Text, before: ResultOf, after: ResultOf });

export const BacktestTally = Type.Object({
  version: Type.String({ description: 'the hash of the catalogue with the draft' }),
  looked: Count, same: Count, better: Count, worse: Count, unknown: Type.Integer({ description: 'the draft asks for what their cases do not hold' }),
  outcomes: Type.Array(Type.Object({ service: Matter, before: VerdictOf, after: VerdictOf, count: Count })),
  criteria: Type.Array(Type.Object({ service: Matter, condition: Condition, count: Count })),
  groups: Type.Array(Type.Object({ kind: Type.Enum(['age', 'sex', 'channel', 'applicant'], { title: 'BacktestGroup' }), id: Type.String(), looked: Count, better: Count, worse: Count, unknown: Count })),
  paid: Type.Array(Type.Object({ service: Matter, before: Fen, after: Fen, unknown: Fen })),
  missing: Type.Array(Type.Object({ element: Text, count: Count })),
  examples: Type.Array(Type.Object({ case: CaseNumber, no: Type.Integer(), service: Matter, on: Day, before: VerdictOf, after: VerdictOf, paid: Type.Object({ before: Fen, after: Fen }), conditions: Type.Array(Condition), missing: Type.Array(Text) })),
}, { title: 'BacktestTally' });

export const BacktestView = Type.Object({
  id: Type.String(), by: Type.String(), at: Instant, months: Type.Integer(), files: Type.Array(Type.String()),
  status: Type.Enum(['checking', 'running', 'wrong', 'failed', 'done'], { title: 'BacktestStatus' }),
  progress: Type.Optional(Type.Object({ done: Count, of: Count })),
  errors: Type.Optional(Type.Array(Type.Object({ file: Type.String(), line: Type.Integer(), message: Text, remedy: Text }))),
  result: Type.Optional(BacktestTally),
}, { title: 'BacktestView' });
export type BacktestView = Static<typeof BacktestView>;

export const BacktestList = Type.Object({ backtests: Type.Array(BacktestView) }, { title: 'BacktestList' });

export const BacktestBody = Type.Object({
  months: Type.Integer({ minimum: 1, maximum: 120 }),
  files: Type.Array(Type.Object({ name: Type.String({ minLength: 1, maxLength: 200 }), text: Type.String({ minLength: 1, maxLength: 300_000 }) }, { additionalProperties: false }), { minItems: 1, maxItems: 20 }),
}, { title: 'BacktestBody', additionalProperties: false });
