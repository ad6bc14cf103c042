import { Type, type Static } from 'typebox';
import { CorrectBody, HandBackBody } from './staff.ts';
import { CaseNumber, Text } from './shared.ts';

const One = { case: CaseNumber, no: Type.Integer({ minimum: 1, maximum: 100 }) };
const Action = Type.Union([Type.Literal('approve'), Type.Literal('ask-correction'), Type.Literal('hand-back')]);
const Named = Type.Object({ id: Type.String(), name: Text });

/** Items of the own queue that are alike, at least two of each. */
export const AlikeGroups = Type.Object({
  most: Type.Integer({ description: 'so many can be done at once' }),
  groups: Type.Array(Type.Object({
    alike: Type.String(), service: Type.String(), name: Text, question: Type.Array(Text, { description: 'what has to be judged; none where only the law wants a person' }), items: Type.Array(Type.Object(One)),
    actions: Type.Array(Type.Object({ action: Action, why: Type.Optional(Text) })), correctable: Type.Object({ elements: Type.Array(Named), evidence: Type.Array(Named) }),
  })),
}, { title: 'AlikeGroups' });
export type AlikeGroups = Static<typeof AlikeGroups>;

const common = {
  key: Type.String({ format: 'uuid', description: 'chosen by the client; sent again with it, what was done is not done twice' }), alike: Type.String({ maxLength: 64 }),
  items: Type.Array(Type.Object(One, { additionalProperties: false }), { minItems: 2, maxItems: 50, description: 'all of them, in each call' }),
  from: Type.Integer({ minimum: 0, maximum: 49, description: 'the first of them that this call does' }), count: Type.Integer({ minimum: 1, maximum: 50, description: 'how many this call does' }),
};
export const BulkBody = Type.Union([
  Type.Object({ act: Type.Literal('approve'), ...common, note: Type.String({ maxLength: 1000 }) }, { additionalProperties: false }),
  Type.Object({ act: Type.Literal('ask-correction'), ...common, ...CorrectBody.properties }, { additionalProperties: false }),
  Type.Object({ act: Type.Literal('hand-back'), ...common, ...HandBackBody.properties }, { additionalProperties: false }),
], { title: 'BulkBody' });
export type BulkBody = Static<typeof BulkBody>;

/** What became of each that this call did, in their order; `because` where it was not done. */
export const BulkDone = Type.Object({ results: Type.Array(Type.Object({ ...One, because: Type.Optional(Text) })) }, { title: 'BulkDone' });
export type BulkDone = Static<typeof BulkDone>;
