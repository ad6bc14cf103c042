import { Type, type Static } from 'typebox';
import { ElementType } from './element.ts';
import { LimitText, LocalizedText } from './text.ts';

/** One data-sharing scenario with another department: who asks whom for what, why, on which basis. */
export const Scenario = Type.Object({
  zh: Type.String(), en: Type.String(),
  direction: Type.Union([Type.Literal('ask'), Type.Literal('tell')]),
  why: LocalizedText,
  basis: Type.String(),
  request: Type.Array(Type.String()),
  answer: Type.Record(Type.String(), ElementType),
  freshFor: Type.Optional(Type.String({ pattern: '^[0-9]+(min|h|d)$', description: 'how long an answer may be used' })),
  answersWithin: Type.Optional(Type.String({ ...LimitText, description: 'how long the department may work at it, where it does not answer at once: it is asked once the case is handed in, and so long an item waits before a person takes it' })),
  deadlineMs: Type.Integer({ minimum: 50, maximum: 30000 }),
  routine: Type.Optional(Type.Literal(true, { description: 'who somebody is: asked for nearly every matter, so that it makes none of them a joint matter' })),
}, { additionalProperties: false });

/** Another agency, reached through a connector. `port` is its default place in the sandbox; DEPARTMENT_<ID>_URL overrides it. */
export const Department = Type.Object({
  zh: Type.String(), en: Type.String(),
  line: Type.Optional(Type.String({ description: 'the line of work inside human resources and social security that it belongs to; without it: another department' })),
  system: LocalizedText,
  scenarios: Type.Record(Type.String(), Scenario),
}, { additionalProperties: false });
export type Department = Static<typeof Department>;
export type Scenario = Static<typeof Scenario>;
