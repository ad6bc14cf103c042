import { Type } from 'typebox';
import { dayOf } from '#core/clocks/day.ts';
import type { Principal } from '#core/identity/principal.ts';
import type { RatingCommand } from '#core/ratings/act-on.ts';
import type { Rating } from '#core/ratings/rating.ts';
import { actOn, isRecused } from '#usecases/ratings/act-on-rating.ts';
import { looksAt } from '#usecases/looks-at.ts';
import { requireStaff, requireSupervisor } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { RatingAnswerBody, RatingAppealBody, RatingCallBody, RatingCheckBody, RatingReasonBody, RatingRuleBody, RepairDesk, RepairsWaiting, StaffRating } from '../schemas/rating.ts';
import { CaseNumber } from '../schemas/shared.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { repairCounts, repairRow, saidOfMe, staffRating } from '../views/rating-view.ts';

/** Rows of a list. */
const SHOWN = 200;
const params = Type.Object({ number: CaseNumber });
const headers = Type.Object({ 'if-match': Type.Optional(Type.String({ maxLength: 40 })) });
const response = { 200: StaffRating };
type Asking = { readonly principal: Principal | null; readonly params: { readonly number: string }; readonly headers: { readonly 'if-match'?: string } };
type Role = StaffRating['role'];

/** The repair of low ratings at the desk: whoever was drawn checks, answers and calls back; who was rated may appeal without learning who rated; a supervisor decides on that. */
export function repairRoutes(app: Server, services: Services): void {
  const { context, ratings, register, staff, newId } = services;
  const { compiled } = context;
  const today = (): string => dayOf(context.now());

  /** What concerns somebody themself is not there for them, whatever their role. */
  const roleIn = ({ officer, roles }: Principal, rating: Rating): Role | undefined => {
    if (rating.officers.includes(officer!.id)) return undefined;
    return roles.includes('inspector') && rating.handler === officer!.id ? 'handler' : roles.includes('supervisor') && rating.status !== 'kept' ? 'supervisor' : undefined;
  };
  const opened = async (principal: Principal, number: string) => {
    const { region } = principal;
    const rating = number.startsWith(region) ? await ratings.read(region, number) : undefined;
    const role = rating && roleIn(principal, rating);
    const read = rating && role && await context.cases.read(region, rating.case);
    if (!rating || !read || !role) throw new Problem('not-found');
    return { rating, read, role };
  };
  const view = async ({ region, officer }: Principal, { rating, read, role }: Awaited<ReturnType<typeof opened>>): Promise<StaffRating> => {
    const recused = role === 'supervisor' && await isRecused(context, read, officer!.id);
    return staffRating(compiled, rating, read, { role, officer: officer!.id, numbers: await staff.officerNumbers(region), today: today(), recused });
  };
  const act = async (request: Asking, command: RatingCommand): Promise<StaffRating> => {
    const principal = request.principal!;
    const { number } = request.params;
    const seen = request.headers['if-match'];
    if (seen === undefined) throw new Problem('version-needed');
    const before = await opened(principal, number);
    const acted = await actOn(services, { region: principal.region, number, actor: `${before.role === 'handler' ? 'officer' : 'supervisor'}:${principal.officer!.id}`, version: Number(seen.replaceAll('"', '')) }, command);
    if (acted.kind === 'refused') throw problemOf(acted.refusal);
    if (acted.kind !== 'done') throw new Problem(acted.kind === 'no-rating' ? 'not-found' : 'changed-meanwhile');
    return view(principal, { ...before, rating: (await ratings.read(principal.region, number))! });
  };
  const desk = async ({ region, officer, roles }: Principal): Promise<RepairDesk> => {
    const { id } = officer!;
    const isSupervisor = roles.includes('supervisor');
    const [mine, about, open, counts, numbers] = await Promise.all([ratings.inHand(region, id), ratings.said(region, id, SHOWN), isSupervisor ? ratings.open(region, id, SHOWN) : [], isSupervisor ? ratings.counts(region, today()) : [], staff.officerNumbers(region)]);
    const row = (each: (typeof mine)[number]) => repairRow(compiled, each, numbers, today());
    return {
      mine: mine.map(row), about: about.map((each) => saidOfMe(compiled, each, id, today())),
      ...(isSupervisor && { board: { rows: open.map(row), late: counts.reduce((all, { late }) => all + late, 0), appeals: open.filter(({ appealed }) => appealed).length, counts: repairCounts(counts) } }),
    };
  };

  app.get('/staff/repairs', { preHandler: requireStaff, schema: { summary: '差评整改 · Repairs of low ratings: in hand, of one’s own work, and for a supervisor all', tags: ['desk'], response: { 200: RepairDesk } } }, (request) => desk(request.principal!));
  app.get('/staff/repairs/waiting', { preHandler: requireStaff, schema: { summary: '要处理的差评整改数 · How many repairs wait for whoever asks', tags: ['desk'], response: { 200: RepairsWaiting } } }, async (request) => {
    const { region, officer, roles } = request.principal!;
    const isSupervisor = roles.includes('supervisor');
    const [mine, open] = await Promise.all([ratings.inHand(region, officer!.id), isSupervisor ? ratings.open(region, officer!.id, SHOWN) : []]);
    return { count: mine.length + open.filter(({ appealed, due, status }) => appealed || (status !== 'closed' && due !== null && due < today())).length };
  });
  app.get('/staff/repairs/:number', { preHandler: requireStaff, schema: { summary: '一条差评的整改 · One repair', tags: ['desk'], params, response } }, async (request) => {
    const principal = request.principal!;
    const found = await opened(principal, request.params.number);
    await register.noteAccess(principal.region, ...looksAt(found.read, newId, { at: context.now(), actor: principal.officer!.id, actorKind: 'staff', what: 'case-item', why: 'repair', case: found.rating.case }));
    return view(principal, found);
  });
  app.post('/staff/repairs/:number/check', { preHandler: requireStaff, schema: { summary: '联系本人核实 · Check it with the person', tags: ['desk'], params, headers, body: RatingCheckBody, response } }, (request) => act(request, { act: 'check', ...request.body }));
  app.post('/staff/repairs/:number/answer', { preHandler: requireStaff, schema: { summary: '整改后答复 · Answer what was done', tags: ['desk'], params, headers, body: RatingAnswerBody, response } }, (request) => act(request, { act: 'answer', ...request.body }));
  app.post('/staff/repairs/:number/call-back', { preHandler: requireStaff, schema: { summary: '回访 · Note what the person says of the answer', tags: ['desk'], params, headers, body: RatingCallBody, response } }, (request) => act(request, { act: 'call-back', ...request.body }));
  app.post('/staff/repairs/:number/hand-back', { preHandler: requireStaff, schema: { summary: '退回重抽 · Give a repair back: another is drawn', tags: ['desk'], params, headers, body: RatingReasonBody, response: { 200: RepairDesk } } }, async (request) => {
    await act(request, { act: 'hand-back', ...request.body });
    return desk(request.principal!);
  });
  app.post('/staff/repairs/:number/ruling', { preHandler: requireSupervisor, schema: { summary: '复核申诉 · Decide on an appeal', tags: ['desk'], params, headers, body: RatingRuleBody, response } }, (request) => act(request, { act: 'rule', ...request.body }));
  app.post('/staff/repairs/about/:id/appeal', { preHandler: requireStaff, schema: { summary: '对差评申诉 · Appeal against what is said of one’s own work', tags: ['desk'], params: Type.Object({ id: Type.String({ format: 'uuid' }) }), body: RatingAppealBody, response: { 200: RepairDesk } } }, async (request) => {
    const principal = request.principal!;
    const rating = await ratings.about(principal.region, request.params.id, principal.officer!.id);
    if (!rating) throw new Problem('not-found');
    const acted = await actOn(services, { region: principal.region, number: rating.number, actor: `officer:${principal.officer!.id}` }, { act: 'appeal', ...request.body });
    if (acted.kind === 'refused') throw problemOf(acted.refusal);
    if (acted.kind !== 'done') throw new Problem(acted.kind === 'no-rating' ? 'not-found' : 'changed-meanwhile');
    return desk(principal);
  });
}
