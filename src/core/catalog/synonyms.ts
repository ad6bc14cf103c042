import { Type, type Static } from 'typebox';

/** Words that people use for the same thing (下岗, 失业, 被裁): who searches for one finds the others. */
export const Synonyms = Type.Object({ words: Type.Array(Type.String({ minLength: 2 }), { minItems: 2, uniqueItems: true }) }, { additionalProperties: false });
export type Synonyms = Static<typeof Synonyms>;
