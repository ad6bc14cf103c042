import { Type } from 'typebox';
import { Problem } from '../problems.ts';
import { OfficeCommitments, OfficeList } from '../schemas/commitment.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { officeCommitments, officeList } from '../views/commitment-view.ts';

const querystring = Type.Object({ region: Type.Optional(Type.String({ pattern: '^[0-9]{6}$' })) });
const tags = ['public'];

/** What the offices of a region promise, for everybody: on the web, and on the screen on their wall. */
export function commitmentRoutes(app: Server, { context: { compiled }, homeRegion }: Services): void {
  app.get('/public/offices', { schema: { summary: '网点和承诺 · Offices and how much they promise', tags, querystring, response: { 200: OfficeList } } }, async (request) => {
    const region = request.query.region ?? request.principal?.region ?? homeRegion;
    if (!compiled.catalog.regions.has(region)) throw new Problem('not-found');
    return officeList(compiled.catalog, region);
  });
  app.get('/public/offices/:office', { schema: { summary: '一个网点的承诺 · What an office promises', tags, querystring, params: Type.Object({ office: Type.String({ maxLength: 60 }) }), response: { 200: OfficeCommitments } } }, async (request) => {
    const found = officeCommitments(compiled, request.query.region ?? request.principal?.region ?? homeRegion, request.params.office);
    if (!found) throw new Problem('not-found');
    return found;
  });
}
