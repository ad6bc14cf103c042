import { Type, type Static } from 'typebox';
import { LocalizedText } from './text.ts';

/** From where an entry of the register came: a correction, a decided case, an employer's word, a separation of numbers, an old system. */
export const ORIGINS = ['correction', 'case', 'separation', 'employer', 'import'] as const;

/** Which of several sources is believed where they say different things of the same moment, the first before all, and why. What loses stays on record and is shown. */
export const Precedence = Type.Object({
  order: Type.Array(Type.String({ minLength: 1 }), { minItems: 2, description: 'correction, case, separation, employer, import: entries of the register by where they came from; department:ID; promise; ask: the person; sign-in' }),
  because: LocalizedText,
  basis: Type.String({ minLength: 1, description: 'the article or standard, or who has decided it so' }),
}, { additionalProperties: false });
export type Precedence = Static<typeof Precedence>;
