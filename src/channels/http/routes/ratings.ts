import { actorOf, type Principal } from '#core/identity/principal.ts';
import type { Score } from '#core/ratings/rating.ts';
import { ratingReasons } from '#core/ratings/reasons.ts';
import { Type } from 'typebox';
import { actOn } from '#usecases/ratings/act-on-rating.ts';
import { rate } from '#usecases/ratings/rate.ts';
import { partyIn } from '#core/parties/acting.ts';
import { channelOf } from '../identity/channel-of.ts';
import { requireApplicant } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { CaseView } from '../schemas/case.ts';
import { RatingBody, RatingConfirmBody, RatingReasons } from '../schemas/rating.ts';
import { CaseNumber } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { seenAs } from '../views/seen-as.ts';
import { caseViewFor, followedCase } from './cases.ts';

const params = Type.Object({ number: CaseNumber, no: Type.Integer({ minimum: 1, maximum: 100 }) });

/** 好差评: whoever has applied rates each item, and says whether what was done about a low rating is enough. */
export function ratingRoutes(app: Server, services: Services): void {
  const { context, ratings } = services;
  const own = async (principal: Principal, number: string) => {
    const read = await followedCase(services, principal.region, number, principal.subjectId);
    return { read, actor: actorOf(seenAs(read, principal)) };
  };

  app.get('/rating-reasons', { schema: { summary: '评价的理由 · Reasons that can be chosen', tags: ['catalog'], response: { 200: RatingReasons } } }, async () => ({ reasons: ratingReasons(context.compiled.catalog).map((each) => ({ ...each })) }));

  app.put('/cases/:number/items/:no/rating', { preHandler: requireApplicant, schema: { summary: '好差评 · Rate an item; the two lowest levels need a reason and begin a repair', tags: ['hall'], params, body: RatingBody, response: { 200: CaseView } } }, async (request) => {
    const principal = request.principal!;
    const { score, comment, reasons = [] } = request.body;
    const { read, actor } = await own(principal, request.params.number);
    const done = await rate(services, read, request.params.no, actor, { score: score as Score, words: comment, reasons, via: channelOf(principal, request) });
    if (done.kind === 'refused') throw problemOf(done.refusal);
    if (done.kind !== 'done') throw new Problem('changed-meanwhile');
    return caseViewFor(services, read, principal);
  });

  app.post('/cases/:number/items/:no/rating/call-back', { preHandler: requireApplicant, schema: { summary: '整改满不满意 · Say whether what was done about a low rating is enough; if not, it is put right once more', tags: ['hall'], params, body: RatingConfirmBody, response: { 200: CaseView } } }, async (request) => {
    const principal = request.principal!;
    const { read, actor } = await own(principal, request.params.number);
    const rating = (await ratings.ofCase(principal.region, read.state.number, partyIn(actor))).find(({ no }) => no === request.params.no);
    if (!rating) throw new Problem('not-found');
    const acted = await actOn(services, { region: principal.region, number: rating.number, actor }, { act: 'confirm', ...request.body });
    if (acted.kind === 'refused') throw problemOf(acted.refusal);
    if (acted.kind !== 'done') throw new Problem(acted.kind === 'no-rating' ? 'not-found' : 'changed-meanwhile');
    return caseViewFor(services, read, principal);
  });
}

