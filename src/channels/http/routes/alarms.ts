import { Type } from 'typebox';
import { deskKey } from '#core/cases/assistance.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { Principal } from '#core/identity/principal.ts';
import { askDesk, desksIn } from '#usecases/anomaly/ask-desk.ts';
import { closeAlarm, noteAlarm, releaseAlarm, stopAlarm, type Settled } from '#usecases/anomaly/settle-alarm.ts';
import { requireAssistant, requireSupervisor } from '../identity/require.ts';
import { sendSheet, sheetAnswer, sheetQuery } from '../list-sheet.ts';
import { Problem } from '../problems.ts';
import { AlarmActBody, AlarmAnswerBody, AlarmAskBody, AlarmCases, AlarmCloseBody, AlarmDeskBody, AlarmQuestions, Alarms } from '../schemas/alarm.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { alarmsSheet } from '../views/alarm-sheet.ts';
import { alarmCasesView, alarmsView, questionsView } from '../views/alarm-view.ts';

const EMPTY = { zh: '请写清楚情况', en: 'Say what it was' };
const NO_CITY = { zh: '没有这个城市', en: 'There is no such city' };
const CLOSED = { zh: '已经结案', en: 'It is closed' };
const OWN = { zh: '这条预警与您本人经办的或者应当回避的有关，请由别的督办人员核查', en: 'It is about what you have done yourself, or somebody you keep out of: another supervisor looks into it' };
const NOT_STOPPED = { zh: '没有叫停着的秒批', en: 'It stops nothing now' };
const STOPPED = { zh: '已经叫停了', en: 'It is stopped already' };
const NO_SCOPE = { zh: '这类预警没有可以单独叫停的范围，请到“秒批急停”里选择', en: 'There is nothing that could be stopped of it alone: choose on the page of the brakes' };
const NO_DESK = { zh: '没有这个协查窗口', en: 'There is no such desk' };
const wrongDay = (latest: string) => ({ zh: `请在明天到 ${latest} 之间选一天`, en: `Choose a day from tomorrow to ${latest}` });
/** So many cases of an alarm are read at once. */
const PAGE = 50;
const params = Type.Object({ alarm: Type.String({ format: 'uuid' }) });

/** Alarms of the watch over submissions and decisions, and what is done about them. For supervisors of the region; another city sees what it is asked. */
export function alarmRoutes(app: Server, services: Services): void {
  const { context, alarms, brakes, staff } = services;
  const { catalog } = context.compiled;
  const view = async (region: string, officer: string): Promise<Alarms> => {
    const [found, counts, asked, officers] = await Promise.all([alarms.list(region), alarms.counts(region), alarms.enquiries(region), staff.officerNumbers(region)]);
    const ids = [...new Set(found.flatMap(({ about: { employer } }) => employer ?? []))];
    const employers = new Map(await Promise.all(ids.map(async (id) => [id, (await context.cases.party(region, id))?.subject.name ?? ''] as const)));
    return alarmsView(catalog, { alarms: found, counts, asked, desks: [...desksIn(catalog, region, context.calendarOf(region), context.now())] }, { region, today: dayOf(context.now()), officer, officers, employers });
  };
  const said = (words: string, pointer: string): string => {
    if (words.trim() === '') throw new Problem('wrong-input', EMPTY, [{ pointer, detail: EMPTY }]);
    return words.trim();
  };
  const settled = (outcome: Settled | 'no-scope'): void => {
    if (outcome === 'not-found') throw new Problem('not-found');
    if (outcome !== 'done') throw new Problem('not-allowed', outcome === 'closed' ? CLOSED : outcome === 'own' ? OWN : outcome === 'stopped' ? STOPPED : outcome === 'no-scope' ? NO_SCOPE : NOT_STOPPED);
  };
  const parts = { context, alarms, brakes };

  app.get('/staff/alarms', { preHandler: requireSupervisor, schema: { summary: '异常预警 · Alarms', tags: ['desk'], response: { 200: Alarms } } }, (request) => view(request.principal!.region, request.principal!.officer!.id));

  app.get('/staff/alarms/sheet', { preHandler: requireSupervisor, schema: { summary: '异常预警下载 · Alarms as a sheet', tags: ['desk'], querystring: Type.Object(sheetQuery), response: sheetAnswer } }, async (request, reply) =>
    sendSheet(reply, services, alarmsSheet((await view(request.principal!.region, request.principal!.officer!.id)).alarms, request.query.language ?? 'zh')));

  app.get('/staff/alarms/:alarm/cases', { preHandler: requireSupervisor, schema: { summary: '预警涉及的办件 · The cases of an alarm', tags: ['desk'], params, querystring: Type.Object({ after: Type.Integer({ minimum: 0, maximum: 100_000, default: 0 }) }), response: { 200: AlarmCases } } }, async (request) => {
    const { principal, params: { alarm }, query: { after } } = request;
    const found = await alarms.cases(principal!.region, alarm, after, PAGE + 1);
    if (found.length === 0 && !(await alarms.get(principal!.region, alarm))) throw new Problem('not-found');
    return alarmCasesView(found, after, PAGE);
  });

  app.post('/staff/alarms/:alarm/acts', { preHandler: requireSupervisor, schema: { summary: '核查预警：记录、接手、叫停、恢复秒批 · Note, take in charge, stop, release', tags: ['desk'], params, body: AlarmActBody, response: { 200: Alarms } } }, async (request) => {
    const { region, officer } = request.principal!;
    const { id, kind, note } = request.body;
    const word = { id, note: said(note, '/body/note'), by: officer!.id };
    settled(await (kind === 'stopped' ? stopAlarm(parts, region, request.params.alarm, word) : kind === 'released' ? releaseAlarm(parts, region, request.params.alarm, word) : noteAlarm(parts, region, request.params.alarm, kind, word)));
    return view(region, officer!.id);
  });

  app.post('/staff/alarms/:alarm/closing', { preHandler: requireSupervisor, schema: { summary: '预警结案 · Close an alarm with what was found', tags: ['desk'], params, body: AlarmCloseBody, response: { 200: Alarms } } }, async (request) => {
    const { region, officer } = request.principal!;
    const { id, finding, release, note } = request.body;
    settled(await closeAlarm(parts, region, request.params.alarm, finding, release, { id, note: said(note, '/body/note'), by: officer!.id }));
    return view(region, officer!.id);
  });

  app.post('/staff/alarms/:alarm/enquiries', { preHandler: requireSupervisor, schema: { summary: '向外市核查 · Ask the supervisors of another city', tags: ['desk'], params, body: AlarmAskBody, response: { 200: Alarms } } }, async (request) => {
    const { region, officer } = request.principal!;
    const { id, region: to, question } = request.body;
    if (to === region || !catalog.regions.has(to)) throw new Problem('wrong-input', NO_CITY, [{ pointer: '/body/region', detail: NO_CITY }]);
    const alarm = await alarms.get(region, request.params.alarm);
    settled(!alarm ? 'not-found' : (await alarms.keepsOut(region, officer!.id, alarm)) ? 'own' : alarm.closedAt === null || alarm.enquiries.some((each) => each.id === id) ? 'done' : 'closed');
    await alarms.ask(alarm!, { id, from: region, to, question: said(question, '/body/question'), by: officer!.id, at: context.now() });
    return view(region, officer!.id);
  });

  app.post('/staff/alarms/:alarm/desk-enquiries', { preHandler: requireSupervisor, schema: { summary: '请部门核查 · Ask a desk of a department', tags: ['desk'], params, body: AlarmDeskBody, response: { 200: Alarms } } }, async (request) => {
    const { region, officer } = request.principal!;
    const { question, ...body } = request.body;
    const asked = await askDesk(parts, region, request.params.alarm, { ...body, question: said(question, '/body/question'), by: officer!.id });
    if (asked === 'no-desk') throw new Problem('wrong-input', NO_DESK, [{ pointer: '/body/desk', detail: NO_DESK }]);
    if (typeof asked === 'object') throw new Problem('wrong-input', wrongDay(asked.latest), [{ pointer: '/body/until', detail: wrongDay(asked.latest) }]);
    settled(asked);
    return view(region, officer!.id);
  });

  const questions = async (region: string, { department, desks }: NonNullable<Principal['assistant']>): Promise<AlarmQuestions> =>
    questionsView(catalog, await alarms.enquiries(region, desks.map((desk) => deskKey({ department, desk }))), dayOf(context.now()));
  app.get('/staff/alarm-questions', { preHandler: requireAssistant, schema: { summary: '请部门核查的预警 · What our desks are asked about alarms', tags: ['desk'], response: { 200: AlarmQuestions } } }, (request) => questions(request.principal!.region, request.principal!.assistant!));
  app.post('/staff/alarm-questions/:enquiry/answer', { preHandler: requireAssistant, schema: { summary: '答复预警核查 · Answer what our desk is asked about an alarm', tags: ['desk'], params: Type.Object({ enquiry: Type.String({ format: 'uuid' }) }), body: AlarmAnswerBody, response: { 200: AlarmQuestions } } }, async (request) => {
    const { region, assistant } = request.principal!;
    const desks = assistant!.desks.map((desk) => deskKey({ department: assistant!.department, desk }));
    if (!(await alarms.answer(region, request.params.enquiry, { text: said(request.body.text, '/body/text'), by: assistant!.id, at: context.now() }, desks))) throw new Problem('not-found');
    return questions(region, assistant!);
  });

  app.post('/staff/alarm-enquiries/:enquiry/answer', { preHandler: requireSupervisor, schema: { summary: '答复外市核查 · Answer another city', tags: ['desk'], params: Type.Object({ enquiry: Type.String({ format: 'uuid' }) }), body: AlarmAnswerBody, response: { 200: Alarms } } }, async (request) => {
    const { region, officer } = request.principal!;
    if (!(await alarms.answer(region, request.params.enquiry, { text: said(request.body.text, '/body/text'), by: officer!.id, at: context.now() }))) throw new Problem('not-found');
    return view(region, officer!.id);
  });
}
