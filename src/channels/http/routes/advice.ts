import { Type } from 'typebox';
import { dayOf } from '#core/clocks/day.ts';
import { notAhead, recordAdvice, toRecord, wrongTime, type Advice } from '#core/employment/advice.ts';
import { idOf } from '#core/id.ts';
import type { Principal } from '#core/identity/principal.ts';
import { withdrawTime } from '#usecases/employment/withdraw-times.ts';
import { requirePerson, requireStaff } from '../identity/require.ts';
import { Problem } from '../problems.ts';
import { problemOf } from '../refusals.ts';
import { AdviceTimes, AdviserDesk, BookAdviceBody, MoveAdviceBody, MyAdvice, OpenTimesBody, RecordAdviceBody, type AdviceView } from '../schemas/advice.ts';
import { AfterQuery, placeIn, placeOf } from '../schemas/place.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { choicesOf, codeName } from '../views/employment-view.ts';

const params = Type.Object({ id: Type.String({ format: 'uuid' }) });
const TOPICS = 'guidanceTopics';
const TAKEN = { zh: '这个时间刚被别人约走，请另选一个', en: 'Somebody else has just taken this time; choose another one' };

const PAGE = 20;

/** Talks with an adviser (职业指导): free times, booked, moved or cancelled by the person, opened and recorded by the adviser. */
export function adviceRoutes(app: Server, services: Services): void {
  const { context, advice, register, newId, homeRegion } = services;
  const { catalog } = context.compiled;
  const { now } = context;

  const view = (one: Advice, numbers: ReadonlyMap<string, string>): AdviceView => ({
    id: one.id, version: one.version, status: one.status, topic: codeName(catalog, TOPICS, one.topic), wish: one.wish, time: { ...one.time, adviser: numbers.get(one.time.adviser) ?? '' }, ahead: notAhead(one, now()) === undefined,
    ...(one.record && { record: { text: one.record.text, next: [...one.record.next] } }),
  });
  const mine = async ({ region, subjectId }: Principal, after?: string) => {
    const [found, numbers] = await Promise.all([advice.of(region, subjectId, PAGE + 1, placeIn(after)), advice.advisers(region)]);
    const last = found.length > PAGE ? found[PAGE - 1] : undefined;
    return { advice: found.slice(0, PAGE).map((each) => view(each, numbers)), ...(last && { next: placeOf(last.time.startsAt, last.id) }) };
  };
  const own = async ({ region, subjectId }: Principal, id: string): Promise<Advice> => {
    const found = await advice.get(region, id);
    // Booked under another of their numbers it is theirs all the same.
    if (!found || (found.subject !== subjectId && !(await advice.isOf(region, subjectId, id)))) throw new Problem('not-found');
    return found;
  };
  app.get('/advice/times', { schema: { summary: '职业指导的空闲时间 · Free times of advisers', tags: ['jobs'], querystring: Type.Object({ region: Type.Optional(Type.String({ pattern: '^[0-9]{6}$' })) }), response: { 200: AdviceTimes } } }, async (request) => {
    const region = request.query.region ?? request.principal?.region ?? homeRegion;
    const [free, numbers] = await Promise.all([advice.free(region, now()), advice.advisers(region)]);
    return { times: free.map((each) => ({ ...each, adviser: numbers.get(each.adviser) ?? '' })), topics: choicesOf(catalog, region, TOPICS) };
  });
  app.get('/me/advice', { preHandler: requirePerson, schema: { summary: '我的职业指导 · My talks', tags: ['jobs'], querystring: AfterQuery, response: { 200: MyAdvice } } }, (request) => mine(request.principal!, request.query.after));
  app.put('/me/advice/:id', { preHandler: requirePerson, schema: { summary: '预约职业指导 · Book a talk; the client chooses the id', tags: ['jobs'], params, body: BookAdviceBody, response: { 200: MyAdvice, 201: MyAdvice } } }, async (request, reply) => {
    const { region, subjectId } = request.principal!;
    const { time, topic, wish } = request.body;
    if (!choicesOf(catalog, region, TOPICS).some(({ code }) => code === topic)) throw new Problem('wrong-input', { zh: '请选一类', en: 'Choose what it is about' }, [{ pointer: '/body/topic', detail: { zh: '请选一类', en: 'Choose what it is about' } }]);
    const booked = await advice.book(region, { id: request.params.id, time, subject: subjectId, topic, wish: wish.trim() }, now());
    if (booked === 'taken') throw new Problem('not-allowed', TAKEN);
    if (booked === 'another') throw new Problem('not-allowed', { zh: '您已经约了一次，可以改时间', en: 'You have booked one already; you can move it' });
    return reply.code(booked === 'done' ? 201 : 200).send(await mine(request.principal!));
  });
  app.post('/me/advice/:id/move', { preHandler: requirePerson, schema: { summary: '改约 · Move a talk', tags: ['jobs'], params, body: MoveAdviceBody, response: { 200: MyAdvice } } }, async (request) => {
    const { region } = request.principal!;
    const found = await own(request.principal!, request.params.id);
    const refusal = notAhead(found, now());
    if (refusal) throw problemOf(refusal);
    const moved = found.time.id === request.body.time ? 'done' : await advice.move(region, found.id, found.version, request.body.time, now());
    if (moved !== 'done') throw moved === 'taken' ? new Problem('not-allowed', TAKEN) : new Problem('changed-meanwhile');
    return mine(request.principal!);
  });
  app.post('/me/advice/:id/cancellation', { preHandler: requirePerson, schema: { summary: '取消预约 · Cancel a talk', tags: ['jobs'], params, response: { 200: MyAdvice } } }, async (request) => {
    const found = await own(request.principal!, request.params.id);
    if (found.status === 'cancelled') return mine(request.principal!);
    const refusal = notAhead(found, now());
    if (refusal) throw problemOf(refusal);
    if (!(await advice.cancel(request.principal!.region, found.id, found.version))) throw new Problem('changed-meanwhile');
    return mine(request.principal!);
  });

  const adviser = ({ roles, officer }: Principal): string => {
    if (!roles.includes('adviser')) throw new Problem('not-yours', { zh: '只有职业指导员能用', en: 'Only advisers may use this' });
    return officer!.id;
  };
  const desk = async (principal: Principal) => {
    const { region } = principal;
    const id = adviser(principal);
    const [times, talks, numbers] = await Promise.all([advice.timesOf(region, id, now()), advice.ofAdviser(region, id), advice.advisers(region)]);
    const people = await Promise.all(talks.map((each) => register.subject(region, each.subject)));
    await register.noteAccess(region, ...talks.map((each) => ({ id: idOf(context.hash, `advice/${each.id}/${id}/${dayOf(now())}`), at: now(), actor: id, actorKind: 'staff' as const, subject: each.subject, what: 'advice', why: 'advise', case: null })));
    return {
      times: times.map(({ advice: booked, ...each }) => ({ ...each, adviser: numbers.get(each.adviser) ?? '', booked: booked !== null })),
      talks: talks.map((each, at) => ({ ...view(each, numbers), person: people[at]?.name ?? '', due: toRecord(each.status) && each.time.startsAt <= now() })),
    };
  };
  const response = { 200: AdviserDesk };
  app.get('/staff/advice', { preHandler: requireStaff, schema: { summary: '我的指导时间和预约 · Times and talks of an adviser', tags: ['desk'], response } }, (request) => desk(request.principal!));
  app.post('/staff/advice/times', { preHandler: requireStaff, schema: { summary: '开放时间 · Open times; one that is there stays one', tags: ['desk'], body: OpenTimesBody, response } }, async (request) => {
    const { region } = request.principal!;
    const id = adviser(request.principal!);
    const { startsAt, minutes, place } = request.body;
    const wrong = startsAt.map((each) => wrongTime({ startsAt: each, place }, now())).find((each) => each !== undefined);
    if (wrong) throw problemOf(wrong);
    await advice.open(region, startsAt.map((each) => ({ id: newId(), adviser: id, startsAt: new Date(each).toISOString(), minutes, place: place.trim() })));
    return desk(request.principal!);
  });
  app.delete('/staff/advice/times/:id', { preHandler: requireStaff, schema: { summary: '收回时间，已约的人会收到通知 · Take a time back; whoever has booked it is told', tags: ['desk'], params, response } }, async (request) => {
    const { region } = request.principal!;
    const id = adviser(request.principal!);
    if (!(await withdrawTime({ context, advice }, region, request.params.id, id))) throw new Problem('not-found');
    return desk(request.principal!);
  });
  app.post('/staff/advice/:id/record', { preHandler: requireStaff, schema: { summary: '记录职业指导 · Record a talk', tags: ['desk'], params, body: RecordAdviceBody, response } }, async (request) => {
    const { region } = request.principal!;
    const id = adviser(request.principal!);
    const found = await advice.get(region, request.params.id);
    if (!found) throw new Problem('not-found');
    const record = recordAdvice(found, id, request.body, now());
    if (record && 'code' in record) throw problemOf(record);
    if (!(await advice.record(region, found.id, found.version, request.body.status, record))) throw new Problem('changed-meanwhile');
    return desk(request.principal!);
  });
}
