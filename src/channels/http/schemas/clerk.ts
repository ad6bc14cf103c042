import { Type, type Static } from 'typebox';
import { CaseNumber, Day, Instant, Text } from './shared.ts';

const Scope = Type.Union([Type.Literal('matters'), Type.Literal('sheets'), Type.Literal('payments'), Type.Literal('vacancies'), Type.Literal('webhooks'), Type.Literal('register'), Type.Literal('corrections'), Type.Literal('statements')]);
const terms = { scopes: Type.Array(Scope, { maxItems: 20 }), events: Type.Union([Type.Array(Type.String({ maxLength: 60 }), { maxItems: 100 }), Type.Null()]), from: Day, to: Day };

/** What an enterprise lets a clerk do: for which matters (none named: all of its own), from which day to which. */
export const ClerkTerms = Type.Object(terms, { title: 'ClerkTerms', additionalProperties: false });
export const ClerkBody = Type.Object({ name: Type.String({ minLength: 1, maxLength: 60 }), number: Type.String({ minLength: 6, maxLength: 30 }), ...terms }, { title: 'ClerkBody', additionalProperties: false });

const shown = { scopes: Type.Array(Scope), events: Type.Union([Type.Array(Type.Object({ id: Type.String(), name: Text })), Type.Null()]), from: Day, to: Day, status: Type.Union([Type.Literal('in-force'), Type.Literal('not-yet'), Type.Literal('over'), Type.Literal('ended')]) };

/** A clerk as the enterprise sees them; the number is masked. */
export const ClerkView = Type.Object({
  id: Type.String(), name: Type.String(), number: Type.String(), ...shown, namedAt: Instant, endedAt: Type.Optional(Instant),
  endedBy: Type.Optional(Type.Union([Type.Literal('enterprise'), Type.Literal('clerk'), Type.Literal('changed'), Type.Literal('parted')])),
}, { title: 'ClerkView' });
export type ClerkView = Static<typeof ClerkView>;

/** One line of who did what: in a case, or beside the cases. */
const DoneView = Type.Object({ at: Instant, name: Type.String(), what: Text, case: Type.Optional(CaseNumber) }, { title: 'ClerkDone' });
export type DoneView = Static<typeof DoneView>;

/** The clerks of an enterprise, those of before too, what they did, and for what one can be named. */
export const Clerks = Type.Object({ clerks: Type.Array(ClerkView), done: Type.Array(DoneView), matters: Type.Array(Type.Object({ id: Type.String(), name: Text })) }, { title: 'Clerks' });
export type Clerks = Static<typeof Clerks>;

/** As whom somebody can act, beside themself. `id` goes into the header `x-kuaiban-for`. */
export const MyParties = Type.Object({
  employers: Type.Array(Type.Object({ id: Type.String(), appointment: Type.String(), name: Type.String(), ...shown })),
  wards: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), number: Type.String(), from: Day, until: Type.Optional(Day) }), { description: 'whose guardian one is entered as; `until`: the day it ends by itself' }),
  deceased: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), number: Type.String(), until: Type.Optional(Day) }), { description: 'whose cases one goes on with as a close relative, because they have died' }),
  entries: Type.Array(Type.Object({ id: Type.String(), name: Text }), { description: 'life events by which one is entered as guardian' }),
}, { title: 'MyParties' });
export type MyParties = Static<typeof MyParties>;

/** Life events that are for another kind of organisation, each with whose it is. */
export const NotOurs = Type.Object({ events: Type.Array(Type.Object({ id: Type.String(), why: Text })) }, { title: 'NotOurs' });
