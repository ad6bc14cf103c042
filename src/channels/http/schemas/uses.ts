import { Type, type Static } from 'typebox';
import { After } from './place.ts';
import { CaseNumber, Instant, Text } from './shared.ts';

const Kind = Type.Union([Type.Literal('look'), Type.Literal('asked'), Type.Literal('told'), Type.Literal('said')], { description: 'look: somebody looked · asked: a department was asked · told: a department was told · said: a department said it by itself' });

/** One use of somebody's data: who, why, what, on which basis, for which case of their own, and how an exchange ended. */
export const UseView = Type.Object({
  id: Type.String(), at: Instant, kind: Kind, who: Text, why: Text, what: Text, basis: Type.Optional(Type.String()),
  case: Type.Optional(CaseNumber), matter: Type.Optional(Text), outcome: Type.Optional(Text),
}, { title: 'UseView' });
export type UseView = Static<typeof UseView>;
export type UseViewKind = UseView['kind'];

export const Uses = Type.Object({ uses: Type.Array(UseView), next: Type.Optional(Type.String({ description: 'where the page after this one begins' })) }, { title: 'Uses' });
export type Uses = Static<typeof Uses>;

export const UsesQuery = Type.Object({
  kind: Type.Optional(Kind),
  after: Type.Optional(After),
});
