import { Type, type Static } from 'typebox';
import { Text } from './shared.ts';

/** An expression of the rules, as written (FEEL) and in words. */
export const RuleText = Type.Object({ feel: Type.String(), words: Text }, { title: 'RuleText' });
export type RuleText = Static<typeof RuleText>;

/** What stands for a proof, so that the person need not hand it in: which register, department, licence, promise, and why it may. */
export const StandIn = Type.Object({
  kind: Type.Union([Type.Literal('e-card'), Type.Literal('register'), Type.Literal('department'), Type.Literal('locker'), Type.Literal('promise'), Type.Literal('merged-form'), Type.Literal('show-at-counter')]),
  name: Text, why: Type.Optional(Text),
}, { title: 'StandIn' });
export type StandIn = Static<typeof StandIn>;

/**
 * A proof that a matter rests on. Only where `byHand` the person brings it. `tests` are the answers to the six tests of 一律取消, each with
 * its reason: with one yes it may never be demanded (`never`).
 */
export const MaterialView = Type.Object({
  id: Type.String(), name: Text, form: Type.Boolean(), byHand: Type.Boolean(), never: Type.Boolean(), proves: Type.Array(Text), stands: Type.Array(StandIn),
  tests: Type.Array(Type.Object({ name: Text, yes: Type.Boolean(), reason: Type.String() })), voluntary: Type.Optional(Text), basis: Type.Optional(Type.String()),
}, { title: 'MaterialView' });
export type MaterialView = Static<typeof MaterialView>;

/** What was to be handed in when the matter was filed alone, where that is recorded; `still` where the person brings it today as well. */
export const FormerMaterials = Type.Object({
  materials: Type.Array(Type.Object({ id: Type.String(), name: Text, form: Type.Boolean(), still: Type.Boolean() })), source: Type.String(), toVerify: Type.Boolean(),
}, { title: 'FormerMaterials' });
export type FormerMaterials = Static<typeof FormerMaterials>;

/** A step of the way through a matter: what happens, who does it, and the particulars. */
export const FlowStep = Type.Object({
  kind: Type.Union([Type.Literal('hand-in'), Type.Literal('check'), Type.Literal('decide'), Type.Literal('review'), Type.Literal('publish'), Type.Literal('result'), Type.Literal('follow')]),
  title: Text, by: Text, lines: Type.Array(Text),
}, { title: 'FlowStep' });
export type FlowStep = Static<typeof FlowStep>;

/** Who may hand a matter in; `may` is what has to hold for that. */
export const Filer = Type.Object({ who: Text, may: Type.Optional(Text), basis: Type.Optional(Type.String()) }, { title: 'Filer' });
export type Filer = Static<typeof Filer>;

/** Where people ask, come and complain, and who supervises. */
export const ContactView = Type.Object({
  region: Text, hotline: Type.String(), hall: Type.String(), hours: Text, source: Type.String(), en: Type.Optional(Type.Object({ hall: Type.String(), source: Type.String() })),
  supervision: Type.Optional(Type.Object({ by: Text, phone: Type.String(), source: Type.String() })),
  helpers: Type.Optional(Type.Array(Type.Object({ city: Text, hall: Type.String() }), { description: 'other cities whose counters accept the matters of this one' })),
}, { title: 'ContactView' });
export type ContactView = Static<typeof ContactView>;
