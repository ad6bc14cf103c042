import { Type, type Static } from 'typebox';
import { dayOf } from '#core/clocks/day.ts';
import { idOf } from '#core/id.ts';
import type { Principal } from '#core/identity/principal.ts';
import type { Contradiction } from '#core/register/take-record.ts';
import type { Localized } from '#core/value.ts';
import { settleContradiction } from '#usecases/pulls/settle-contradiction.ts';
import { requireRegistrar } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { ContradictionList, ContradictionsWaiting, ContradictionView, SettleContradictionBody } from '../schemas/contradiction.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { contradictionRow, contradictionView } from '../views/contradiction-list-view.ts';

/** As many as anybody looks through. */
const SHOWN = 100;
const SAY_HOW: Localized = { zh: '请写明怎么核实的', en: 'Say how it was made sure of' };
const NOTHING: Localized = { zh: '这条记录里没有可以照着登记的内容，只能维持现有登记', en: 'The record says nothing that could be entered: what stands can only be left' };
const OTHERWISE: Localized = { zh: '登记里还有别的来源的记录，名单不能盖过它。请本人在“我的数据”里请求更正，更正后再按名单登记；或者维持现有登记', en: 'Another source has entered otherwise, and the list does not come before it. Let the person ask for a correction in “My data” first, or leave what stands' };
/** Why the register cannot go by the list yet. */
const STILL: Readonly<Record<Contradiction, Localized>> = {
  moved: OTHERWISE, named: NOTHING, others: OTHERWISE, gone: OTHERWISE,
  contested: { zh: '本人已请求更正，正在核实，有了结果再处理', en: 'Its person has asked for a correction, which is being looked into: wait for its result' },
  ended: { zh: '这条登记已由别的来源结束，名单不能盖过它。请本人在“我的数据”里请求更正，更正后再按名单登记；或者维持现有登记', en: 'Another source has ended the entry, and the list does not come before it. Let the person ask for a correction in “My data” first, or leave what stands' },
};
const params = Type.Object({ id: Type.String({ format: 'uuid' }) });
const response = { 200: ContradictionView };

/** Records of departments' lists that the register speaks against: whoever keeps the register looks, and goes by the list or leaves what stands. */
export function contradictionRoutes(app: Server, services: Services): void {
  const { context, contradictions, register, staff } = services;
  const { catalog } = context.compiled;

  /** Whoever is shown stands in the access record of each, once for a look: acting and being shown what came of it is the same one. */
  const view = async ({ region, officer }: Principal, id: string): Promise<ContradictionView> => {
    const [read, numbers] = await Promise.all([contradictions.read(region, id), staff.officerNumbers(region)]);
    if (!read) throw new Problem('not-found');
    const at = context.now();
    const people = [...new Set([read.named?.id, read.holder?.id].filter((each) => each !== undefined))];
    await register.noteAccess(region, ...people.map((subject) => ({ id: idOf(context.hash, `listed/${officer!.id}/${subject}/${at.slice(0, 15)}`), at, actor: officer!.id, actorKind: 'staff' as const, subject, what: 'register', why: 'listed', case: null })));
    return contradictionView(catalog, numbers, read, dayOf(at));
  };
  const act = async (principal: Principal, id: string, { seen, note: said }: Static<typeof SettleContradictionBody>, what: 'leave' | 'follow'): Promise<ContradictionView> => {
    const note = said.trim();
    if (note.length < 2) throw new Problem('wrong-input', SAY_HOW, [{ pointer: '/body/note', detail: SAY_HOW }]);
    const done = await settleContradiction(services, { region: principal.region, id, seen, by: principal.officer!.id, note }, what);
    if (done.kind === 'unknown') throw new Problem('not-found');
    if (done.kind === 'too-late') throw new Problem('changed-meanwhile');
    if (done.kind === 'nothing') throw new Problem('not-allowed', NOTHING);
    if (done.kind === 'refused') throw new Problem('not-allowed', STILL[done.still]);
    return view(principal, id);
  };

  app.get('/staff/contradictions', { preHandler: requireRegistrar, schema: { summary: '名单与登记不一致 · Lists at odds with the register', tags: ['desk'], response: { 200: ContradictionList } } }, async (request) => {
    const { region } = request.principal!;
    const [waiting, rows, numbers] = await Promise.all([contradictions.waiting(region), contradictions.list(region, SHOWN), staff.officerNumbers(region)]);
    return { waiting, rows: rows.map((row) => contradictionRow(catalog, numbers, row)) };
  });
  app.get('/staff/contradictions/waiting', { preHandler: requireRegistrar, schema: { summary: '几条等人核对 · How many wait', tags: ['desk'], response: { 200: ContradictionsWaiting } } }, async (request) => ({ waiting: await contradictions.waiting(request.principal!.region) }));
  app.get('/staff/contradictions/:id', { preHandler: requireRegistrar, schema: { summary: '一条不一致的记录 · One of them', tags: ['desk'], params, response } }, (request) => view(request.principal!, request.params.id));
  app.post('/staff/contradictions/:id/follow', { preHandler: requireRegistrar, schema: { summary: '按名单登记 · Go by the list: a wrong entry is taken back, the record entered where nothing stands before it', tags: ['desk'], params, body: SettleContradictionBody, response } }, (request) => act(request.principal!, request.params.id, request.body, 'follow'));
  app.post('/staff/contradictions/:id/leave', { preHandler: requireRegistrar, schema: { summary: '维持现有登记 · Leave what stands', tags: ['desk'], params, body: SettleContradictionBody, response } }, (request) => act(request.principal!, request.params.id, request.body, 'leave'));
}
