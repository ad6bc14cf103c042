import { Type } from 'typebox';
import { dayOf } from '#core/clocks/day.ts';
import { requireStaff } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { EventManual, ServiceManual } from '../schemas/manual.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { eventManual } from '../views/event-manual-view.ts';
import { serviceManual } from '../views/manual-view.ts';

/** What officers go by, for the region they work in. */
export function manualRoutes(app: Server, { context }: Services): void {
  app.get('/staff/manual/:code', { preHandler: requireStaff, schema: { summary: '经办手册 · Working manual of a matter', tags: ['desk'], params: Type.Object({ code: Type.String({ maxLength: 60 }) }), response: { 200: ServiceManual } } }, async (request) => {
    const service = context.compiled.catalog.services.get(request.params.code);
    if (!service) throw new Problem('not-found');
    return serviceManual(context.compiled, service, { region: request.principal!.region, on: dayOf(context.now()) });
  });
  app.get('/staff/manual/event/:id', { preHandler: requireStaff, schema: { summary: '一件事经办手册 · Working manual of a life event', tags: ['desk'], params: Type.Object({ id: Type.String({ maxLength: 60 }) }), response: { 200: EventManual } } }, async (request) => {
    const event = context.compiled.catalog.lifeEvents.get(request.params.id);
    if (!event) throw new Problem('not-found');
    return eventManual(context.compiled, event);
  });
}
