import { Type, type Static } from 'typebox';
import { CaseNumber, Day, Text } from './shared.ts';

/** The results of a case of whoever stands at the counter or is on the telephone, by its number: which of them can be looked at again, by whom, until when, and the sentence that is read before it is asked for. What was decided is not told. */
export const AgainHere = Type.Object({
  number: CaseNumber, name: Text,
  items: Type.Array(Type.Object({
    no: Type.Integer(), name: Text, kind: Type.Optional(Type.Union([Type.Literal('by-person'), Type.Literal('appeal')], { description: 'by-person: a person decides what the rules have decided · appeal: another officer' })),
    read: Type.Optional(Text), until: Type.Optional(Day), why: Type.Optional(Text),
  })),
}, { title: 'AgainHere' });
export type AgainHere = Static<typeof AgainHere>;

/** What the person asks for, after the sentence was read to them and they have agreed to it. */
export const ReopenHereBody = Type.Object({ kind: Type.Union([Type.Literal('by-person'), Type.Literal('appeal')]), reason: Type.String({ maxLength: 1000 }), agreed: Type.Literal(true) }, { title: 'ReopenHereBody', additionalProperties: false });
