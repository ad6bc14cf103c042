import { Type, type Static } from 'typebox';
import { ReasonView, RegisterEntryView, ValueView } from './case.ts';
import { Day, Text } from './shared.ts';

/** One condition of a benefit as it stands now: `settles` says who tells what is not known of it: a matter that is done along with it, a department, the person, an officer. */
const EntitledReason = Type.Object({
  ...ReasonView.properties, basis: Type.String(),
  settles: Type.Optional(Type.Union([Type.Literal('along'), Type.Literal('department'), Type.Literal('person'), Type.Literal('officer')])),
}, { title: 'EntitledReason' });

/**
 * One benefit for whoever asks. `due`: nothing stands against it by what is known · `near`: one condition is missing · `none`: it is not met · `open`: what is
 * known says nothing either way. Applied for as `through`, together with what is `along`.
 */
export const EntitledView = Type.Object({
  service: Type.String(), name: Text, summary: Text, basis: Type.Array(Type.String()), standing: Type.Union([Type.Literal('due'), Type.Literal('near'), Type.Literal('none'), Type.Literal('open')]),
  values: Type.Array(ValueView), reasons: Type.Array(EntitledReason), through: Type.String(), along: Type.Array(Text), officer: Type.Boolean({ description: 'an officer decides it, never the rules alone' }),
  case: Type.Optional(Type.String({ description: 'the open case in which it is being handled' })),
}, { title: 'EntitledView' });
export type EntitledView = Static<typeof EntitledView>;

/** All benefits of the city for one person, on one day, and what they have had. */
export const MyEntitled = Type.Object({ on: Day, benefits: Type.Array(EntitledView), had: Type.Array(RegisterEntryView) }, { title: 'MyEntitled' });
export type MyEntitled = Static<typeof MyEntitled>;
