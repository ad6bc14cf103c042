import { Type } from 'typebox';
import { actorOf, type Principal } from '#core/identity/principal.ts';
import { isOfVisit } from '#core/parties/visit.ts';
import { filesOf } from '#core/inspection/inspection.ts';
import { actOn } from '#usecases/inspections/act-on-inspection.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import type { StoredFile } from '#usecases/ports/files.ts';
import { noteAtCounter } from '../identity/counter-looks.ts';
import { requireApplicant } from '../identity/require.ts';
import { isOpenIn } from '../open-in-visit.ts';
import { checkOwnFiles } from '../own-files.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { OwnInspections, SpeakBody } from '../schemas/inspection.ts';
import { CaseNumber } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { signedWords } from '../signed-words.ts';
import { ownInspection } from '../views/inspection-view.ts';
import { seenAs } from '../views/seen-as.ts';
import { ownCase } from './cases.ts';

/** Whoever asks, as the case knows them: under the number that it names. */
const viewerOf = (read: CaseRead, principal: Principal): string => actorOf(seenAs(read, principal));

/** What the person of a case and who has applied for them see of its inspections, and where they are heard: something may follow for either. */
export function ownInspectionRoutes(app: Server, services: Services): void {
  const { context, inspections, files } = services;

  const mine = async (principal: Principal, number: string): Promise<OwnInspections> => {
    const { region, subjectId } = principal;
    const read = await ownCase(services, region, number, subjectId);
    const { visit } = principal;
    if (visit && !(await isOpenIn(services, visit, read))) throw new Problem('not-found');
    if (visit && read.subject.kind === 'person') await noteAtCounter(services, principal, { subject: read.state.subject, what: 'counter-case', ...(!isOfVisit(visit, read.state) && { number }) });
    const viewer = viewerOf(read, principal);
    const all = await inspections.ofCase(region, number);
    const found = (await Promise.all(all.flatMap(filesOf).map((id) => files.find(region, id)))).filter((file): file is StoredFile => file !== undefined);
    const drawn = { compiled: context.compiled, files: found, signed: await signedWords(context, read.state) };
    return { inspections: all.map((each) => ownInspection(drawn, each, viewer)) };
  };

  app.get('/cases/:number/inspections', { preHandler: requireApplicant, schema: { summary: '这件事的核查 · Inspections of one’s own case', tags: ['hall'], params: Type.Object({ number: CaseNumber }), response: { 200: OwnInspections } } }, (request) => mine(request.principal!, request.params.number));

  app.post('/cases/:number/inspections/:inspection/hearing', { preHandler: requireApplicant, schema: { summary: '陈述申辩 · State one’s view before anything follows', tags: ['hall'], params: Type.Object({ number: CaseNumber, inspection: CaseNumber }), body: SpeakBody, response: { 200: OwnInspections } } }, async (request) => {
    const principal = request.principal!;
    const { region, subjectId } = principal;
    const { number, inspection } = request.params;
    const read = await ownCase(services, region, number, subjectId);
    if (!(await mine(principal, number)).inspections.some((each) => each.number === inspection)) throw new Problem('not-found');
    await checkOwnFiles(files, { region, subjectId }, [{ pointer: '/body/files', ids: request.body.files }]);
    const acted = await actOn(services, { region, number: inspection, actor: viewerOf(read, principal) }, { act: 'speak', ...request.body });
    if (acted.kind === 'refused') throw problemOf(acted.refusal);
    if (acted.kind !== 'done') throw new Problem(acted.kind === 'no-inspection' ? 'not-found' : 'changed-meanwhile');
    return mine(principal, number);
  });
}
