import { Type } from 'typebox';
import { recordObjection } from '#core/cases/objection.ts';
import { actorOf } from '#core/identity/principal.ts';
import { actOnCase } from '#usecases/act-on-case.ts';
import { whoTries } from '../identity/who-tries.ts';
import { requireApplicant } from '../identity/require.ts';
import { checkOwnFiles } from '../own-files.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { MyObjection, ObjectionBody, PublicityList } from '../schemas/publicity.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { myObjections, publicityEntry } from '../views/published-view.ts';

const params = Type.Object({ id: Type.String({ pattern: '^[0-9a-f]{64}$' }) });

/** What is published now, for anybody; objections to it, for who has signed in. */
export function publicityRoutes(app: Server, { context, publicity, files, homeRegion }: Services): void {
  const { compiled } = context;

  // Kept by nobody: what has ended is gone at once.
  app.get('/public/publicity', { schema: { summary: '正在公示 · In publicity', tags: ['public'], querystring: Type.Object({ region: Type.Optional(Type.String({ pattern: '^[0-9]{6}$' })) }), response: { 200: PublicityList } } }, async (request) => {
    const { region = homeRegion } = request.query;
    const found = compiled.catalog.regions.get(region);
    if (!found) throw new Problem('not-found');
    return { entries: (await publicity.open(region, context.now())).map((each) => publicityEntry(compiled, each)), hotline: found.contact.hotline };
  });

  app.post('/publicity/:id/objections', { config: { rateLimit: { max: 10, timeWindow: '1 minute', keyGenerator: whoTries } }, preHandler: requireApplicant, schema: { summary: '对公示提出异议 · Object', tags: ['hall'], params, body: ObjectionBody, response: { 201: MyObjection } } }, async (request, reply) => {
    const principal = request.principal!;
    const { region } = principal;
    const { note, files: given = [] } = request.body;
    await checkOwnFiles(files, principal, [{ pointer: '/body/files', ids: given }]);
    const found = await publicity.find(region, request.params.id);
    if (!found) throw new Problem('not-found', { zh: '这一条已经不在公示', en: 'This is no longer published' });
    const actor = actorOf(principal);
    const acted = await actOnCase(context, { region, ...found, actor }, (acting) => recordObjection(acting, { note, files: given }, context.calendarOf(region)));
    if (acted.kind === 'refused') throw problemOf(acted.refusal);
    if (acted.kind !== 'done') throw new Problem(acted.kind === 'no-case' ? 'not-found' : 'changed-meanwhile');
    return reply.code(201).send(myObjections(compiled, acted.case, found.no, actor).at(-1)!);
  });

  app.get('/me/objections', { preHandler: requireApplicant, schema: { summary: '我提出的异议 · My objections', tags: ['hall'], response: { 200: Type.Object({ objections: Type.Array(MyObjection) }) } } }, async (request) => {
    const principal = request.principal!;
    const { region, subjectId } = principal;
    const found = await publicity.objectionsOf(region, subjectId);
    const read = await Promise.all(found.map(({ number }) => context.cases.read(region, number)));
    return { objections: found.flatMap(({ no }, index) => (read[index] ? myObjections(compiled, read[index], no, actorOf(principal)).toReversed() : [])) };
  });
}
