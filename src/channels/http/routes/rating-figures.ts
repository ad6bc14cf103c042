import { Type } from 'typebox';
import { dayOf } from '#core/clocks/day.ts';
import { quarterOf, quartersBefore } from '#core/ratings/figures.ts';
import { leastInPublic } from '#core/ratings/terms.ts';
import { sendCsv, sheetQuery } from '../list-sheet.ts';
import { FOR_EVERYBODY } from '../no-store.ts';
import { Problem } from '../problems.ts';
import { bytesAnswer } from '../schemas/file.ts';
import { RatingFigures } from '../schemas/rating-figures.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { ratingFigures, ratingFiguresSheet } from '../views/rating-figures-view.ts';

/** Two years. */
const QUARTERS = 8;
const asked = { region: Type.Optional(Type.String({ pattern: '^[0-9]{6}$' })), quarter: Type.Optional(Type.String({ maxLength: 7, description: '2026-Q3; without it the last that is over' })) };

/** 评价公开: what was rated how, by matter, channel and office, for anybody. */
export function ratingFigureRoutes(app: Server, { context, homeRegion, ratings }: Services): void {
  const read = async ({ region = homeRegion, quarter }: { readonly region?: string; readonly quarter?: string }): Promise<RatingFigures> => {
    const { compiled, now } = context;
    if (!compiled.catalog.regions.has(region)) throw new Problem('not-found');
    const over = quartersBefore(dayOf(now()), QUARTERS);
    const found = quarter === undefined ? over[0]! : over.find(({ id }) => id === quarterOf(quarter)?.id);
    const detail = { zh: '只公开最近两年已经过完的季度', en: 'Only quarters of the last two years that are over are published' };
    if (!found) throw new Problem('wrong-input', detail, [{ pointer: '/querystring/quarter', detail }]);
    return ratingFigures(compiled, { region, quarter: found.id, quarters: over.map(({ id }) => id), least: leastInPublic(compiled.catalog, region, dayOf(now())) }, await ratings.figures(region, found.from, found.until));
  };

  app.get('/public/ratings', { schema: { summary: '好差评公开数字 · Ratings by matter, channel and office, of a quarter that is over', tags: ['public'], querystring: Type.Object(asked), response: { 200: RatingFigures } } }, async (request, reply) => {
    void reply.headers(FOR_EVERYBODY);
    return read(request.query);
  });
  app.get('/public/ratings/sheet', { schema: { summary: '好差评公开数字（CSV） · The same as a table', tags: ['public'], querystring: Type.Object({ ...asked, ...sheetQuery }), response: bytesAnswer('表格 · The table', ['text/csv']) } }, async (request, reply) => sendCsv(reply.headers(FOR_EVERYBODY), ratingFiguresSheet(await read(request.query), request.query.language ?? 'zh')));
}
