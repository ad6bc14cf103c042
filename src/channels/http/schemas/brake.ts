import { Type, type Static } from 'typebox';
import { Instant, Text } from './shared.ts';

const Word = (description: string) => Type.Optional(Type.String({ minLength: 1, maxLength: 60, description }));

export const BrakeScopeBody = Type.Object({
  service: Word('code of a service'), channel: Word('by which channel it was handed in, one of `channels`'), office: Word('id of the office that accepted it'), partner: Word('whoever hands in for others, by the number of a case that they have handed in'), employer: Word('unified social credit code'), department: Word('id of a department by whose data it would be decided'),
}, { title: 'BrakeScopeBody', additionalProperties: false });

export const PullBody = Type.Object({
  scope: BrakeScopeBody,
  all: Type.Optional(Type.Boolean({ description: 'the whole city; then the scope is empty' })),
  reason: Type.String({ minLength: 1, maxLength: 500, description: 'read by the staff; nothing of a person' }),
}, { title: 'PullBody', additionalProperties: false });
export type PullBody = Static<typeof PullBody>;

export const ReleaseBody = Type.Object({ note: Type.String({ minLength: 1, maxLength: 500, description: 'read by the staff; nothing of a person' }) }, { title: 'ReleaseBody', additionalProperties: false });

export const BrakeView = Type.Object({
  id: Type.String(), scope: Text, reason: Text, by: Text, at: Instant, alarm: Type.Optional(Type.String({ description: 'the alarm that has pulled it' })),
  stopped: Type.Integer({ description: 'how many items it has sent to a person' }),
  released: Type.Union([Type.Null(), Type.Object({ by: Text, note: Type.String(), at: Instant })]),
}, { title: 'BrakeView' });
export type BrakeView = Static<typeof BrakeView>;

const Choice = Type.Object({ id: Type.String(), name: Text });
export const Brakes = Type.Object({
  brakes: Type.Array(BrakeView),
  services: Type.Array(Choice, { description: 'what may be stopped: the matters that the rules decide alone' }), channels: Type.Array(Choice), offices: Type.Array(Choice), departments: Type.Array(Choice),
}, { title: 'Brakes' });
export type Brakes = Static<typeof Brakes>;
