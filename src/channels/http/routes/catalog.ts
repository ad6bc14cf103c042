import { Type } from 'typebox';
import { eventBurden } from '#core/catalog/burden.ts';
import { formatLimit, parseLimit } from '#core/clocks/limit.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { FOR_EVERYBODY } from '../no-store.ts';
import { Problem } from '../problems.ts';
import { LifeEventDetail, LifeEventSummary, type ServiceSummary } from '../schemas/catalog.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { serviceNames } from '../views/names.ts';

/** What can be done here: life events and their services. Public, the same for everybody until the catalogue changes. */
export function catalogRoutes(app: Server, { context }: Services): void {
  const { compiled } = context;
  const { catalog } = compiled;
  app.get('/life-events', { schema: { summary: '一件事清单 · Life events', tags: ['catalog'], response: { 200: Type.Object({ lifeEvents: Type.Array(LifeEventSummary) }) } } }, async (_request, reply) => {
    void reply.headers({ etag: `"${catalog.version}"`, ...FOR_EVERYBODY });
    return { lifeEvents: [...catalog.lifeEvents.keys()].map((id) => summary(compiled, id)) };
  });
  app.get('/life-events/:id', { schema: { summary: '办事指南 · Guide of a life event', tags: ['catalog'], params: Type.Object({ id: Type.String({ maxLength: 60 }) }), response: { 200: LifeEventDetail } } }, async (request, reply) => {
    const event = catalog.lifeEvents.get(request.params.id);
    if (!event) throw new Problem('not-found');
    void reply.headers({ etag: `"${catalog.version}"`, ...FOR_EVERYBODY });
    return {
      id: event.id, name: { zh: event.zh, en: event.en }, summary: event.summary, source: event.source, remarks: [...event.remarks],
      services: Object.entries(event.services).map(([code, place]) => ({ ...serviceSummary(compiled, code), after: [...(place.after ?? [])], ...(place.with && { with: place.with }) })),
    };
  });
}

function summary(compiled: CompiledCatalog, id: string): LifeEventSummary {
  const event = compiled.catalog.lifeEvents.get(id);
  const burden = eventBurden(compiled.catalog, id);
  return {
    id, name: { zh: event?.zh ?? id, en: event?.en ?? id }, summary: event?.summary ?? { zh: '', en: '' }, subject: event?.subject ?? 'person',
    words: [...(event?.words ?? [])], items: Object.keys(event?.services ?? {}).length, materialsBefore: burden.materials, formsBefore: burden.forms, toSubmit: burden.submitted,
  };
}

function serviceSummary(compiled: CompiledCatalog, code: string): ServiceSummary {
  const service = compiled.catalog.services.get(code);
  if (!service) throw new Error(`no service ${code}`);
  const { statutory, promised, notice } = service.limits;
  return {
    code, ...serviceNames(compiled, code), summary: service.summary, basis: [...service.basis],
    promised: service.mode === 'instant' ? { zh: `即时；需要人来办的 ${formatLimit(parseLimit(promised.is)).zh}`, en: `at once; ${formatLimit(parseLimit(promised.is)).en} where a person has to decide` } : formatLimit(parseLimit(promised.is)),
    statutory: 'is' in statutory ? formatLimit(parseLimit(statutory.is)) : { zh: '法律没有规定', en: 'Not set by law' },
    ...(notice && { noticeBefore: notice.before, noticeAfter: notice.after }),
  };
}
