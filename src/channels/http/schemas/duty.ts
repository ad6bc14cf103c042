import { Type, type Static } from 'typebox';
import { Day, Text } from './shared.ts';

/** What an enterprise has to do. */
export const DutyView = Type.Object({
  id: Type.String(), kind: Type.Union([Type.Literal('answer'), Type.Literal('report'), Type.Literal('leave'), Type.Literal('declare'), Type.Literal('promise'), Type.Literal('correct'), Type.Literal('appear'), Type.Literal('mend'), Type.Literal('file'), Type.Literal('renew')]),
  on: Type.Optional(Type.Union([Day], { description: 'the last day; none: as soon as possible' })), late: Type.Boolean(), what: Text, source: Type.Optional(Type.String({ description: 'the article or the parameter it follows from' })), href: Type.Optional(Type.String({ description: 'the page where it is done; none: it is not done here' })),
}, { title: 'DutyView' });
export type DutyView = Static<typeof DutyView>;

export const DutyCalendar = Type.Object({ today: Day, duties: Type.Array(DutyView) }, { title: 'DutyCalendar' });
export type DutyCalendar = Static<typeof DutyCalendar>;
