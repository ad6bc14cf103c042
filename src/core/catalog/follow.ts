import { Type, type Static } from 'typebox';
import { LocalizedText } from './text.ts';

const said = {
  id: Type.String({ pattern: '^[a-z][a-zA-Z0-9]*$' }),
  zh: Type.String({ minLength: 1, description: 'what is followed, as it should be: the person reads it' }), en: Type.String({ minLength: 1 }),
  changed: Type.Object({ ...LocalizedText.properties }, { additionalProperties: false, description: 'what it is called where it is so no longer: the inspector reads it' }),
};

/** What of the employer is looked at: what a department says of it, or that an entry of the person which held on the day of the decision holds still. */
const Watch = Type.Union([
  Type.Object({ ...said, ask: Type.Object({ department: Type.String(), scenario: Type.String(), field: Type.String(), is: Type.Boolean() }, { additionalProperties: false, description: 'a yes-or-no that a department says of an enterprise, and what it should say' }) }, { additionalProperties: false }),
  Type.Object({ ...said, register: Type.Object({ kind: Type.String(), employer: Type.Optional(Type.String({ description: 'the field with the code of the employer: only entries by the same one count' })) }, { additionalProperties: false, description: 'an entry of the person that goes on' }) }, { additionalProperties: false }),
]);
export type Watch = Static<typeof Watch>;

/**
 * That after an approval by the rules alone the employer of that day is followed (跟踪检查引进单位), on the days that the region's `employerFollowDays` says. What is otherwise then opens an
 * inspection and decides nothing. Whatever no source settles is `to-verify` with a note.
 * Source: 推广地方典型经验的通知 附件2 四（“秒批”后……加强对申报材料和引进单位跟踪检查）.
 */
export const Follow = Type.Object({
  employer: Type.Object({ kind: Type.String({ description: 'kind of the register that says whose staff somebody is (its `employer`)' }), name: Type.String({ description: 'its field with the name of the employer' }) }, { additionalProperties: false }),
  basis: Type.String({ minLength: 1 }),
  confidence: Type.Union([Type.Literal('law'), Type.Literal('notice'), Type.Literal('to-verify')]),
  note: Type.Optional(Type.String()),
  watch: Type.Array(Watch, { minItems: 1 }),
}, { additionalProperties: false, description: 'what of the employer is followed after an approval by the rules alone' });
export type Follow = Static<typeof Follow>;
