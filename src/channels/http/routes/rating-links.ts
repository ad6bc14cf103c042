import { Type } from 'typebox';
import type { Score } from '#core/ratings/rating.ts';
import { openLink, rateByLink } from '#usecases/ratings/rating-link.ts';
import { personsOwn } from '../identity/persons-own.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { RatingBody, RatingByLink } from '../schemas/rating.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { repairByLink } from '../views/rating-view.ts';

const params = Type.Object({ token: Type.String({ pattern: '^[0-9a-f]{32}$' }) });
const config = { rateLimit: { max: 30, timeWindow: '1 minute' } };

/** Rating by the link in a message, without signing in: exactly one item, once; of a message about several results it leads to the link of each. */
export function ratingLinkRoutes(app: Server, services: Services): void {
  const { context } = services;
  const none = (): Problem => new Problem('not-found', { zh: '这个链接不对或者过期了。可以登录快办，在办件里评价', en: 'This link is wrong or too old. You can sign in and rate it in the case' });
  const view = async (token: string): Promise<RatingByLink> => {
    const opened = await openLink(services, token);
    if (!opened) throw none();
    const { zh, en } = context.compiled.catalog.regions.get(opened.link.region)!;
    const repair = opened.given && repairByLink(opened.given);
    return { name: opened.name, region: { zh, en }, until: opened.link.until, rated: opened.rated, ...(repair && { repair }), ...(opened.each && { each: opened.each.map((one) => ({ ...one })) }) };
  };

  app.get('/rating-links/:token', { config, schema: { summary: '凭短信里的链接评价 · What a link in a message lets rate', tags: ['public'], params, response: { 200: RatingByLink } } }, (request) => view(request.params.token));
  app.put('/rating-links/:token', { preValidation: personsOwn, config, schema: { summary: '凭短信里的链接评价，一次 · Rate by a link in a message, once', tags: ['public'], params, body: RatingBody, response: { 200: RatingByLink } } }, async (request) => {
    const { score, comment, reasons = [] } = request.body;
    const done = await rateByLink(services, request.params.token, { score: score as Score, words: comment, reasons });
    if (!done) throw none();
    if (done.kind === 'refused') throw problemOf(done.refusal);
    if (done.kind !== 'done') throw new Problem('changed-meanwhile');
    return view(request.params.token);
  });
}
