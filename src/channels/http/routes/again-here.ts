import { Type } from 'typebox';
import { reopenItem } from '#core/cases/reopen.ts';
import { actorOf, type Principal } from '#core/identity/principal.ts';
import { isCall } from '#core/parties/telephone.ts';
import { actOnCase } from '#usecases/act-on-case.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import { noteAtCounter } from '../identity/counter-looks.ts';
import { requireClerkOrTelephone } from '../identity/require.ts';
import { openVisit } from '../identity/visits.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { AgainHere, ReopenHereBody } from '../schemas/again-here.ts';
import { CaseNumber } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { againHereView } from '../views/again-here-view.ts';
import { seenAs } from '../views/seen-as.ts';
import { isAbout } from '../visit-here.ts';
import { ownCase } from './cases.ts';

const params = Type.Object({ id: Type.String({ format: 'uuid' }), number: CaseNumber });
const itemParams = Type.Object({ ...params.properties, no: Type.Integer({ minimum: 1, maximum: 100 }) });
const NOT_THEIRS = { zh: '本人没有这个编号的办件，请核对', en: 'This person has no case with this number; check it' };
const AWAY = { zh: '外市的办件，请本人登录后提出，或者到那个市的窗口', en: 'A case of another city: the person asks for it after signing in, or at a counter there' };

/**
 * Whoever cannot do it on the web asks at a counter or by telephone, with the number of an earlier case, that a person decides or that
 * another officer looks (个人信息保护法 第二十四条第三款). Who they are was found out before; the case itself is not opened.
 */
export function againHereRoutes(app: Server, services: Services): void {
  const { context } = services;
  /** The visit that this clerk or agent has open, its person as who acts, and their own case of that number. @throws Problem for any other */
  const found = async (clerk: Principal, id: string, number: string): Promise<{ readonly read: CaseRead; readonly actor: string }> => {
    const visit = await openVisit(services, clerk, id);
    if (visit.helper) throw new Problem('not-yours', AWAY);
    const read = await ownCase(services, visit.region, number, visit.subject).catch((error: unknown) => { throw error instanceof Problem ? new Problem('not-found', NOT_THEIRS) : error; });
    // By telephone it is about the caller themself: who else may be there has not been seen.
    if (isCall(visit) && !isAbout(read, visit.subject)) throw new Problem('not-found', NOT_THEIRS);
    await noteAtCounter(services, { visit }, { subject: visit.subject, what: 'counter-case', number });
    if (read.subject.kind === 'person' && !isAbout(read, visit.subject)) await noteAtCounter(services, { visit }, { subject: read.state.subject, what: 'counter-case', number });
    return { read, actor: actorOf(seenAs(read, { ...clerk, kind: 'person', subjectId: visit.subject, region: visit.region, visit })) };
  };
  const view = async (read: CaseRead, actor: string): Promise<AgainHere> => againHereView(await context.catalogOf(read.state.catalogVersion), read, actor, context.now());

  app.get('/staff/visits/:id/results/:number', { preHandler: requireClerkOrTelephone, schema: { summary: '凭办件编号：哪些结果可以请人决定 · Which results of a case can be looked at again', tags: ['desk'], params, response: { 200: AgainHere } } }, async (request) => {
    const { read, actor } = await found(request.principal!, request.params.id, request.params.number);
    return view(read, actor);
  });

  app.post('/staff/visits/:id/results/:number/items/:no/reopening', { preHandler: requireClerkOrTelephone, schema: { summary: '本人在窗口、电话里请人决定 · The person asks for another look at the counter or by telephone', tags: ['desk'], params: itemParams, body: ReopenHereBody, response: { 200: AgainHere } } }, async (request) => {
    const { id, number, no } = request.params;
    const { read, actor } = await found(request.principal!, id, number);
    const { kind, reason } = request.body;
    const acted = await actOnCase(context, { region: read.state.region, number, no, actor }, (acting) => reopenItem(acting, kind, reason, { readAt: context.now() }));
    if (acted.kind === 'refused') throw problemOf(acted.refusal);
    if (acted.kind !== 'done') throw new Problem(acted.kind === 'no-case' ? 'not-found' : 'changed-meanwhile');
    return view(acted.case, actor);
  });
}
