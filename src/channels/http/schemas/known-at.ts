import { Type, type Static } from 'typebox';
import { RegisterEntryView } from './case.ts';
import { Day } from './shared.ts';

const Change = Type.Union([Type.Literal('taken-back'), Type.Literal('ended'), Type.Literal('end-moved'), Type.Literal('end-taken-back')]);

/** What the register said at the end of a day, and how that differs from today: what has become of each entry since, and what nobody knew yet. */
export const KnownAt = Type.Object({
  day: Day, entries: Type.Array(RegisterEntryView),
  since: Type.Array(Type.Object({ entry: Type.String(), change: Change, to: Type.Optional(Day) }), { description: 'entries of then that stand otherwise today' }),
  later: Type.Array(RegisterEntryView, { description: 'entries of today that were recorded after the day, or had been taken back on it' }),
}, { title: 'KnownAt' });
export type KnownAt = Static<typeof KnownAt>;

export const OnDay = Type.Object({ day: Day });
