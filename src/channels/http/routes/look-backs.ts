import { Type } from 'typebox';
import { dayOf } from '#core/clocks/day.ts';
import { itemNames } from '#core/catalog/item-names.ts';
import { hasService } from '#core/catalog/offered.ts';
import { nameOf } from '#core/inspection/sample.ts';
import { orderLookBack } from '#usecases/inspections/order-look-back.ts';
import { verifyLookBacks } from '#usecases/inspections/verify-look-backs.ts';
import type { HeldLookBack } from '#usecases/ports/look-backs.ts';
import { requireSupervisor } from '../identity/require.ts';
import { FOR_EVERYBODY } from '../no-store.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { LookBackBody, LookBacks, PublicLookBacks } from '../schemas/look-back.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';

const SHOWN = 20;
/** An order over more decisions than this is drawn again by `kuaiban assignments verify`, not for a page. */
const DRAWN_AGAIN = 5_000;

/** Look-backs that supervisors order, and what anybody needs to draw them again. */
export function lookBackRoutes(app: Server, { context, inspections, lookBacks, staff }: Services): void {
  const { compiled } = context;
  const latest = async (region: string): Promise<readonly HeldLookBack[]> => (await lookBacks.all()).filter((each) => each.region === region);

  const view = async (region: string): Promise<LookBacks> => {
    const [next, all, numbers] = await Promise.all([lookBacks.next(region), latest(region), staff.officerNumbers(region)]);
    if (!next) throw new Problem('unavailable');
    const shown = all.slice(-SHOWN).toReversed();
    const small = new Set(shown.flatMap(({ no, draw }) => (draw && draw.decided <= DRAWN_AGAIN ? [no] : [])));
    const { findings } = await verifyLookBacks({ context, inspections, lookBacks: { ...lookBacks, all: async () => all.map((each) => { if (small.has(each.no)) return each; const { draw: _draw, ...undrawn } = each; return undrawn; }) } });
    return {
      next, today: dayOf(context.now()),
      services: [...compiled.catalog.services.values()].filter(({ code, mode }) => mode === 'instant' && hasService(compiled.catalog, region, code)).map(({ code, zh, en }) => ({ id: code, name: { zh: `${code} ${zh}`, en: `${code} ${en}` } })),
      orders: await Promise.all(shown.map(async ({ no, from, until, service, percent, at, commitment, committedAt, reason, by, draw }) => {
        const there = new Set((await inspections.there(region, 'special', dayOf(at))).map(nameOf));
        return {
          no, from, until, percent, at, commitment, committedAt, reason, by: numbers.get(by) ?? '', ...(service !== undefined && { service, name: itemNames(compiled, { service }).name }),
          ...(draw && { draw: { drawnAt: draw.drawnAt, seed: draw.seed, decided: draw.decided, population: draw.population, drawn: draw.chosen.length, inspected: draw.chosen.filter((one) => there.has(nameOf(one))).length, ...(small.has(no) && { verified: !findings.some((each) => each.draw === `look-back ${region} ${no}`) }) } }),
        };
      })),
    };
  };

  app.get('/staff/supervision/look-backs', { preHandler: requireSupervisor, schema: { summary: '专项回头看 · Look-backs that were ordered', tags: ['desk'], response: { 200: LookBacks } } }, (request) => view(request.principal!.region));

  app.post('/staff/supervision/look-backs', { preHandler: requireSupervisor, schema: { summary: '组织专项回头看 · Order a look-back: what it draws is decided by the seed that was committed to before', tags: ['desk'], body: LookBackBody, response: { 201: LookBacks } } }, async (request, reply) => {
    const { region, officer } = request.principal!;
    const ordered = await orderLookBack({ context, lookBacks }, { ...request.body, region, by: officer!.id });
    if (ordered.kind === 'refused') throw problemOf(ordered.refusal);
    if (ordered.kind !== 'done') throw new Problem('changed-meanwhile');
    return reply.code(201).send(await view(region));
  });

  app.get('/public/look-backs', { schema: { summary: '专项回头看的抽取 · How look-backs were drawn', tags: ['public'], querystring: Type.Object({ region: Type.String({ pattern: '^[0-9]{6}$' }) }), response: { 200: PublicLookBacks } } }, async (request, reply) => {
    const { region } = request.query;
    const [next, all] = await Promise.all([lookBacks.next(region), latest(region)]);
    void reply.headers(FOR_EVERYBODY);
    return {
      ...(next && { next }),
      orders: all.slice(-SHOWN).toReversed().map(({ no, from, until, service, percent, at, commitment, committedAt, hash, draw }) => ({
        no, from, until, percent, at, commitment, committedAt, hash, ...(service !== undefined && { service }),
        ...(draw && { draw: { drawnAt: draw.drawnAt, seed: draw.seed, decided: draw.decided, population: draw.population, drawn: draw.chosen.length, chosen: [...draw.chosen] } }),
      })),
    };
  });
}
