import { ChooseHandoverBody, HandoverOffer } from './handover.ts';
import { Type, type Static } from 'typebox';
import { promiseTerms } from './promise.ts';
import { Answers, FieldType, Instant, KnownFact, Text } from './shared.ts';
import { ItemPlace, QuestionView } from './catalog.ts';

/** What a draft keeps: answers, facts the person contests, promises signed. `version` guards against two devices overwriting each other. */
export const DraftBody = Type.Object({
  answers: Answers,
  contests: Type.Record(Type.String({ maxLength: 100 }), Type.Object({ statement: Type.String({ minLength: 1, maxLength: 1000 }), files: Type.Array(Type.String({ maxLength: 80 }), { maxItems: 10 }) }, { additionalProperties: false }), { maxProperties: 20 }),
  promises: Type.Array(Type.String({ maxLength: 100 }), { maxItems: 50 }),
  /** What the person does not want to promise: the proof is asked for, or an officer looks. */
  declined: Type.Optional(Type.Array(Type.String({ maxLength: 100 }), { maxItems: 50, uniqueItems: true })),
  /** What was signed, by element: the digest that the plan names. It binds the promise to who has made it, this event and this text; without it sending signs it. */
  signed: Type.Optional(Type.Record(Type.String({ maxLength: 100 }), Type.String({ pattern: '^[0-9a-f]{64}$' }), { maxProperties: 50 })),
  /** Uploaded files by the evidence they are. */
  files: Type.Optional(Type.Record(Type.String({ maxLength: 100 }), Type.Array(Type.String({ maxLength: 80 }), { maxItems: 10 }), { maxProperties: 40 })),
  /** Materials whose original the clerk at a counter has looked at and given back; taken in a visit only. */
  shown: Type.Optional(Type.Array(Type.String({ maxLength: 100 }), { maxItems: 40, uniqueItems: true })),
  /** How the things that come of it are to get to the applicant, by matter; without it that is chosen later. */
  handovers: Type.Optional(Type.Record(Type.String({ maxLength: 60 }), ChooseHandoverBody, { maxProperties: 10 })),
}, { title: 'DraftBody', additionalProperties: false });
export type DraftBody = Static<typeof DraftBody>;

/** Whom an application is about, where that is not the applicant: a name for it that only this applicant can use, and what may be shown. */
export const AboutView = Type.Object({ about: Type.String(), name: Type.String(), number: Type.String() }, { title: 'AboutView' });
export type AboutView = Static<typeof AboutView>;
/** The `about` of an AboutView. */
export const About = Type.Optional(Type.String({ maxLength: 120, description: 'whom it is about, where that is not the applicant: see POST /parties' }));

export const Draft = Type.Object({ id: Type.String(), lifeEvent: Type.String(), name: Text, body: DraftBody, version: Type.Integer(), updatedAt: Instant, about: Type.Optional(AboutView) }, { title: 'Draft' });
export type Draft = Static<typeof Draft>;

/** `now`: goes in with this application · `later`: comes by itself or when something happens · `no`: not for this person, and why. */
export const PlanItem = Type.Object({
  service: Type.String(),
  /** Which of several of its matter it is. */
  of: Type.Optional(Type.String()),
  name: Text, short: Text,
  status: Type.Union([Type.Literal('now'), Type.Literal('later'), Type.Literal('no')]),
  why: Text,
  /** Not for this person, and somebody would have expected it: said without being asked for. */
  notable: Type.Boolean(),
  /** `waits`: for a department or for an item before it, and then goes on by itself · `none`: not on the list, or not to be told to who applies. */
  expected: Type.Union([Type.Literal('instant'), Type.Literal('officer'), Type.Literal('waits'), Type.Literal('refuse'), Type.Literal('none')]),
  preview: Type.Optional(Text),
  /** `expected` and `preview` are what happens once the promises are signed that are not yet; this is within how long it is done without them. */
  unpromised: Type.Optional(Text),
  /** The core system of the province that has to book what the rules approve: it is not done before. */
  bookedBy: Type.Optional(Text),
  /** The thing that comes of it, and how the applicant may get it. */
  handover: Type.Optional(HandoverOffer),
  promised: Text,
  /** Which of several limits of the matter it is, where it is not that of every case. */
  limitOf: Type.Optional(Text),
  ...ItemPlace.properties,
}, { title: 'PlanItem' });
export type PlanItem = Static<typeof PlanItem>;

/** Something the person must still give: a data element to answer, or evidence to upload. */
export const PlanAsk = Type.Object({
  kind: Type.Union([Type.Literal('element'), Type.Literal('evidence')]),
  id: Type.String(), name: Text, question: Text, why: Text, field: Type.Optional(FieldType), for: Type.Array(Type.String()),
  /** At a counter its original can be shown: `enough` in place of a copy, `scan` and a scan is made of it. */
  showable: Type.Optional(Type.Enum(['enough', 'scan'])),
  /** The documents that can be read from a photograph and say the answer; of evidence: those that it is. */
  readFrom: Type.Optional(Type.Array(Text)),
}, { title: 'PlanAsk' });
export type PlanAsk = Static<typeof PlanAsk>;

/** What the person has answered and what still matters, to be changed where it stands: numbers are masked here, the draft has them whole. */
export const PlanAnswer = Type.Object({ id: Type.String(), question: Text, text: Text, field: FieldType }, { title: 'PlanAnswer' });
export type PlanAnswer = Static<typeof PlanAnswer>;

/** `digest`: what is signed, to be sent back in `signed` · `otherwise`: what happens where it is not promised · `declined`: the person has chosen that. */
export const PlanPromise = Type.Object({ element: Type.String(), name: Text, ...promiseTerms, otherwise: Text, declined: Type.Boolean(), digest: Type.String(), signed: Type.Boolean(), for: Type.Array(Type.String()) }, { title: 'PlanPromise' });
export type PlanPromise = Static<typeof PlanPromise>;

export const Plan = Type.Object({
  lifeEvent: Type.Object({ id: Type.String(), name: Text }),
  person: Type.Object({ name: Type.String() }),
  /** In which role the applicant applies. An employer is shown nothing that is known of the person, an agent what the mandate lets them see. */
  as: Type.Union([Type.Literal('self'), Type.Literal('relative'), Type.Literal('employer'), Type.Literal('agent')]),
  /** The guided questions that apply, in order, and those not answered yet (one per screen). */
  questions: Type.Array(QuestionView), open: Type.Array(Type.String()),
  /** Questions that may still follow, depending on answers not given yet. */
  mayFollow: Type.Integer(),
  items: Type.Array(PlanItem),
  /** Matters of the person's own, always the same ones: nobody looks at them for an employer; the person is invited to them. */
  own: Type.Array(Text),
  known: Type.Array(KnownFact),
  promises: Type.Array(PlanPromise),
  /** Why no promise is open to who applies: somebody looks into it, or the proof is asked for. */
  noPromise: Type.Optional(Text),
  /** Matters that are handed in only by whoever has proved by two factors who they are, and whether that is done: `/auth/sign-in?level=strong&return=…` leads there and back. */
  proof: Type.Optional(Type.Object({ for: Type.Array(Text), done: Type.Boolean() })),
  asks: Type.Array(PlanAsk),
  /** In the order in which they were asked. */
  answers: Type.Array(PlanAnswer),
  /** Materials given with this draft: to be looked at, changed and taken back until it is handed in. */
  handed: Type.Array(PlanAsk),
  /** Materials given with an earlier case that serve again. */
  reused: Type.Array(Type.Object({ evidence: Type.String(), name: Text, files: Type.Integer() })),
  /** Originals that a clerk has looked at. */
  shown: Type.Array(Type.Object({ evidence: Type.String(), name: Text })),
  /**
   * Departments that have not answered, each once; the items that need them will wait, not fail. `within`: it has not been asked yet,
   * its work begins once the case is handed in, and takes about so long.
   */
  silent: Type.Array(Type.Object({ department: Type.String(), name: Text, for: Type.Array(Type.String()), within: Type.Optional(Text) })),
  counts: Type.Object({ items: Type.Integer(), known: Type.Integer(), toUpload: Type.Integer(), toPromise: Type.Integer(), before: Type.Object({ materials: Type.Integer(), forms: Type.Integer(), distinct: Type.Integer() }) }),
  /** In a call: what cannot be done by telephone, why, and where it can. */
  elsewhere: Type.Optional(Type.Array(Type.Object({ at: Type.String(), what: Text, why: Text }))),
  ready: Type.Boolean(),
  /** An open case of the same event: there cannot be a second. */
  openCase: Type.Optional(Type.String()),
  /** What that case has refused and what can be applied for again by itself meanwhile. */
  again: Type.Array(Type.Object({ service: Type.String(), name: Text })),
}, { title: 'Plan' });
export type Plan = Static<typeof Plan>;
