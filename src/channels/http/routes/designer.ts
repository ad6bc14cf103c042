import { Type } from 'typebox';
import type { Service } from '#core/catalog/service.ts';
import { dayOf } from '#core/clocks/day.ts';
import { exportService } from '#core/dmn/export/export-service.ts';
import { neededElements } from '#core/evidence/needed.ts';
import { requireStaff } from '../identity/require.ts';
import { sendCsv, sheetQuery } from '../list-sheet.ts';
import { Problem } from '../problems.ts';
import { CatalogIndex, RulesDifference, RulesOfService, ServiceInCatalog, TriedRules, TryRulesBody } from '../schemas/designer.ts';
import { bytesAnswer } from '../schemas/file.ts';
import { Day } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { catalogIndex } from '../views/catalog-index.ts';
import { tableViews } from '../views/manual-rules.ts';
import { rulesDifference } from '../views/rules-difference.ts';
import { rulesView } from '../views/rules-view.ts';
import { serviceInCatalog } from '../views/service-in-catalog.ts';
import { triedRules, wrongFacts } from '../views/tried-rules.ts';

const Region = Type.String({ pattern: '^[0-9]{6}$' });
/** A city of the catalogue, without it the reader's own, and a day, without it today. */
const where = { region: Type.Optional(Region), on: Type.Optional(Day) };
const params = Type.Object({ code: Type.String({ maxLength: 60 }) });
/** So many versions back somebody can compare with. */
const VERSIONS = 20;
const NO_VERSION = { zh: '本系统没有用过这个版本', en: 'This installation has never gone by this version' };

/** The catalogue for who designs services and who works by them: read only, the same for everybody of the staff, and nothing personal in it. */
export function designerRoutes(app: Server, { context, language, ruleVersions, writeModel }: Services): void {
  const { compiled } = context;
  const { catalog } = compiled;
  const at = (own: string, { region = own, on = dayOf(context.now()) }: { readonly region?: string; readonly on?: string }) => {
    if (!catalog.regions.has(region)) throw new Problem('not-found');
    return { region, on };
  };
  const serviceOf = (code: string): Service => {
    const service = catalog.services.get(code);
    if (!service) throw new Problem('not-found');
    return service;
  };

  app.get('/staff/catalog', { preHandler: requireStaff, schema: { summary: '服务目录 · The catalogue for who designs services', tags: ['desk'], querystring: Type.Object({ region: where.region }), response: { 200: CatalogIndex } } }, async (request) => catalogIndex(compiled, language, at(request.principal!.region, request.query)));

  app.get('/staff/catalog/services/:code', { preHandler: requireStaff, schema: { summary: '目录里的事项 · A matter in the catalogue: before and now, cities, standards of all places, laws', tags: ['desk'], params, response: { 200: ServiceInCatalog } } }, async (request) => serviceInCatalog(compiled, serviceOf(request.params.code), dayOf(context.now())));

  app.get('/staff/catalog/rules/:code', { preHandler: requireStaff, schema: { summary: '事项的规则 · The rules of a matter as a picture and as tables', tags: ['desk'], params, querystring: Type.Object(where), response: { 200: RulesOfService } } }, async (request) => {
    return rulesView(compiled, serviceOf(request.params.code), at(request.principal!.region, request.query), [...await ruleVersions.newest(VERSIONS)]);
  });

  app.post('/staff/catalog/rules/:code/try', { preHandler: requireStaff, schema: { summary: '试一试规则 · Try rules on made-up facts; nothing is kept', tags: ['desk'], params, body: TryRulesBody, response: { 200: TriedRules } } }, async (request) => {
    const service = serviceOf(request.params.code);
    at(request.principal!.region, request.body);
    const wrong = wrongFacts(compiled, service, request.body);
    if (wrong.length > 0) throw new Problem('wrong-input', undefined, wrong);
    return triedRules(compiled, service, request.body);
  });

  const other = { withRegion: Type.Optional(Region), withOn: Type.Optional(Day), withVersion: Type.Optional(Type.String({ maxLength: 100 })) };
  app.get('/staff/catalog/rules/:code/differences', { preHandler: requireStaff, schema: { summary: '规则差异 · What of the rules is another elsewhere or in another version', tags: ['desk'], params, querystring: Type.Object({ ...where, ...other }), response: { 200: RulesDifference } } }, async (request) => {
    const { withRegion, withOn, withVersion = catalog.version } = request.query;
    const here = at(request.principal!.region, request.query);
    serviceOf(request.params.code);
    const there = at(here.region, { ...(withRegion !== undefined && { region: withRegion }), on: withOn ?? here.on });
    const known = withVersion === catalog.version || await ruleVersions.firstUsed(withVersion) !== undefined;
    if (!known) throw new Problem('wrong-input', NO_VERSION, [{ pointer: '/querystring/withVersion', detail: NO_VERSION }]);
    return rulesDifference({ compiled: await context.catalogOf(withVersion), ...there }, { compiled, ...here }, request.params.code);
  });

  app.get('/staff/catalog/rules/:code/model', { preHandler: requireStaff, schema: { summary: 'DMN 文件 · The rules of a matter as DMN 1.5', tags: ['desk'], params, querystring: Type.Object(where), response: bytesAnswer('DMN 1.5', ['application/xml']) } }, async (request, reply) => {
    const { code } = serviceOf(request.params.code);
    const xml = await writeModel(exportService(compiled, code, at(request.principal!.region, request.query)));
    return reply.type('application/xml').header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${code}.dmn`)}`).send(Buffer.from(xml));
  });

  app.get('/staff/catalog/rules/:code/tables/:table', { preHandler: requireStaff, schema: { summary: '决策表的表格 · A decision table as .csv', tags: ['desk'], params: Type.Object({ code: params.properties.code, table: Type.String({ maxLength: 100 }) }), querystring: Type.Object(sheetQuery), response: bytesAnswer('CSV', ['text/csv']) } }, async (request, reply) => {
    const service = serviceOf(request.params.code);
    const table = tableViews(compiled, service, [...neededElements(compiled, [service.code])]).find(({ id }) => id === request.params.table);
    if (!table) throw new Problem('not-found');
    const { language: tongue = 'zh' } = request.query;
    const rows = [...table.rows, ...(table.otherwise.length > 0 ? [table.otherwise] : [])];
    return sendCsv(reply, { name: table.name[tongue], columns: table.columns.map(({ words }) => ({ heading: words[tongue], width: 24, holds: 'text' })), rows: rows.map((row) => row.map(({ words }) => words[tongue])) });
  });
}
