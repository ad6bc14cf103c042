import { Type } from 'typebox';
import { dayOf } from '#core/clocks/day.ts';
import type { Principal } from '#core/identity/principal.ts';
import { mayDealWith, refusedView } from '../views/refused-message-view.ts';
import { requireStaff } from '../identity/require.ts';
import { FOR_EVERYBODY } from '../no-store.ts';
import { Problem } from '../problems.ts';
import { DepartmentBoard, JointMatterList, SettleMessageBody, SharingList } from '../schemas/sharing.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { boardLists } from '../views/board-lists.ts';
import { jointView } from '../views/joint-matters-view.ts';
import { boardRows, boardWords, sharingView, together } from '../views/sharing-view.ts';

const HOUR = 3_600_000;
/** Counting a month of exchanges is work, and anybody may ask for it: the same figures serve everybody for a minute. */
const KEPT_MS = 60_000;

/** As many words of departments as the board shows. */
const WORDS = 20;

/** The list of data-sharing scenarios for anybody, and for the staff the board of the departments. */
export function sharingRoutes(app: Server, { context, departmentEvents, pulls, exchanges, refusedMessages, departmentStates, homeRegion }: Services): void {
  const { compiled } = context;
  const kept = new Map<string, { readonly until: number; readonly list: Promise<SharingList> }>();

  const count = async (region: string, period: SharingList['period']): Promise<SharingList> => {
    const today = dayOf(context.now());
    const from = new Date(`${period === 'day' ? today : `${today.slice(0, 7)}-01`}T00:00:00+08:00`).toISOString();
    const counts = await exchanges.counts(region, from);
    const departments = sharingView(compiled, region, counts);
    const { zh, en } = compiled.catalog.regions.get(region)!;
    return { region: { zh, en }, period, from, scenarios: departments.reduce((sum, { scenarios }) => sum + scenarios.length, 0), total: together(counts), departments };
  };

  /** Of this year: trips are counted by the year. */
  const joint = async (region: string): Promise<JointMatterList> => {
    const from = new Date(`${dayOf(context.now()).slice(0, 4)}-01-01T00:00:00+08:00`).toISOString();
    return jointView(compiled, region, from, await exchanges.approved(region, from, [...compiled.catalog.services.keys()]));
  };
  const keptJoint = new Map<string, { readonly until: number; readonly list: Promise<JointMatterList> }>();

  app.get('/public/sharing', { schema: { summary: '信息共享清单 · Data-sharing scenarios', tags: ['public'], querystring: Type.Object({ region: Type.Optional(Type.String({ pattern: '^[0-9]{6}$' })), period: Type.Optional(Type.Union([Type.Literal('day'), Type.Literal('month')])) }), response: { 200: SharingList } } }, async (request, reply) => {
    const { region = homeRegion, period = 'month' } = request.query;
    if (!compiled.catalog.regions.has(region)) throw new Problem('not-found');
    const [key, now] = [`${region}/${period}`, Date.parse(context.now())];
    const found = kept.get(key);
    const list = found !== undefined && found.until > now ? found.list : count(region, period);
    if (list !== found?.list) kept.set(key, { until: now + KEPT_MS, list });
    list.catch(() => kept.delete(key));
    void reply.headers(FOR_EVERYBODY);
    return list;
  });

  app.get('/public/joint-matters', { schema: { summary: '联办事项 · Joint matters', tags: ['public'], querystring: Type.Object({ region: Type.Optional(Type.String({ pattern: '^[0-9]{6}$' })) }), response: { 200: JointMatterList } } }, async (request, reply) => {
    const { region = homeRegion } = request.query;
    if (!compiled.catalog.regions.has(region)) throw new Problem('not-found');
    const now = Date.parse(context.now());
    const found = keptJoint.get(region);
    const list = found !== undefined && found.until > now ? found.list : joint(region);
    if (list !== found?.list) keptJoint.set(region, { until: now + KEPT_MS, list });
    list.catch(() => keptJoint.delete(region));
    void reply.headers(FOR_EVERYBODY);
    return list;
  });

  const board = async (principal: Principal): Promise<DepartmentBoard> => {
    const { region } = principal;
    const at = context.now();
    const from = new Date(Math.floor(Date.parse(at) / HOUR) * HOUR - 23 * HOUR).toISOString();
    const [counts, hours, waiting, orders, untold, words, lists, refused] = await Promise.all([exchanges.counts(region, from), exchanges.hours(region, from), exchanges.waiting(region), exchanges.orders(region), exchanges.untold(region), departmentEvents.recent(region, WORDS), pulls.recent(region, WORDS), refusedMessages.list(region, WORDS)]);
    return { at, from, refused: refused.map((each) => refusedView(compiled.catalog, each, mayDealWith(principal, each))), rows: boardRows(compiled.catalog, { counts, hours, waiting, orders, untold, state: departmentStates() }), words: boardWords(compiled.catalog, words), lists: boardLists(compiled.catalog, lists) };
  };

  app.get('/staff/departments', { preHandler: requireStaff, schema: { summary: '部门看板 · Board of the departments', tags: ['desk'], response: { 200: DepartmentBoard } } }, (request) => board(request.principal!));

  app.post('/staff/departments/refused/:id', { preHandler: requireStaff, schema: { summary: '部门拒收的消息：重发或者另行处理 · Send again or settle what a department refused', tags: ['desk'], params: Type.Object({ id: Type.String({ format: 'uuid' }) }), body: SettleMessageBody, response: { 200: DepartmentBoard } } }, async (request) => {
    const principal = request.principal!;
    const { region, officer } = principal;
    const found = await refusedMessages.find(region, request.params.id);
    if (!found) throw new Problem('not-found', { zh: '没有这条拒收的消息，或者已经有人处理了', en: 'There is no such refused message, or somebody has dealt with it' });
    if (!mayDealWith(principal, found)) throw new Problem('not-yours', { zh: '由督办人员或者这件事的经办人处理', en: 'A supervisor or who has the item in hand deals with it' });
    const note = request.body.note.trim();
    const why = { zh: '请写明怎么核实的、怎么处理', en: 'Say what you found out and what is done' };
    if (note === '') throw new Problem('wrong-input', why, [{ pointer: '/body/note', detail: why }]);
    if (!(await refusedMessages.act(region, found.id, { act: request.body.act, officer: officer!.id, note, at: context.now() }))) throw new Problem('not-allowed', { zh: '这件事后来又告诉过这个部门，或者刚有人处理了；不能再重发，可以另行处理', en: 'The department was told something later of this item, or somebody has just dealt with it: it cannot be sent again, but settled' });
    return board(principal);
  });
}
