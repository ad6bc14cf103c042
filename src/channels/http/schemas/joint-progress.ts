import { Type, type Static } from 'typebox';
import { Text } from './shared.ts';

/** A joint review for the person: who has to agree and has spoken, not what was said. */
export const JointProgress = Type.Object({ seats: Type.Array(Type.Object({ name: Text, part: Text, officer: Type.Optional(Type.String()), draw: Type.Optional(Type.String()), spoken: Type.Boolean() })) }, { title: 'JointProgress' });
export type JointProgress = Static<typeof JointProgress>;
