import { Type, type Static } from 'typebox';
import { ElementType } from './element.ts';
import { Precedence } from './precedence.ts';
import { AnyValue, LocalizedText } from './text.ts';

/** Who is told that an entry has ended, and of which entries: those whose fields hold the values. The message says the days it held. */
export const EndTold = Type.Object({
  department: Type.String(), scenario: Type.String(),
  where: Type.Optional(Type.Record(Type.String(), AnyValue)),
}, { additionalProperties: false });

/** By what somebody who calls shows who they are: how it is asked, and what of the answer is compared. */
const CallerProof = Type.Object({
  ...LocalizedText.properties,
  by: Type.Union([Type.Literal('whole'), Type.Literal('tail'), Type.Literal('month')], { description: 'whole: all of it · tail: the last four signs of a number · month: year and month of a day' }),
}, { additionalProperties: false, description: 'asked of whoever calls, to know who they are; the agent never sees what is right' });
export type CallerProof = Static<typeof CallerProof>;

/**
 * A field of a kind. What has a mask or is a secret lies encrypted in the database. A mask says besides how others see it: an account
 * nobody sees whole, a phone is seen whole by its person and by whom the person sends it to; a secret without mask is never shown to others.
 */
const RegisterField = Type.Object({
  zh: Type.String(), en: Type.String(), type: ElementType,
  mask: Type.Optional(Type.Union([Type.Literal('account'), Type.Literal('phone')], { description: 'kept encrypted, and shown masked to others' })),
  secret: Type.Optional(Type.Literal(true, { description: 'kept encrypted, and not shown to others' })),
  caller: Type.Optional(CallerProof),
}, { additionalProperties: false });

/** A kind of register entry and what else happens when one opens. */
export const RegisterKind = Type.Object({
  zh: Type.String(), en: Type.String(),
  line: Type.String({ description: 'line of business that keeps it' }),
  subject: Type.Union([Type.Literal('person'), Type.Literal('enterprise')]),
  fields: Type.Record(Type.String(), RegisterField),
  exclusive: Type.Boolean({ description: 'at most one open entry of this kind for a subject' }),
  opens: Type.Optional(Type.Array(Type.Object({
    ends: Type.String({ description: 'kind of the entries that end' }),
    because: LocalizedText, basis: Type.String(),
    tell: Type.Optional(EndTold),
  }, { additionalProperties: false }), { description: 'what ends when an entry of this kind opens' })),
  precedence: Type.Optional(Precedence),
  original: Type.Optional(Type.Object({
    department: Type.String(), scenario: Type.String({ description: 'by which a request for a correction is sent there' }),
    line: Type.String({ description: 'line of work here whose officers take such a request up' }),
  }, { additionalProperties: false, description: 'another body keeps the original of such entries' })),
  letters: Type.Optional(Type.String({ description: 'the field that says where letters reach the person' })),
  acts: Type.Optional(Type.Object({ by: Type.String({ description: 'field with the number of whoever acts as the person of such an entry, as long as it is open' }) }, { additionalProperties: false, description: 'somebody acts as the person by law' })),
  shows: Type.Optional(Type.Object({ to: Type.String({ description: 'field with the number of whoever sees the register of the person, as long as such an entry is open' }) }, { additionalProperties: false, description: 'somebody sees the register of the person' })),
  ties: Type.Optional(Type.Object({ by: Type.String({ description: 'field with the number of the relative' }), as: Type.String({ description: 'field with what they are to the person' }) }, { additionalProperties: false, description: 'somebody is a relative of the person: established here, where no other register says so' })),
  afterDeath: Type.Optional(Type.Object({ only: Type.String({ description: 'field with the number of whoever alone may see; an open entry without it lets nobody' }) }, { additionalProperties: false, description: 'what the person arranged for after their death (个人信息保护法 第四十九条)' })),
  employer: Type.Optional(Type.String({ description: 'the field with the code of the enterprise whose staff the person is while such an entry is open' })),
  restricts: Type.Optional(Type.Object({
    instant: Type.Optional(Type.Literal(true, { description: 'the rules alone approve nothing' })),
  }, { additionalProperties: false, minProperties: 1, description: 'what whoever has an open entry of this kind loses' })),
  payments: Type.Optional(Type.Object({
    account: Type.Optional(Type.Array(Type.String(), { minItems: 1, description: 'funds that pay to the account in the open entry of whoever is paid, before the one named with the decision' })),
    stops: Type.Optional(Type.Literal(true, { description: 'whoever has such an entry is paid no month that begins on its first day or later' })),
    suspends: Type.Optional(Type.Literal(true, { description: 'the months of such an entry are not paid by the fund in its field `fund`; what is due for them is another payment' })),
  }, { additionalProperties: false, description: 'what an entry of this kind has to do with money that is paid out' })),
}, { additionalProperties: false });
export type RegisterKind = Static<typeof RegisterKind>;
export type EndTold = Static<typeof EndTold>;

/** The fields of a kind that lie encrypted in the database. */
export function secretFieldsOf({ fields }: Pick<RegisterKind, 'fields'>): readonly string[] {
  return Object.entries(fields).flatMap(([name, { mask, secret }]) => (mask !== undefined || secret === true ? [name] : []));
}

/** The field of a kind that holds an account. */
export function accountField({ fields }: Pick<RegisterKind, 'fields'>): string | undefined {
  return Object.entries(fields).find(([, { mask }]) => mask === 'account')?.[0];
}
