import { Type } from 'typebox';
import { dayOf } from '#core/clocks/day.ts';
import { LINE } from '#core/employment/draw-for.ts';
import { notOpen, notOver, wrongFair } from '#core/employment/fair.ts';
import { tellOf } from '#core/employment/tell.ts';
import type { Principal } from '#core/identity/principal.ts';
import { same } from '#core/notices/notice.ts';
import type { FairSeen, TellThem } from '#usecases/ports/fairs.ts';
import { actBy } from '../identity/acting-for.ts';
import { requireEnterprise, requirePerson, requireStaff } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { FairBody, FairDetail, FairFigures, Fairs, type FairView } from '../schemas/fair.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { jobView } from '../views/employment-view.ts';

const params = Type.Object({ id: Type.String({ format: 'uuid' }) });
const Region = Type.Object({ region: Type.Optional(Type.String({ pattern: '^[0-9]{6}$' })) });
/** Fairs that are over are shown so long. */
const SHOWN_MS = 180 * 86_400_000;
const SHOWN_JOBS = 100;

/** Job fairs (招聘会): announced by an officer of the employment service, stands booked by enterprises, joined by whoever looks for work. */
export function fairRoutes(app: Server, services: Services): void {
  const { context, fairs, employment, homeRegion, newId } = services;
  const { catalog } = context.compiled;
  const { now, hash } = context;

  const view = (fair: FairSeen, mine?: FairView['mine']): FairView => {
    const { visitors, cancelledAt, figures, ...rest } = fair;
    const at = now();
    return { ...rest, coming: visitors, state: cancelledAt !== null ? 'cancelled' : fair.endsAt <= at ? 'over' : fair.startsAt <= at ? 'on' : 'ahead', ...(figures && { figures: { ...figures } }), ...(mine && { mine }) };
  };
  const own = async (principal: Principal | null, region: string): Promise<(id: string) => FairView['mine']> => {
    if (principal?.region !== region) return () => undefined;
    if (principal.kind === 'enterprise') { const stands = await fairs.standsOf(region, principal.subjectId); return (id) => stands.get(id); }
    if (principal.kind !== 'person') return () => undefined;
    const joined = await fairs.joined(region, principal.subjectId);
    return (id) => (joined.has(id) ? 'coming' : undefined);
  };
  const list = async (principal: Principal | null, region: string) => {
    const [all, mine] = await Promise.all([fairs.list(region, new Date(Date.parse(now()) - SHOWN_MS).toISOString()), own(principal, region)]);
    return { fairs: all.map((each) => view(each, mine(each.id))) };
  };
  const find = async (region: string, id: string): Promise<FairSeen> => {
    const found = await fairs.get(region, id);
    if (!found) throw new Problem('not-found');
    return found;
  };
  const open = async (region: string, id: string): Promise<FairSeen> => {
    const found = await find(region, id);
    const refusal = notOpen(found, now());
    if (refusal) throw problemOf(refusal);
    return found;
  };
  const telling = (region: string, { id, title }: FairSeen, what: string): TellThem => (who) => who.flatMap((each) => tellOf(catalog, hash, region, each, 'fair-changed', `fair/${id}/${each}/${what}/${now()}`, now(), { fair: same(title) }));

  app.get('/fairs', { schema: { summary: '招聘会 · Job fairs', tags: ['jobs'], querystring: Region, response: { 200: Fairs } } }, (request) => list(request.principal, request.query.region ?? request.principal?.region ?? homeRegion));
  app.get('/fairs/:id', { schema: { summary: '一场招聘会 · One fair', tags: ['jobs'], params, querystring: Region, response: { 200: FairDetail } } }, async (request) => {
    const region = request.query.region ?? request.principal?.region ?? homeRegion;
    const found = await find(region, request.params.id);
    const [exhibitors, mine] = await Promise.all([fairs.exhibitors(region, found.id), own(request.principal, region)]);
    const jobs = exhibitors.length === 0 ? [] : await employment.search(region, { enterprises: exhibitors.map(({ id }) => id) }, dayOf(now()), SHOWN_JOBS);
    return { ...view(found, mine(found.id)), exhibitors: exhibitors.map(({ name }) => name), jobs: jobs.map((each) => jobView(catalog, each)) };
  });
  const response = { 200: Fairs };
  app.put('/me/fairs/:id', { preHandler: requirePerson, schema: { summary: '报名参加招聘会 · Join a fair', tags: ['jobs'], params, response } }, async (request) => {
    const { region, subjectId } = request.principal!;
    await open(region, request.params.id);
    if (!(await fairs.join(region, request.params.id, subjectId, now()))) await open(region, request.params.id);
    return list(request.principal, region);
  });
  app.delete('/me/fairs/:id', { preHandler: requirePerson, schema: { summary: '取消报名 · Leave a fair', tags: ['jobs'], params, response } }, async (request) => {
    const { region, subjectId } = request.principal!;
    await open(region, request.params.id);
    await fairs.leave(region, request.params.id, subjectId);
    return list(request.principal, region);
  });
  app.put('/enterprise/fairs/:id', { preHandler: requireEnterprise, schema: { summary: '预订展位，满了就排队 · Book a stand, or wait for one', tags: ['enterprise'], params, response } }, async (request) => {
    const { region, subjectId } = request.principal!;
    const found = await open(region, request.params.id);
    if ((await fairs.book(region, found.id, subjectId, now(), actBy(request.principal!, newId, now(), 'stand-booked', found.title))) === 'called-off') await open(region, request.params.id);
    return list(request.principal, region);
  });
  app.delete('/enterprise/fairs/:id', { preHandler: requireEnterprise, schema: { summary: '退展位 · Give a stand back', tags: ['enterprise'], params, response } }, async (request) => {
    const { region, subjectId } = request.principal!;
    const found = await open(region, request.params.id);
    await fairs.giveBack(region, found.id, subjectId, now(), telling(region, found, 'stand'), actBy(request.principal!, newId, now(), 'stand-given-back', found.title));
    return list(request.principal, region);
  });

  const organiser = ({ officer }: Principal): string => {
    if (!officer?.competences.includes(LINE)) throw new Problem('not-yours', { zh: '只有就业服务的经办人能办招聘会', en: 'Only officers of the employment service hold fairs' });
    return officer.id;
  };
  app.put('/staff/fairs/:id', { preHandler: requireStaff, schema: { summary: '发布招聘会 · Announce a fair; the client chooses the id', tags: ['desk'], params, body: FairBody, response: { 200: Fairs, 201: Fairs } } }, async (request, reply) => {
    const { region } = request.principal!;
    const by = organiser(request.principal!);
    const refusal = wrongFair(request.body, now());
    if (refusal) throw problemOf(refusal);
    const { title, about, place, startsAt, endsAt, stands } = request.body;
    const isNew = await fairs.announce(region, { id: request.params.id, title: title.trim(), about: about.trim(), place: place.trim(), startsAt: new Date(startsAt).toISOString(), endsAt: new Date(endsAt).toISOString(), stands, cancelledAt: null, figures: null }, by, now());
    return reply.code(isNew ? 201 : 200).send(await list(request.principal, region));
  });
  app.post('/staff/fairs/:id/figures', { preHandler: requireStaff, schema: { summary: '会后数据 · Figures after a fair', tags: ['desk'], params, body: FairFigures, response } }, async (request) => {
    const { region } = request.principal!;
    organiser(request.principal!);
    const refusal = notOver(await find(region, request.params.id), now());
    if (refusal) throw problemOf(refusal);
    if (request.body.talks < request.body.hired) throw new Problem('wrong-input', { zh: '达成意向的人数不能多于面谈的人数', en: 'Nobody is hired without a talk' }, [{ pointer: '/body/hired', detail: { zh: '不能多于面谈人数', en: 'Not more than the talks' } }]);
    await fairs.figures(region, request.params.id, request.body);
    return list(request.principal, region);
  });
  app.post('/staff/fairs/:id/cancellation', { preHandler: requireStaff, schema: { summary: '取消招聘会，报名的都会收到通知 · Call a fair off; all who booked or joined are told', tags: ['desk'], params, response } }, async (request) => {
    const { region } = request.principal!;
    organiser(request.principal!);
    const found = await find(region, request.params.id);
    if (found.cancelledAt === null) {
      const refusal = notOpen(found, now());
      if (refusal) throw problemOf(refusal);
      await fairs.cancel(region, found.id, now(), telling(region, found, 'cancelled'));
    }
    return list(request.principal, region);
  });
}
