import { Type, type Static } from 'typebox';
import { Instant, Text } from './shared.ts';

/** An offer because of what a department told: `about` names whom it is about, for applying. */
export const PromptView = Type.Object({
  id: Type.String({ format: 'uuid' }), at: Instant, department: Text, happened: Text, aboutName: Type.String(), about: Type.String(), own: Type.Optional(Type.Literal(true, { description: 'it is about whoever reads it' })), lifeEvent: Type.String(), name: Text, summary: Text,
}, { title: 'PromptView' });
export type PromptView = Static<typeof PromptView>;
