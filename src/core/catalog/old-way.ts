import { Type, type TSchema, type Static } from 'typebox';
import { LimitText, LocalizedText } from './text.ts';

/** What a recorded figure rests on: a law, a notice, what a region does, or general knowledge that somebody still has to verify. */
const Confidence = Type.Union([Type.Literal('law'), Type.Literal('notice'), Type.Literal('region'), Type.Literal('to-verify')]);

const recorded = <Field extends Record<string, TSchema>>(field: Field) =>
  Type.Object({ ...field, source: Type.String({ minLength: 1 }), confidence: Confidence }, { additionalProperties: false });

/**
 * How a matter went when it was filed alone at its own counter, item by item: the other side of every “before → now”. What is not known
 * is left out and then counted on neither side. Totals that only a notice gives are no old way: see `NoticeFigure`.
 */
export const OldWay = Type.Object({
  name: Type.Optional(Type.Object({ ...LocalizedText.properties }, { additionalProperties: false, description: 'only where the catalogue has no service of this code' })),
  materials: recorded({ ids: Type.Array(Type.String(), { description: 'evidence that was to be handed in; its kind tells forms from materials' }) }),
  bases: Type.Optional(recorded({ ids: Type.Array(Type.String()) })),
  limit: Type.Optional(Type.Union([recorded({ is: LimitText }), Type.Object({ none: Type.String({ minLength: 1, description: 'why there was none' }) }, { additionalProperties: false })])),
  visits: Type.Optional(recorded({ times: Type.Integer({ minimum: 0 }) })),
  steps: Type.Optional(recorded({ ids: Type.Array(Type.Union([Type.Literal('受理'), Type.Literal('审核'), Type.Literal('复核'), Type.Literal('办结')]), { description: 'what was done by hand' }) })),
}, { additionalProperties: false });
export type OldWay = Static<typeof OldWay>;
