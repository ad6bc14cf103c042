import { readEntitlements } from '#usecases/read-entitlements.ts';
import { requirePerson } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { MyEntitled } from '../schemas/entitled.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { entitledView } from '../views/entitled-view.ts';

/** What is the due of whoever is signed in, of all benefits of their city, without their having asked for any. */
export function entitledRoutes(app: Server, { context }: Services): void {
  app.get('/me/entitled', { config: { rateLimit: { max: 60, timeWindow: '1 minute' } }, preHandler: requirePerson, schema: { summary: '我能享受的待遇 · What is my due', tags: ['hall'], response: { 200: MyEntitled } } }, async (request) => {
    const { region, subjectId } = request.principal!;
    const found = await readEntitlements(context, region, subjectId);
    if (!found) throw new Problem('not-found');
    return entitledView(context.compiled, region, found);
  });
}
