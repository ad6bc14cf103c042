import { Type } from 'typebox';
import type { Draw } from '#core/assignment/draw.ts';
import { dayOf } from '#core/clocks/day.ts';
import { FOR_EVERYBODY } from '../no-store.ts';
import { Problem } from '../problems.ts';
import { PublicKeys } from '../schemas/document.ts';
import { Commitments, DrawsOfDay, publicDraw, PublicDraw } from '../schemas/draw.ts';
import { Day } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';

/** So many draws on a page: each names every officer of the region. */
const A_PAGE = 50;
const Region = Type.String({ pattern: '^[0-9]{6}$' });

/** What anybody can recompute: the keys of signatures, draws, the seeds of past days and the commitments of days to come. The proof is over the internal ids of officers; their public numbers stand beside. */
export function publicRoutes(app: Server, { draws, context, staff, packing, homeRegion }: Services): void {
  app.get('/public/keys', { schema: { summary: '本平台签名用的公钥 · The keys of this house', tags: ['public'], response: { 200: PublicKeys } } }, async (_request, reply) => {
    void reply.headers(FOR_EVERYBODY);
    return { keys: packing.signer.keys.map(({ id, pem }, index) => ({ id, current: index === 0, pem })) };
  });
  app.get('/public/draws/:id', { schema: { summary: '核验一次抽取 · One draw', tags: ['public'], params: Type.Object({ id: Type.String({ format: 'uuid' }) }), querystring: Type.Object({ region: Region }), response: { 200: PublicDraw } } }, async (request, reply) => {
    const found = await draws.get(request.query.region, request.params.id);
    if (!found) throw new Problem('not-found');
    void reply.headers(FOR_EVERYBODY);
    const { region, ...drawn } = found;
    const seed = found.draw.day < dayOf(context.now()) ? (await draws.seeds(region, found.draw.day)).find((each) => each.day === found.draw.day)?.seed : undefined;
    return { ...drawn, draw: publicDraw(drawn.draw), officers: numbersIn(drawn.draw, await staff.officerNumbers(region)), ...(seed && { seed }) };
  });
  app.get('/public/draws', { schema: { summary: '一天的抽取 · Draws of a day', tags: ['public'], querystring: Type.Object({ region: Type.Optional(Region), day: Day, after: Type.Optional(Type.String({ format: 'uuid', description: 'the `next` of the page before' })) }), response: { 200: DrawsOfDay } } }, async (request, reply) => {
    const { region = homeRegion, day, after } = request.query;
    const [found, numbers, seeds] = await Promise.all([draws.ofDay(region, day, A_PAGE + 1, after), staff.officerNumbers(region), day < dayOf(context.now()) ? draws.seeds(region, day) : []]);
    const seed = seeds.find((each) => each.day === day)?.seed;
    const page = found.slice(0, A_PAGE);
    const next = found.length > A_PAGE ? page.at(-1)?.id : undefined;
    void reply.headers(FOR_EVERYBODY);
    return { draws: page.map(({ region: _region, ...drawn }) => ({ ...drawn, draw: publicDraw(drawn.draw), officers: numbersIn(drawn.draw, numbers) })), ...(seed !== undefined && { seed }), ...(next !== undefined && { next }) };
  });
  app.get('/public/commitments', { schema: { summary: '抽取种子的承诺值 · Commitments of the seeds', tags: ['public'], querystring: Type.Object({ region: Type.Optional(Region) }), response: { 200: Commitments } } }, async (request, reply) => {
    const today = dayOf(context.now());
    const from = new Date(Date.parse(today) - 30 * 86_400_000).toISOString().slice(0, 10);
    const { region = homeRegion } = request.query;
    const [seeds, counts] = await Promise.all([draws.seeds(region, from), draws.counts(region, from)]);
    void reply.headers(FOR_EVERYBODY);
    return { days: seeds.map(({ day, commitment, publishedAt, seed }) => ({ day, commitment, publishedAt, draws: counts.find((each) => each.day === day)?.draws ?? 0, ...(day < today && { seed }) })) };
  });
}

/** The public numbers of all who took part in a draw or were left out. Who has left the service since has none. */
function numbersIn({ pool, excluded }: Draw, numbers: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...pool, ...excluded].flatMap(({ officer }) => (numbers.has(officer) ? [[officer, numbers.get(officer)!]] : [])));
}
