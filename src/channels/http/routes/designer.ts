import { Type } from 'typebox';
import { dayOf } from '#core/clocks/day.ts';
import { requireStaff } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { CatalogIndex } from '../schemas/designer.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { catalogIndex } from '../views/catalog-index.ts';

/** A city of the catalogue; without it the reader's own. */
const RegionQuery = Type.Object({ region: Type.Optional(Type.String({ pattern: '^[0-9]{6}$' })) });

/** The catalogue for who designs services and who works by them: read only, the same for everybody of the staff, and nothing personal in it. */
export function designerRoutes(app: Server, { context, language }: Services): void {
  const { compiled } = context;
  app.get('/staff/catalog', { preHandler: requireStaff, schema: { summary: '服务目录 · The catalogue for who designs services', tags: ['desk'], querystring: RegionQuery, response: { 200: CatalogIndex } } }, async (request) => {
    const { region = request.principal!.region } = request.query;
    if (!compiled.catalog.regions.has(region)) throw new Problem('not-found');
    return catalogIndex(compiled, language, { region, on: dayOf(context.now()) });
  });
}
