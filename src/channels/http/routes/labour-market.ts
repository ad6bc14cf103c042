import { Type } from 'typebox';
import { dayOf } from '#core/clocks/day.ts';
import type { Principal } from '#core/identity/principal.ts';
import { requirePerson } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { Courses, WageGuide } from '../schemas/labour-market.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { codeName } from '../views/employment-view.ts';

const Region = Type.Object({ region: Type.Optional(Type.String({ pattern: '^[0-9]{6}$' })) });
const params = Type.Object({ id: Type.String({ maxLength: 60 }) });

/** What work is paid and which courses there are (就业促进法 第三十五条（二）: 职业供求信息、市场工资指导价位信息和职业培训信息发布), as the catalogue holds them for the city. */
export function labourMarketRoutes(app: Server, { context, courses, homeRegion }: Services): void {
  const { catalog } = context.compiled;
  const today = (): string => dayOf(context.now());
  const regionOf = (asked: string | undefined, principal: Principal | null): string => asked ?? principal?.region ?? homeRegion;

  app.get('/wages', { schema: { summary: '工资指导价位 · Wage guide', tags: ['jobs'], querystring: Region, response: { 200: WageGuide } } }, (request) => {
    const guide = catalog.labourMarkets.get(regionOf(request.query.region, request.principal))?.wageGuide;
    if (!guide) return {};
    const wages = Object.entries(guide.wages).map(([code, each]) => ({ code, occupation: codeName(catalog, 'occupations', code), ...each }));
    return { guide: { source: guide.source, confirmed: guide.confidence !== 'to-verify', example: guide.example ?? false, year: guide.year, published: guide.published, wages } };
  });
  const list = async (region: string, principal: Principal | null) => {
    const known = catalog.labourMarkets.get(region)?.courses;
    if (!known) return {};
    const [counts, mine] = await Promise.all([courses.counts(region), principal?.kind === 'person' && principal.region === region ? courses.of(region, principal.subjectId) : new Set<string>()]);
    const on = today();
    return {
      courses: {
        source: known.source, confirmed: known.confidence !== 'to-verify', example: known.example ?? false,
        list: Object.entries(known.list).filter(([, { to }]) => to >= on).toSorted(([, a], [, b]) => a.from.localeCompare(b.from)).map(([id, { zh, en, occupation, district, ...each }]) => ({
          ...each, id, name: { zh, en }, occupation: codeName(catalog, 'occupations', occupation), district: codeName(catalog, 'districts', district), left: Math.max(each.places - (counts.get(id) ?? 0), 0), open: each.from > on, mine: mine.has(id),
        })),
      },
    };
  };
  app.get('/training', { schema: { summary: '培训班 · Courses', tags: ['jobs'], querystring: Region, response: { 200: Courses } } }, (request) => list(regionOf(request.query.region, request.principal), request.principal));
  /** A course that has not begun. */
  const open = (region: string, id: string) => {
    const found = catalog.labourMarkets.get(region)?.courses?.list[id];
    if (!found) throw new Problem('not-found');
    if (found.from <= today()) throw new Problem('not-allowed', { zh: '这个班已经开课', en: 'This course has begun' });
    return found;
  };
  app.put('/me/training/:id', { preHandler: requirePerson, schema: { summary: '报名培训 · Enrol; again it is the same place', tags: ['jobs'], params, response: { 200: Courses } } }, async (request) => {
    const { region, subjectId } = request.principal!;
    const { places } = open(region, request.params.id);
    if ((await courses.enrol(region, request.params.id, subjectId, places, context.now())) === 'full') throw new Problem('not-allowed', { zh: '名额已满', en: 'All places are taken' });
    return list(region, request.principal);
  });
  app.delete('/me/training/:id', { preHandler: requirePerson, schema: { summary: '取消报名 · Give a place back', tags: ['jobs'], params, response: { 200: Courses } } }, async (request) => {
    const { region, subjectId } = request.principal!;
    open(region, request.params.id);
    await courses.leave(region, request.params.id, subjectId);
    return list(region, request.principal);
  });
}
