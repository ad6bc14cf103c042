import { dayOf } from '#core/clocks/day.ts';
import { callTerms } from '#usecases/calls/begin-call.ts';
import { requireSupervisor } from '../identity/require.ts';
import { HallNow } from '../schemas/hall-now.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { hallNowView } from '../views/hall-now-view.ts';
import { viewContext } from './cases.ts';

/** So many of those that end first stand on the page. */
const NEAR = 12;

/** The live hall of a supervisor: what waits where, who is near the limit, how the draws of today fell. */
export function hallNowRoutes(app: Server, services: Services): void {
  const { context, hallNow } = services;
  app.get('/staff/hall', { preHandler: requireSupervisor, schema: { summary: '实时大厅 · What goes on now', tags: ['desk'], response: { 200: HallNow } } }, async (request) => {
    const { region } = request.principal!;
    const now = context.now();
    const today = dayOf(now);
    const found = await hallNow.read(region, { now, today, since: new Date(`${today}T00:00:00+08:00`).toISOString(), tries: callTerms(context, region, today).tries, near: NEAR });
    return hallNowView(await viewContext(services, region, context.compiled.catalog.version), region, found, now);
  });
}
