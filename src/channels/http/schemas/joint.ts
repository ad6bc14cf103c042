import { Type, type Static } from 'typebox';
import { ActionView, ReasonView } from './case.ts';
import { CaseNumber, Instant, KnownFact, Text } from './shared.ts';

const note = Type.String({ maxLength: 1000 });
const Named = Type.Object({ id: Type.String(), name: Text });

/** What one line of work said, and what the supervisor made of a disagreement. */
const WordView = Type.Object({
  kind: Type.Union([Type.Literal('agree'), Type.Literal('disagree'), Type.Literal('correct')]), note: Type.String(), basis: Type.Optional(Type.String()), asks: Type.Optional(Type.Array(Text)), at: Instant,
});
/** A joint review as its officers and supervisors see it: each line, who was drawn, what was said. */
export const JointView = Type.Object({
  seats: Type.Array(Type.Object({
    line: Type.String(), name: Text, part: Text, basis: Type.String(), officer: Type.Optional(Type.String({ description: 'public number; none while nobody could be drawn' })), draw: Type.Optional(Type.String()), silent: Type.Boolean(),
    word: Type.Optional(WordView), ruling: Type.Optional(Type.Object({ upheld: Type.Boolean(), reason: Type.String(), at: Instant })),
  })),
  left: Type.Array(Type.Object({ name: Text, officer: Type.String(), kind: Type.Union([Type.Literal('recusal'), Type.Literal('unable'), Type.Literal('absence'), Type.Literal('reassigned')]), reason: Type.String(), at: Instant })),
}, { title: 'JointView' });
export type JointView = Static<typeof JointView>;

/** A line of the list of joint reviews. */
export const JointRow = Type.Object({ case: CaseNumber, no: Type.Integer(), name: Text, line: Text, part: Text, until: Type.Optional(Instant), late: Type.Boolean() }, { title: 'JointRow' });
export type JointRow = Static<typeof JointRow>;
export const JointList = Type.Object({ rows: Type.Array(JointRow), /** There are others: they come up as these are done. */ more: Type.Boolean() }, { title: 'JointList' });

/** An item as an officer of another line sees it who has to agree: the facts and files it rests on, and what may be asked for. What others said is not shown. */
export const JointTask = Type.Object({
  ...JointRow.properties, version: Type.Integer(), basis: Type.String(),
  applicant: Type.Object({ name: Type.String({ description: 'masked' }), number: Type.String({ description: 'masked' }) }),
  facts: Type.Array(KnownFact), files: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), type: Type.String(), evidence: Text })), criteria: Type.Array(ReasonView),
  correctable: Type.Object({ elements: Type.Array(Named), evidence: Type.Array(Named) }), mayCorrect: Type.Boolean({ description: 'the applicant can still be asked for a correction, once' }),
  mine: Type.Optional(WordView), draw: Type.Optional(Type.String()), actions: Type.Array(ActionView),
}, { title: 'JointTask' });
export type JointTask = Static<typeof JointTask>;

const ids = Type.Array(Type.String({ maxLength: 100 }), { maxItems: 20 });
export const JointWordBody = Type.Union([
  Type.Object({ kind: Type.Literal('agree'), note }, { additionalProperties: false }),
  Type.Object({ kind: Type.Literal('disagree'), note, basis: Type.String({ maxLength: 200 }) }, { additionalProperties: false }),
  Type.Object({ kind: Type.Literal('correct'), note, elements: ids, evidence: ids }, { additionalProperties: false }),
], { title: 'JointWordBody' });
export const LeaveJointBody = Type.Object({ kind: Type.Union([Type.Literal('recusal', { description: '应当回避 · must not take part' }), Type.Literal('unable', { description: '不能参加 · cannot take part' })]), reason: Type.String({ minLength: 1, maxLength: 1000 }) }, { title: 'LeaveJointBody', additionalProperties: false });
export const JointRulingBody = Type.Object({ line: Type.String({ maxLength: 60 }), upheld: Type.Boolean({ description: '不同意的意见成立 · the disagreement holds' }), reason: Type.String({ minLength: 1, maxLength: 1000 }) }, { title: 'JointRulingBody', additionalProperties: false });
