import { Type, type Static } from 'typebox';
import { Instant, KnownFact, Text } from './shared.ts';

/**
 * Something that was found for a person who has not applied. `told`: it can be applied for, as the life event or service `for`; with a `case` it was handed in for them and a person has still to decide it · `granted`: it
 * was handed in for them and decided, in `case`.
 */
export const OfferView = Type.Object({
  offer: Type.String(), round: Type.String(), status: Type.Union([Type.Literal('told'), Type.Literal('granted')]), foundAt: Instant,
  name: Text, told: Text, basis: Type.String(), for: Type.String(), case: Type.Union([Type.String(), Type.Null()]),
  /** What of the register it was found by. */
  facts: Type.Array(KnownFact),
}, { title: 'OfferView' });
export type OfferView = Static<typeof OfferView>;
