import { isForWardAlone } from '#core/parties/guardian.ts';
import { wholeOf } from '#core/catalog/bundle.ts';
import { codeName } from '#core/catalog/code-name.ts';
import { markOf } from '#core/catalog/mark.ts';
import { cpsvApOf } from '#core/catalog/cpsv-ap.ts';
import { placesMark } from '#core/catalog/places.ts';
import { hasService } from '#core/catalog/offered.ts';
import { dayOf } from '#core/clocks/day.ts';
import { Type } from 'typebox';
import { compareEvent } from '#core/savings/compare.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { heardAs } from '#core/knowledge/heard.ts';
import { spellings } from '#core/knowledge/spellings.ts';
import { bytesAnswer } from '../schemas/file.ts';
import { FOR_EVERYBODY } from '../no-store.ts';
import { Problem } from '../problems.ts';
import { Heard, LifeEventDetail, LifeEventSummary, ServiceEntry, ServiceGuide } from '../schemas/catalog.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { eventDetail, rolesOf } from '../views/event-view.ts';
import { serviceEntry, serviceGuide } from '../views/service-view.ts';

/** Stands for the address of the installation in what is prepared once. */
const PLACEHOLDER = 'base://';

/** What can be done here: life events and their services. Public, the same for everybody until the catalogue changes. */
export function catalogRoutes(app: Server, { context, homeRegion, language }: Services): void {
  const { compiled } = context;
  const { catalog } = compiled;
  const querystring = Type.Object({ region: Type.Optional(Type.String({ pattern: '^[0-9]{6}$' })) });
  const regionOf = ({ region = homeRegion }: { region?: string }): string => {
    if (!catalog.regions.has(region)) throw new Problem('not-found');
    return region;
  };
  // The catalogue of a process does not change: what it says is spelt once.
  const spelled = new Map<string, string[]>();
  const spelledOf = (id: string, names: readonly string[]): string[] => {
    const found = spelled.get(id) ?? spellings(language, names);
    spelled.set(id, found);
    return found;
  };
  app.get('/public/heard', { config: { rateLimit: { max: 60, timeWindow: '1 minute' } }, schema: { summary: '打的字读起来是什么 · How what was typed sounds', tags: ['public'], querystring: Type.Object({ text: Type.String({ minLength: 1, maxLength: 80 }) }), response: { 200: Heard } } }, async (request, reply) => {
    void reply.headers(FOR_EVERYBODY);
    return { heard: [...heardAs(language, request.query.text)] };
  });
  app.get('/life-events', { schema: { summary: '一件事清单 · Life events', tags: ['catalog'], querystring, response: { 200: Type.Object({ lifeEvents: Type.Array(LifeEventSummary) }) } } }, async (request, reply) => {
    const region = regionOf(request.query);
    void reply.headers({ etag: `"${catalog.version}"`, ...FOR_EVERYBODY });
    return { lifeEvents: (catalog.regions.get(region)?.lifeEvents ?? []).map((id) => { const found = summary(compiled, id); return { ...found, spelled: spelledOf(`event/${id}`, [found.name.zh, ...found.words]) }; }) };
  });
  app.get('/life-events/:id', { schema: { summary: '办事指南 · Guide of a life event', tags: ['catalog'], params: Type.Object({ id: Type.String({ maxLength: 60 }) }), querystring, response: { 200: LifeEventDetail } } }, async (request, reply) => {
    const event = wholeOf(catalog, request.params.id);
    if (!event) throw new Problem('not-found');
    void reply.headers({ etag: `"${catalog.version}${placesMark(catalog, regionOf(request.query))}"`, ...FOR_EVERYBODY });
    return eventDetail(compiled, event, regionOf(request.query));
  });
  const openData = new Map<string, string>();
  app.get('/catalog', { schema: { summary: '目录开放数据（CPSV-AP 3） · The catalogue as open data', tags: ['catalog'], querystring, response: { ...bytesAnswer('JSON-LD', ['application/ld+json']), 304: Type.Null() } } }, async (request, reply) => {
    const region = regionOf(request.query);
    const base = `${request.protocol}://${request.host}`;
    const mark = placesMark(catalog, region);
    const etag = `"${catalog.version}/${region}${mark}"`;
    void reply.headers({ etag, ...FOR_EVERYBODY }).type('application/ld+json');
    if (request.headers['if-none-match'] === etag) return reply.code(304).send(null);
    const text = openData.get(`${region}${mark}`) ?? JSON.stringify(cpsvApOf(catalog, region, PLACEHOLDER));
    openData.set(`${region}${mark}`, text);
    return reply.send(Buffer.from(text.replaceAll(PLACEHOLDER, base)));
  });
  app.get('/services', { schema: { summary: '全部事项 · All matters', tags: ['catalog'], querystring, response: { 200: Type.Object({ services: Type.Array(ServiceEntry) }) } } }, async (request, reply) => {
    const region = regionOf(request.query);
    void reply.headers({ etag: `"${catalog.version}"`, ...FOR_EVERYBODY });
    return { services: [...catalog.services.values()].filter(({ code }) => hasService(catalog, region, code)).map((service) => { const found = serviceEntry(compiled, service, region); return { ...found, spelled: spelledOf(found.code, [found.name.zh, found.short.zh, ...found.words]) }; }) };
  });
  app.get('/services/:code', { schema: { summary: '事项指南 · Guide of a matter', tags: ['catalog'], params: Type.Object({ code: Type.String({ maxLength: 60 }) }), querystring, response: { 200: ServiceGuide } } }, async (request, reply) => {
    const service = catalog.services.get(request.params.code);
    if (!service) throw new Problem('not-found');
    void reply.headers({ etag: `"${catalog.version}${placesMark(catalog, regionOf(request.query))}"`, ...FOR_EVERYBODY });
    return serviceGuide(compiled, service, { region: regionOf(request.query), on: dayOf(context.now()) });
  });
}

function summary(compiled: CompiledCatalog, id: string): Omit<LifeEventSummary, 'spelled'> {
  const event = wholeOf(compiled.catalog, id);
  const { changes, now } = compareEvent(compiled, id);
  return {
    id, name: { zh: event?.zh ?? id, en: event?.en ?? id }, mark: markOf(event ?? { zh: id }), summary: event?.summary ?? { zh: '', en: '' }, subject: event?.subject ?? 'person', ...(event?.stage !== undefined && { stage: { id: event.stage, name: codeName(compiled.catalog, 'lifeStages', event.stage) } }), filedBy: rolesOf(compiled, id), ...(event?.fromAge && { fromAge: event.fromAge.years }), ...(isForWardAlone(compiled.catalog, id) && { alone: true }),
    words: [...(event?.words ?? [])], items: Object.keys(event?.services ?? {}).length, materialsBefore: changes.materials.before, formsBefore: changes.forms.before, toSubmit: now.materials + now.forms,
  };
}
