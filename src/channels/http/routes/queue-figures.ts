import { Type } from 'typebox';
import { bookingRules } from '#core/catalog/booking-rules.ts';
import { HALL } from '#core/catalog/hall.ts';
import { queueIn } from '#core/catalog/hall-queue.ts';
import { queuesOf } from '#core/catalog/places.ts';
import { addDays, dayOf } from '#core/clocks/day.ts';
import { requireSupervisor } from '../identity/require.ts';
import { sendCsv, sendSheet, sheetAnswer, sheetQuery } from '../list-sheet.ts';
import { Problem } from '../problems.ts';
import { QueueFigures } from '../schemas/queue-figures.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { queueSheet } from '../views/queue-sheet.ts';

const DAYS = 14;
const Which = { office: Type.Optional(Type.String({ pattern: '^[a-z][a-z0-9-]*$', maxLength: 60 })), days: Type.Optional(Type.Integer({ minimum: 1, maximum: 92, description: `the last so many days; without it: ${String(DAYS)}` })) };

/** For supervisors and heads: when people come to a hall and how long they wait, by the hour. */
export function queueFigureRoutes(app: Server, services: Services): void {
  const { context, queueFigures } = services;
  const { catalog } = context.compiled;
  const read = async (region: string, { office = HALL, days = DAYS }: { readonly office?: string; readonly days?: number }): Promise<QueueFigures> => {
    const found = queueIn(catalog, region, office);
    if (!found) throw new Problem('not-found');
    const to = dayOf(context.now()), from = addDays(to, 1 - days);
    const until = new Date(Date.parse(context.now()) - bookingRules(catalog, region, to).graceMinutes * 60_000).toISOString();
    const figures = await queueFigures.of(region, office, from, to, until);
    const offices = queuesOf(catalog, region).flatMap(({ office: id }) => { const name = queueIn(catalog, region, id)?.name; return name ? [{ id, name }] : []; });
    return { office: { id: office, name: found.name }, offices, from, to, days: figures.days, hours: [...figures.hours], bookings: figures.bookings };
  };
  app.get('/staff/halls', { preHandler: requireSupervisor, schema: { summary: '大厅排队分时情况 · Arrivals and waits by the hour', tags: ['desk'], querystring: Type.Object(Which), response: { 200: QueueFigures } } }, (request) => read(request.principal!.region, request.query));
  app.get('/staff/halls/sheet', { preHandler: requireSupervisor, schema: { summary: '大厅排队分时情况的表格 · The same as a sheet', tags: ['desk'], querystring: Type.Object({ ...Which, ...sheetQuery, format: Type.Optional(Type.Union([Type.Literal('xlsx'), Type.Literal('csv')])) }), response: sheetAnswer } }, async (request, reply) => {
    const sheet = queueSheet(await read(request.principal!.region, request.query), request.query.language ?? 'zh');
    return request.query.format === 'csv' ? sendCsv(reply, sheet) : sendSheet(reply, services, [sheet]);
  });
}
