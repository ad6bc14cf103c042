import { Type, type Static } from 'typebox';
import { ItemStatus } from './case.ts';
import { ItemPlace, ServiceGuide } from './catalog.ts';
import { Filer, RuleText } from './guide.ts';
import { RiskView } from './risk.ts';
import { Day, Text } from './shared.ts';

const Named = Type.Object({ name: Text, text: Text });

/** What a decided item does by itself: an entry, the end of one, a payment, a message; `follows` is what that brings with it. */
export const EffectView = Type.Object({
  kind: Type.Union([Type.Literal('open'), Type.Literal('end'), Type.Literal('pay'), Type.Literal('tell')]),
  text: Text, basis: Type.Optional(Type.String()), when: Type.Optional(RuleText), fields: Type.Array(Type.Object({ name: Text, rule: RuleText })),
  follows: Type.Array(Type.Object({ text: Text, basis: Type.String() })),
}, { title: 'EffectView' });
export type EffectView = Static<typeof EffectView>;

/** A fact that a matter rests on: where it comes from, in order, and how it is computed. */
export const ManualFact = Type.Object({ id: Type.String(), name: Text, sources: Type.Array(Text), derive: Type.Optional(RuleText), contestBy: Type.Optional(Text) }, { title: 'ManualFact' });
export type ManualFact = Static<typeof ManualFact>;

/** A decision table with all of its rows; each cell in words and as written. */
export const ManualTable = Type.Object({
  id: Type.String(), name: Text, source: Type.String(), hit: Type.String(),
  columns: Type.Array(Type.Object({ feel: Type.String(), words: Text, result: Type.Boolean() })), rows: Type.Array(Type.Array(RuleText)), otherwise: Type.Array(RuleText), then: Type.Optional(RuleText),
}, { title: 'ManualTable' });
export type ManualTable = Static<typeof ManualTable>;

/** A department that is asked or told: what is handed over, what comes back, how long an answer holds and may take. */
export const ManualExchange = Type.Object({
  department: Text, system: Text, scenario: Text, direction: Type.Union([Type.Literal('ask'), Type.Literal('tell')]), why: Text, basis: Type.String(),
  handsOver: Type.Array(Text), answers: Type.Array(Text), freshFor: Type.Optional(Text), answersWithin: Type.Optional(Text), deadline: Text,
}, { title: 'ManualExchange' });
export type ManualExchange = Static<typeof ManualExchange>;

/** A worked example: what differs from the ordinary case, and what comes of it. */
export const ManualExample = Type.Object({
  /** `untranslated`: the catalogue has its title in Chinese only. */
  name: Text, untranslated: Type.Boolean(), on: Type.Optional(Day), received: Type.Optional(Day), region: Type.Optional(Text), given: Type.Array(Named), contested: Type.Array(Text),
  outcome: Type.Union([Type.Literal('approve'), Type.Literal('refuse'), Type.Literal('officer')]), failed: Type.Array(Text), unknown: Type.Array(Text), secondReview: Type.Optional(Type.Boolean()), values: Type.Array(Named),
}, { title: 'ManualExample' });
export type ManualExample = Static<typeof ManualExample>;

/** The working manual (经办手册) of a matter: its guide, and everything that an officer goes by. Made from the catalogue alone. */
export const ServiceManual = Type.Object({
  guide: ServiceGuide, version: Type.String(), mode: Type.Union([Type.Literal('instant'), Type.Literal('officer')]), risk: Type.Union([Type.Literal('low'), Type.Literal('medium'), Type.Literal('high')]), risks: Type.Array(Type.Pick(RiskView, ['name', 'level', 'basis', 'plan'], { title: 'ManualRisk' })),
  rules: Type.Array(Type.Object({ id: Type.String(), text: Text, basis: Type.String(), remedy: Text, pass: RuleText, when: Type.Optional(RuleText) })),
  facts: Type.Array(ManualFact),
  values: Type.Array(Type.Object({ id: Type.String(), name: Text, inner: Type.Boolean({ description: 'it only works behind the result' }), rule: Type.Optional(RuleText), table: Type.Optional(Text), said: Type.Optional(Text) })),
  tables: Type.Array(ManualTable),
  parameters: Type.Array(Type.Object({ id: Type.String(), name: Text, text: Type.Optional(Text), source: Type.Optional(Type.String()), from: Type.Optional(Day), to: Type.Optional(Day), toVerify: Type.Boolean() })),
  exchanges: Type.Array(ManualExchange),
  /** What an officer may do, and where an item stands then. */
  actions: Type.Array(Type.Object({ action: Type.Union([Type.Literal('approve'), Type.Literal('refuse'), Type.Literal('ask-correction'), Type.Literal('switch-limit'), Type.Literal('confirm'), Type.Literal('return'), Type.Literal('object'), Type.Literal('answer-objection'), Type.Literal('hand-back'), Type.Literal('explain-delay'), Type.Literal('ask-again'), Type.Literal('answer-order'), Type.Literal('transfer'), Type.Literal('order-visit'), Type.Literal('report-visit'), Type.Literal('ask-assistance'), Type.Literal('drop-assistance')]), in: Type.Array(ItemStatus) })),
  establishes: Type.Array(Text), correctable: Type.Object({ elements: Type.Array(Text), evidence: Type.Array(Text) }),
  review: Type.Optional(Type.Object({ rule: RuleText, basis: Type.String(), why: Type.Optional(Text) })),
  effects: Type.Array(EffectView), ordinary: Type.Array(Named), examples: Type.Array(ManualExample),
}, { title: 'ServiceManual' });
export type ServiceManual = Static<typeof ServiceManual>;

/** The working manual of a life event: its questions, its items with when each belongs to the list, and the bodies that get the same name list. */
export const EventManual = Type.Object({
  id: Type.String(), name: Text, summary: Text, source: Type.String(), version: Type.String(), filers: Type.Array(Filer), inPerson: Type.Optional(Text),
  /** `answers`: the choices, none for yes or no. */
  questions: Type.Array(Type.Object({ id: Type.String(), text: Text, why: Text, answers: Type.Array(Text), when: Type.Optional(RuleText) })),
  /** Facts that follow from the event itself and are not asked. */
  settles: Type.Array(Named),
  items: Type.Array(Type.Intersect([ItemPlace, Type.Object({
    code: Type.String(), name: Text, short: Text, authority: Text, mode: Type.Union([Type.Literal('instant'), Type.Literal('officer')]),
    when: Type.Optional(RuleText), why: Type.Optional(Text), later: Type.Boolean(), otherwise: Type.Array(Type.Object({ text: Text, when: Type.Optional(RuleText) })),
  })])),
  nameList: Type.Array(Text), remarks: Type.Array(Type.String()),
}, { title: 'EventManual' });
export type EventManual = Static<typeof EventManual>;
