import { Type } from 'typebox';
import { dayOf } from '#core/clocks/day.ts';
import type { Principal } from '#core/identity/principal.ts';
import { covers, type Clerk } from '#core/parties/clerk.ts';
import { USE_KINDS, type Use, type UsesAfter } from '#usecases/ports/uses.ts';
import { requireApplicant } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { bytesAnswer, SHEET_TYPE } from '../schemas/file.ts';
import { Uses, UsesQuery, type UseView } from '../schemas/uses.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { myCopy } from '../views/my-copy.ts';
import { personKnown } from '../views/person-known.ts';
import { registerViews } from '../views/register-view.ts';
import { exchangeUse } from '../views/use-view.ts';
import { accessView } from './register.ts';

const PAGE = 50;
/** A copy is read in pieces, and holds so many uses at most: a sheet that people still open. */
const PIECE = 1000;
const MOST = 10_000;

/** Every use of somebody's data: who looked, which department was asked or told; and a copy of all that is kept of them. */
export function useRoutes(app: Server, services: Services): void {
  const { context, uses, staff, register } = services;
  const { compiled } = context;
  const viewsOf = async ({ region, acting }: Principal, found: readonly Use[]): Promise<UseView[]> => {
    const officers = await staff.officerNumbers(region);
    return found.map((each) => asGiven(acting?.clerk, each)).map((use) => (use.kind === 'look' ? { id: use.look.id, kind: use.kind, ...accessView(compiled.catalog, use.look, officers), ...(use.look.case !== null && { case: use.look.case }) } : exchangeUse(compiled, use)));
  };
  const placeOf = (use: Use | undefined): UsesAfter | undefined => use && (use.kind === 'look' ? use.look : use);

  app.get('/me/register/uses', { preHandler: requireApplicant, schema: { summary: '谁看过、用过我的数据 · Every use of my data', tags: ['hall'], querystring: UsesQuery, response: { 200: Uses } } }, async (request) => {
    const { region, subjectId } = request.principal!;
    const { kind, after } = request.query;
    const [at, id = ''] = after?.split('~') ?? [];
    const found = await uses.of(region, subjectId, kind ? [kind] : USE_KINDS, at === undefined ? undefined : { at: new Date(Number(at)).toISOString(), id }, PAGE + 1);
    const last = placeOf(found.length > PAGE ? found[PAGE - 1] : undefined);
    return { uses: await viewsOf(request.principal!, found.slice(0, PAGE)), ...(last && { next: `${Date.parse(last.at)}~${last.id}` }) };
  });

  app.get('/me/register/copy.xlsx', { config: { rateLimit: { max: 10, timeWindow: '1 minute' } }, preHandler: requireApplicant, schema: { summary: '我的数据副本 · A copy of my data', tags: ['hall'], querystring: Type.Object({ language: Type.Optional(Type.Union([Type.Literal('zh'), Type.Literal('en')])) }), response: bytesAnswer('副本 · The copy', [SHEET_TYPE]) } }, async (request, reply) => {
    const { region, subjectId } = request.principal!;
    const { language = 'zh' } = request.query;
    const [subject, entries] = await Promise.all([register.subject(region, subjectId), register.entries(region, subjectId)]);
    if (!subject) throw new Problem('not-found');
    const all: Use[] = [];
    for (let more = true; more && all.length < MOST;) {
      const piece = await uses.of(region, subjectId, USE_KINDS, placeOf(all.at(-1)), PIECE);
      all.push(...piece);
      more = piece.length === PIECE;
    }
    const at = context.now();
    const content = myCopy({ person: personKnown(subject), entries: registerViews(compiled.catalog, entries, dayOf(at)), uses: await viewsOf(request.principal!, all), cut: all.length >= MOST, at }, language);
    return reply.type(SHEET_TYPE).header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(language === 'zh' ? `我的数据 ${dayOf(at)}.xlsx` : `my data ${dayOf(at)}.xlsx`)}`).send(services.writeSpreadsheet(content));
  });
}

/** A use as a clerk of an enterprise may read it: a case that they were not given does not exist for them. */
export function asGiven(clerk: Pick<Clerk, 'events'> | undefined, use: Use): Use {
  if (use.kind === 'look') return use.lifeEvent === null || covers(clerk, use.lifeEvent) ? use : { ...use, look: { ...use.look, case: null }, lifeEvent: null };
  return use.lifeEvent === null || covers(clerk, use.lifeEvent) ? use : { ...use, case: null, lifeEvent: null };
}
