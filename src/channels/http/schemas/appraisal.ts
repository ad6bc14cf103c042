import { Type, type Static } from 'typebox';
import { Instant, Text } from './shared.ts';

export const NamedValue = Type.Object({ name: Text, text: Text });
export const OpinionView = Type.Object({ values: Type.Array(NamedValue), grounds: Type.String(), at: Instant });
export const LeftKind = Type.Union([Type.Literal('recusal', { description: '应当回避 · must not take part' }), Type.Literal('unable', { description: '不能参加 · cannot take part' })]);

/** An appraisal by experts: from whose pool, the group with the draw of each place, and what it came to. Single opinions are for officers only. */
export const AppraisalView = Type.Object({
  committee: Text, at: Instant, open: Type.Boolean(),
  seats: Type.Array(Type.Object({ speciality: Text, expert: Type.Optional(Type.String({ description: 'public number; none while nobody could be drawn' })), draw: Type.Optional(Type.String()), given: Type.Boolean(), until: Type.Optional(Type.String({ description: '提意见的最后一天 · the last day of the opinion, for officers' })), silent: Type.Optional(Type.Literal(true, { description: '到期没有提，也没有别人可抽 · beyond the last day, and nobody else can be drawn' })), opinion: Type.Optional(OpinionView) })),
  left: Type.Array(Type.Object({ expert: Type.String(), kind: Type.Union([...LeftKind.anyOf, Type.Literal('silent', { description: '到期没有提意见 · gave no opinion in time' }), Type.Literal('absent', { description: '较长时间不在岗 · away for long' })]), reason: Type.Optional(Type.String()), at: Instant })),
  undecided: Type.Boolean({ description: 'all have given an opinion, and there is no majority yet' }),
  group: Type.Optional(Type.Array(NamedValue)), absent: Type.Optional(Type.Literal(true)),
}, { title: 'AppraisalView' });
export type AppraisalView = Static<typeof AppraisalView>;

/** What an officer can order of a matter that experts appraise. */
export const Appraisable = Type.Object({ experts: Type.Array(Type.Integer()), specialities: Type.Array(Type.Object({ id: Type.String(), name: Text })), basis: Type.String() }, { title: 'Appraisable' });

const note = Type.String({ minLength: 1, maxLength: 1000 });
export const OrderAppraisalBody = Type.Object({
  specialities: Type.Array(Type.String({ maxLength: 60 }), { maxItems: 9, description: '先写的科别专家最多 · the first has the most places' }), experts: Type.Integer(),
  place: Type.String({ minLength: 1, maxLength: 200 }), bring: note, times: Type.Array(Instant, { maxItems: 3, description: '由申请人选的两到三个时间 · two or three times to choose from' }),
}, { title: 'OrderAppraisalBody', additionalProperties: false });
export const ReplaceExpertBody = Type.Object({ seat: Type.Integer({ minimum: 0, maximum: 8 }), kind: LeftKind, reason: note }, { title: 'ReplaceExpertBody', additionalProperties: false });
