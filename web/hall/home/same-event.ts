import type { OfferView, PromptView } from '../../ui/api-types.ts';

type Offer = Pick<OfferView, 'for' | 'status'>;
type Prompt = Pick<PromptView, 'lifeEvent' | 'own'>;

/** What a department told of the event that was found for the same person, too: one card says both. */
export function toldOf<Told extends Prompt>(offer: Offer, prompts: readonly Told[]): Told | undefined {
  return offer.status === 'told' ? prompts.find(({ own, lifeEvent }) => own && lifeEvent === offer.for) : undefined;
}

/** What departments told that stands on no card yet. */
export function notFound<Told extends Prompt>(prompts: readonly Told[], offers: readonly Offer[]): readonly Told[] {
  return prompts.filter((prompt) => !offers.some((offer) => toldOf(offer, [prompt]) !== undefined));
}
