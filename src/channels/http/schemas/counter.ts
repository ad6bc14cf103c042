import { Type, type Static } from 'typebox';
import { ClockView, ItemStatus } from './case.ts';
import { DocumentLink } from './document.ts';
import { CaseNumber, Instant, Text } from './shared.ts';

const Shown = Type.Union([Type.Literal('identity-card'), Type.Literal('social-card'), Type.Literal('electronic-card'), Type.Literal('residence-permit')]);

const Progress = Type.Union([Type.Literal('going'), Type.Literal('correction'), Type.Literal('ended')], { description: 'correction: something is asked of the person · ended: every item has its result' });

/** Who stands at the counter, as what they show says, and that they have been compared with it and agree to the words. */
export const ArrivalBody = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 60 }), number: Type.String({ minLength: 6, maxLength: 30 }), shown: Shown,
  city: Type.Optional(Type.String({ pattern: '^[0-9]{6}$', description: 'whose matter the person comes with, where it is another city’s' })),
  compared: Type.Literal(true), agreed: Type.Literal(true),
}, { title: 'ArrivalBody', additionalProperties: false });
export type ArrivalBody = Static<typeof ArrivalBody>;

const City = Type.Object({ code: Type.String(), name: Text });
const CaseHere = Type.Object({
  number: CaseNumber, name: Text, submittedAt: Instant, state: Progress, here: Type.Boolean({ description: 'accepted in this visit, at a counter of another city here; otherwise it waits for a correction that can be answered here' }),
  party: Type.Optional(Type.String({ description: 'whose case it is, where the person acts as another: goes into the header `x-kuaiban-for`' })), for: Type.Optional(Type.String()), about: Type.Optional(Type.String({ description: 'whom it is about, where that is somebody else' })),
  items: Type.Array(Type.Object({ no: Type.Integer(), name: Text, status: ItemStatus, clock: ClockView, endedAt: Type.Optional(Instant) })),
  code: Type.Optional(Type.String({ description: 'by telephone: the query code, to be read aloud' })),
  documents: Type.Array(Type.Object({ ...DocumentLink.properties, matter: Type.Optional(Text) }), { description: 'what can be printed for the person: the receipt, requests for corrections, decisions' }),
});

const Matter = Type.Object({ id: Type.String(), name: Text, alone: Type.Boolean({ description: 'one matter by itself, whose id is its code; otherwise a life event' }) });
const Party = Type.Object({
  as: Type.Union([Type.Literal('self'), Type.Literal('clerk'), Type.Literal('guardian'), Type.Literal('successor')]), id: Type.String({ description: 'of another than the person themself: goes into the header `x-kuaiban-for`' }), name: Type.String(), number: Type.String(), matters: Type.Array(Matter),
});

export const CounterVisit = Type.Object({
  id: Type.String(), person: Type.Object({ name: Type.String(), number: Type.String() }), shown: Type.Union([...Shown.anyOf, Type.Literal('telephone')]), consent: Type.String(), begunAt: Instant, until: Instant,
  city: Type.Optional(City), parties: Type.Array(Party, { description: 'for whom the person may come, themself first' }),
  cases: Type.Array(CaseHere, { description: 'accepted in this visit; for another city also what its matters were accepted here of this person before, in the city itself what waits for their correction' }),
}, { title: 'CounterVisit' });
export type CounterVisit = Static<typeof CounterVisit>;

const Office = Type.Object({ name: Text, level: Type.Union([Type.Literal('county'), Type.Literal('township'), Type.Literal('village')]), address: Type.String(), hours: Text, decides: Type.Array(Text, { description: 'what its own officers, or those of an office above it, decide; everything else the city does' }) }, { description: 'the office below the city that the clerk works at' });

/** The visit that a clerk has open, if any, and for which other cities matters are accepted here. */
export const Counter = Type.Object({
  visit: Type.Optional(CounterVisit), here: City, screen: Type.Optional(Type.Object({ pairedAt: Instant }, { description: 'the screen that faces the person and follows this clerk' })), office: Type.Optional(Office),
  cities: Type.Array(Type.Object({ code: Type.String(), name: Text, basis: Type.String(), confidence: Type.String(), note: Type.Optional(Type.String()) })),
}, { title: 'Counter' });
export type Counter = Static<typeof Counter>;

/** What the counters of a city accepted for other cities: how far each is, and nothing of whom it is about. */
export const HelpedList = Type.Object({
  rows: Type.Array(Type.Object({ number: CaseNumber, city: Text, name: Text, submittedAt: Instant, state: Progress, items: Type.Integer({ description: 'of so many items' }), results: Type.Integer({ description: 'so many have their result' }), endedAt: Type.Optional(Instant) })),
}, { title: 'HelpedList' });
export type HelpedList = Static<typeof HelpedList>;
