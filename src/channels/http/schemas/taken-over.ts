import { Type, type Static } from 'typebox';
import { CaseNumber, Day, Text } from './shared.ts';

/** Which old system had accepted a case, under which number, and when. */
export const TakenOverView = Type.Object({ system: Text, number: Type.String(), receivedOn: Day, acceptedOn: Day }, { title: 'TakenOverView' });
export type TakenOverView = Static<typeof TakenOverView>;

/** For the officer also how far it was there, since when it waited for its applicant, and where which material lies on paper. */
export const TakenOverForOfficer = Type.Object({
  ...TakenOverView.properties, stage: Type.Union([Type.Literal('accepted'), Type.Literal('applicant'), Type.Literal('agency'), Type.Literal('investigation')]), since: Type.Optional(Day),
  papers: Type.Array(Type.Object({ name: Text, place: Type.String() })),
}, { title: 'TakenOverForOfficer' });
export type TakenOverForOfficer = Static<typeof TakenOverForOfficer>;

/** The cases that a number of an old system became, of whoever stands at the counter. */
export const OldNumberFound = Type.Object({
  cases: Type.Array(Type.Object({ number: CaseNumber, name: Text, system: Text, state: Type.Union([Type.Literal('going'), Type.Literal('correction'), Type.Literal('ended')]) })),
}, { title: 'OldNumberFound' });
export type OldNumberFound = Static<typeof OldNumberFound>;
