import { Type } from 'typebox';
import { alarmReason } from '#core/anomaly/words.ts';
import { isCaseNumber } from '#core/cases/number.ts';
import type { BrakeScope } from '#core/instant/brake.ts';
import { checkScope } from '#core/instant/check-scope.ts';
import { releaseBrake } from '#usecases/anomaly/release-brake.ts';
import { requireSupervisor } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { Brakes, PullBody, ReleaseBody } from '../schemas/brake.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { alarmOf, brakesView } from '../views/brake-view.ts';

const EMPTY = { zh: '请写明原因', en: 'Give the reason' };
const OWN = { zh: '这条急停与您本人经办的或者应当回避的有关，请由别的督办人员恢复', en: 'It concerns what you have done yourself or somebody you keep out of: another supervisor releases it' };
const NO_AGENT = { zh: '请填一件由这个人代办的本市办件的编号', en: 'Give the number of a case of this city that they have handed in for somebody' };
const params = Type.Object({ brake: Type.String({ format: 'uuid' }) });

/** Brakes on the instant way: which are pulled in the own region, and pulling and releasing them. For supervisors. */
export function brakeRoutes(app: Server, { context, alarms, brakes, staff }: Services): void {
  const view = async (region: string): Promise<Brakes> => {
    const [found, officers] = await Promise.all([brakes.list(region), staff.officerNumbers(region)]);
    const ids = [...new Set(found.flatMap(({ scope: { partner } }) => partner ?? []))];
    const names = await Promise.all(ids.map(async (id) => [id, (await context.cases.party(region, id))?.subject.name ?? id] as const));
    const raised = await Promise.all(found.flatMap(({ by }) => alarmOf(by) ?? []).map((id) => alarms.get(region, id)));
    return brakesView(context.compiled.catalog, region, found, { officers, partners: new Map(names), alarms: new Map(raised.flatMap((alarm) => alarm ? [[alarm.id, alarmReason(alarm)] as const] : [])) });
  };
  const said = (words: string, pointer: string): string => {
    if (words.trim() === '') throw new Problem('wrong-input', EMPTY, [{ pointer, detail: EMPTY }]);
    return words.trim();
  };

  /** An agent has no public number: they are named by a case that they have handed in. */
  const named = async (region: string, { partner, ...scope }: PullBody['scope']): Promise<BrakeScope> => {
    if (partner === undefined) return scope;
    const found = isCaseNumber(partner) ? await context.cases.read(region, partner) : undefined;
    if (!found?.state.agent) throw new Problem('wrong-input', NO_AGENT, [{ pointer: '/body/scope/partner', detail: NO_AGENT }]);
    return { ...scope, partner: found.state.agent.id };
  };

  app.get('/staff/brakes', { preHandler: requireSupervisor, schema: { summary: '秒批急停 · Brakes on instant decisions', tags: ['desk'], response: { 200: Brakes } } }, (request) => view(request.principal!.region));

  app.put('/staff/brakes/:brake', { preHandler: requireSupervisor, schema: { summary: '叫停秒批 · Stop instant decisions', tags: ['desk'], params, body: PullBody, response: { 200: Brakes } } }, async (request) => {
    const { region, officer } = request.principal!;
    const { all = false, reason } = request.body;
    const scope = await named(region, request.body.scope);
    const wrong = checkScope(context.compiled.catalog, region, scope, all);
    if (wrong) throw new Problem('wrong-input', wrong.detail, [{ pointer: wrong.word === 'all' ? '/body/all' : `/body/scope/${wrong.word}`, detail: wrong.detail }]);
    await brakes.pull(region, { id: request.params.brake, scope, reason: said(reason, '/body/reason'), by: officer!.id, at: context.now() });
    return view(region);
  });

  app.post('/staff/brakes/:brake/release', { preHandler: requireSupervisor, schema: { summary: '恢复秒批 · Let the rules decide again', tags: ['desk'], params, body: ReleaseBody, response: { 200: Brakes } } }, async (request) => {
    const { region, officer } = request.principal!;
    const note = said(request.body.note, '/body/note');
    const released = await releaseBrake({ context, alarms, brakes }, region, request.params.brake, { by: officer!.id, note });
    if (released === 'own') throw new Problem('not-allowed', OWN);
    if (released === 'not-found') throw new Problem('not-found', { zh: '没有这条急停，或者已经恢复', en: 'There is no such brake, or it was released already' });
    return view(region);
  });
}
