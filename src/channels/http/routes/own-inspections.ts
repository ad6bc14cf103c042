import { Type } from 'typebox';
import { actorOf, type Principal } from '#core/identity/principal.ts';
import { actOn } from '#usecases/inspections/act-on-inspection.ts';
import type { StoredFile } from '#usecases/ports/files.ts';
import { requireApplicant } from '../identity/require.ts';
import { checkOwnFiles } from '../own-files.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { OwnInspections, SpeakBody } from '../schemas/inspection.ts';
import { CaseNumber } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { ownInspection } from '../views/inspection-view.ts';
import { ownCase } from './cases.ts';

/** What whose decision it is sees of its inspections, and where they are heard. Whoever only applied for them sees nothing of it. */
export function ownInspectionRoutes(app: Server, services: Services): void {
  const { context, inspections, files } = services;

  /** The case as its own subject; somebody who only applied for them has none. */
  const mine = async (principal: Principal, number: string): Promise<OwnInspections> => {
    const { region, subjectId } = principal;
    const read = await ownCase(services, region, number, subjectId);
    if (read.state.subject !== subjectId) return { inspections: [] };
    const all = await inspections.ofCase(region, number);
    const ids = all.flatMap(({ hearing }) => hearing?.said?.files ?? []);
    const found = (await Promise.all(ids.map((id) => files.find(region, id)))).filter((file): file is StoredFile => file !== undefined);
    return { inspections: all.map((each) => ownInspection(context.compiled, each, actorOf(principal), found)) };
  };

  app.get('/cases/:number/inspections', { preHandler: requireApplicant, schema: { summary: '这件事的核查 · Inspections of one’s own case', tags: ['hall'], params: Type.Object({ number: CaseNumber }), response: { 200: OwnInspections } } }, (request) => mine(request.principal!, request.params.number));

  app.post('/cases/:number/inspections/:inspection/hearing', { preHandler: requireApplicant, schema: { summary: '陈述申辩 · State one’s view before anything follows', tags: ['hall'], params: Type.Object({ number: CaseNumber, inspection: CaseNumber }), body: SpeakBody, response: { 200: OwnInspections } } }, async (request) => {
    const principal = request.principal!;
    const { region, subjectId } = principal;
    const { number, inspection } = request.params;
    if (!(await mine(principal, number)).inspections.some((each) => each.number === inspection)) throw new Problem('not-found');
    await checkOwnFiles(files, { region, subjectId }, [{ pointer: '/body/files', ids: request.body.files }]);
    const acted = await actOn(services, { region, number: inspection, actor: actorOf(principal) }, { act: 'speak', ...request.body });
    if (acted.kind === 'refused') throw problemOf(acted.refusal);
    if (acted.kind !== 'done') throw new Problem(acted.kind === 'no-inspection' ? 'not-found' : 'changed-meanwhile');
    return mine(principal, number);
  });
}
