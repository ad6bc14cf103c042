import { Type } from 'typebox';
import { dayOf } from '#core/clocks/day.ts';
import { offerInWords } from '#core/offers/in-words.ts';
import type { Fact } from '#core/fact.ts';
import { requirePerson } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { OfferView } from '../schemas/offer.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { factView, showable } from '../views/fact-view.ts';

const key = Type.Object({ offer: Type.String({ maxLength: 60 }), round: Type.String({ maxLength: 10 }) });

/** What was found for whoever is signed in, and that they want none of it. */
export function offerRoutes(app: Server, { context, offers }: Services): void {
  const { compiled } = context;
  app.get('/me/offers', { preHandler: requirePerson, schema: { summary: '为您找到 · Found for you', tags: ['hall'], response: { 200: Type.Object({ offers: Type.Array(OfferView) }) } } }, async (request) => {
    const { region, subjectId } = request.principal!;
    return {
      offers: (await offers.of(region, subjectId)).flatMap(({ offer: id, round, status, facts, foundAt, case: number, because }): OfferView[] => {
        const offer = compiled.catalog.offers.get(id);
        if (!offer || (status !== 'told' && status !== 'granted')) return [];
        return [{
          offer: id, round, status, foundAt, case: number, name: { zh: offer.zh, en: offer.en }, basis: offer.basis, for: offer.for,
          // The words of what is granted say that it is.
          told: status === 'told' && offer.how === 'grant' && because ? because : offerInWords(compiled, id, facts, { region, on: dayOf(foundAt) }), facts: facts.filter(isRead).filter(showable).map((fact) => factView(compiled.catalog, fact)),
        }];
      }),
    };
  });
  app.delete('/me/offers/:offer/:round', { preHandler: requirePerson, schema: { summary: '不需要，不再提醒 · Decline', tags: ['hall'], params: key, response: { 204: Type.Null() } } }, async (request, reply) => {
    const { region, subjectId } = request.principal!;
    const { offer, round } = request.params;
    if (!(await offers.decline({ region, subject: subjectId, offer, round }, context.now()))) throw new Problem('not-found');
    return reply.code(204).send(null);
  });
}

/** What stands in the register; what was worked out from it on the way says nothing more. */
function isRead({ source }: Fact): boolean {
  return source.kind === 'register';
}
