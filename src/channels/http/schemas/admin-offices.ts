import { Type, type Static } from 'typebox';
import { Day, Instant, Text } from './shared.ts';

const Level = Type.Union([Type.Literal('county'), Type.Literal('township'), Type.Literal('village')], { title: 'OfficeLevel' });
const Span = Type.String({ pattern: '^([01]?[0-9]|2[0-3]):[0-5][0-9]-([01]?[0-9]|2[0-3]):[0-5][0-9]$', description: 'from when to when: 9:00-12:00' });
const Time = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' });
const Kind = Type.Union([Type.Literal('employment'), Type.Literal('social-insurance'), Type.Literal('talent-personnel'), Type.Literal('labour-relations')], { title: 'WindowKind' });

/** When an office is open, as somebody enters it. */
const EnteredHours = Type.Object({
  days: Type.Union([Type.Literal('working'), Type.Literal('daily')]), times: Type.Array(Span, { minItems: 1, maxItems: 4 }),
  apart: Type.Optional(Type.Array(Type.Object({ day: Type.Integer({ minimum: 1, maximum: 7, description: 'Monday is 1' }), times: Type.Array(Span, { maxItems: 4, description: 'none: closed' }) }, { additionalProperties: false }), { minItems: 1, maxItems: 7 })),
}, { additionalProperties: false, title: 'EnteredHours' });

const facts = {
  zh: Type.String({ maxLength: 60 }), en: Type.String({ maxLength: 120 }), hours: EnteredHours,
  level: Type.Optional(Level), within: Type.Optional(Type.String({ maxLength: 60, description: 'the office above it; none: the city' })), district: Type.Optional(Type.String({ maxLength: 6 })), address: Type.Optional(Type.String({ maxLength: 120 })),
  signs: Type.Optional(Type.Boolean({ description: 'what is handed in at its counter is signed on the second screen; none: as the city says' })),
  windows: Type.Array(Type.Object({ no: Type.Integer({ minimum: 1, maximum: 99 }), kinds: Type.Optional(Type.Array(Kind, { minItems: 1, maxItems: 4, uniqueItems: true, description: 'none: everything' })) }, { additionalProperties: false, title: 'EnteredWindow' }), { maxItems: 60, description: 'none: nobody takes a number there' }),
  slots: Type.Optional(Type.Object({ from: Time, to: Time, minutes: Type.Integer({ minimum: 10, maximum: 240 }), places: Type.Integer({ minimum: 1, maximum: 99 }), pause: Type.Optional(Type.Object({ from: Time, to: Time }, { additionalProperties: false })) }, { additionalProperties: false, title: 'EnteredSlots' })),
};
const terms = { from: Type.String({ maxLength: 10, description: 'the first day on which it holds' }), ground: Type.String({ maxLength: 200, description: 'the document that it rests on' }) };

export const OfficeBody = Type.Object({ ...terms, ...facts }, { additionalProperties: false, title: 'OfficeBody', description: 'of the city’s own hall name, hours, windows and times alone' });
export type OfficeBody = Static<typeof OfficeBody>;
export const OfficeChangeBody = Type.Object({ ...terms, ...facts, seen: Type.Integer({ minimum: 0, maximum: 2_147_483_647, description: 'the last change in its history that was seen; 0: none' }) }, { additionalProperties: false, title: 'OfficeChangeBody' });
export const EndOfficeBody = Type.Object(terms, { additionalProperties: false, title: 'EndOfficeBody' });

/** As it stands, to be changed. `words`: hours that the catalogue says in words. */
const Standing = Type.Object({ ...facts, hours: Type.Optional(EnteredHours), words: Type.Optional(Text) }, { title: 'AdminOfficeFacts' });
const Change = Type.Object({ change: Type.Integer(), from: Day, what: Text, ground: Type.Optional(Type.String()), at: Instant, by: Type.String({ description: 'a public number' }), undone: Type.Boolean() }, { title: 'AdminOfficeChange' });

/** The offices of a region, as its administrators see them. */
export const AdminOffices = Type.Object({
  may: Type.Boolean({ description: 'whether whoever looks enters and changes them' }), today: Day,
  offices: Type.Array(Type.Object({
    id: Type.String(), name: Text, hours: Text, by: Type.Union([Type.Literal('catalogue'), Type.Literal('changed'), Type.Literal('entered')]), state: Type.Union([Type.Literal('open'), Type.Literal('opens'), Type.Literal('ended')]), staff: Type.Integer(),
    ends: Type.Optional(Day), waits: Type.Optional(Change), facts: Standing, history: Type.Array(Change),
  }, { title: 'AdminOffice' })),
}, { title: 'AdminOffices' });
export type AdminOffices = Static<typeof AdminOffices>;
