import { Type, type Static } from 'typebox';
import { LimitText, LocalizedText } from './text.ts';

/** Which body is competent in a region, with its source and how sure we are of it. */
const Competent = Type.Object({
  zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }),
  source: Type.String({ minLength: 1 }),
  confidence: Type.Union([Type.Literal('law'), Type.Literal('region'), Type.Literal('to-verify')]),
  note: Type.Optional(Type.String()),
}, { additionalProperties: false });

/**
 * What somebody can do against a refusal: to whom, within what time from the day on which it became known, by which article. It is open
 * against the decisions of every line of work and matter but those that `except` names, each with the reason.
 */
export const Remedy = Type.Object({
  zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }),
  within: Type.String({ ...LimitText, pattern: '^[1-9][0-9]*(d|mo)$', description: '60d | 6mo, from the day on which the decision became known; that day does not count' }),
  basis: Type.String({ minLength: 1 }),
  to: LocalizedText,
  toBasis: Type.String({ minLength: 1 }),
  in: Type.Optional(Type.Record(Type.String({ pattern: '^[0-9]{6}$' }), Competent, { additionalProperties: false, description: 'the competent body, by region; where a region is not named: `to`' })),
  note: Type.Optional(LocalizedText),
  noteFor: Type.Optional(Type.Record(Type.String(), LocalizedText, { description: 'what is said in place of `note` of the decisions of these authorities, or about these services' })),
  except: Type.Optional(Type.Record(Type.String(), Type.String({ minLength: 1 }), { description: 'authorities or services against whose decisions it is not open, and why' })),
}, { additionalProperties: false });
export type Remedy = Static<typeof Remedy>;
