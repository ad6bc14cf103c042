import { Type } from 'typebox';
import { recordObjection } from '#core/cases/objection.ts';
import { actorOf } from '#core/identity/principal.ts';
import { partyIn } from '#core/parties/acting.ts';
import { actOnCase } from '#usecases/act-on-case.ts';
import type { PlaceInList } from '#usecases/ports/publicity.ts';
import { requireApplicant } from '../identity/require.ts';
import { checkOwnFiles } from '../own-files.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { MyObjection, ObjectionBody, PublicityEntry, PublicityList } from '../schemas/publicity.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { myObjections, publicityEntry } from '../views/published-view.ts';

const GONE = { zh: '这一条已经不在公示', en: 'This is no longer published' };
const Region = Type.Optional(Type.String({ pattern: '^[0-9]{6}$' }));
const params = Type.Object({ id: Type.String({ pattern: '^[0-9a-f]{64}$' }) });

/** Where a page ended: when its last entry was published, in milliseconds, and its name. */
function placeOf(after: string): PlaceInList {
  const [from = '', id = ''] = after.split('~');
  return { from: new Date(Number(from)).toISOString(), id };
}

/** What is published now, for anybody; objections to it, for who has signed in. */
export function publicityRoutes(app: Server, { context, publicity, files, homeRegion }: Services): void {
  const { compiled } = context;

  // Kept by nobody: what has ended is gone at once.
  app.get('/public/publicity', { schema: { summary: '正在公示 · On public notice', tags: ['public'], querystring: Type.Object({ region: Region, after: Type.Optional(Type.String({ pattern: '^[0-9]{1,13}~[0-9a-f]{64}$', description: '`next` of the page before' })) }), response: { 200: PublicityList } } }, async (request) => {
    const { region: code = homeRegion, after } = request.query;
    const found = compiled.catalog.regions.get(code);
    if (!found) throw new Problem('not-found');
    const { entries, more } = await publicity.open(code, context.now(), after === undefined ? undefined : placeOf(after));
    const last = entries.at(-1);
    return { entries: entries.map((each) => publicityEntry(compiled, each)), ...(more && last && { next: `${Date.parse(last.publicity.from)}~${last.id}` }), hotline: found.contact.hotline };
  });

  app.get('/public/publicity/:id', { schema: { summary: '一条公示 · One entry', tags: ['public'], params, querystring: Type.Object({ region: Region }), response: { 200: PublicityEntry } } }, async (request) => {
    const entry = await publicity.one(request.query.region ?? homeRegion, request.params.id, context.now());
    if (!entry) throw new Problem('not-found', GONE);
    return publicityEntry(compiled, entry);
  });

  app.post('/publicity/:id/objections', { config: { rateLimit: { max: 10, timeWindow: '1 minute' } }, preHandler: requireApplicant, schema: { summary: '对公示提出异议 · Object', tags: ['hall'], params, body: ObjectionBody, response: { 201: MyObjection } } }, async (request, reply) => {
    const principal = request.principal!;
    const { region } = principal;
    const { note, files: given = [] } = request.body;
    await checkOwnFiles(files, principal, [{ pointer: '/body/files', ids: given }]);
    const found = await publicity.find(region, request.params.id);
    if (!found) throw new Problem('not-found', GONE);
    const actor = actorOf(principal);
    const acted = await actOnCase(context, { region, ...found, actor }, (acting) => recordObjection(acting, { note, files: given }, context.calendarOf(region)));
    if (acted.kind === 'refused') throw problemOf(acted.refusal);
    if (acted.kind !== 'done') throw new Problem(acted.kind === 'no-case' ? 'not-found' : 'changed-meanwhile');
    return reply.code(201).send(myObjections(compiled, acted.case, found.no, partyIn(actor)).at(-1)!);
  });

  app.get('/me/objections', { preHandler: requireApplicant, schema: { summary: '我提出的异议 · My objections', tags: ['hall'], response: { 200: Type.Object({ objections: Type.Array(MyObjection) }) } } }, async (request) => {
    const principal = request.principal!;
    const { region, subjectId } = principal;
    const found = await publicity.objectionsOf(region, subjectId);
    const read = await Promise.all(found.map(({ number }) => context.cases.read(region, number)));
    return { objections: found.flatMap(({ no }, index) => (read[index] ? myObjections(compiled, read[index], no, partyIn(actorOf(principal))).toReversed() : [])) };
  });
}
