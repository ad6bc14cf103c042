import { Type } from 'typebox';
import { dayOf } from '#core/clocks/day.ts';
import { calendarFile } from '#core/employers/calendar-file.ts';
import { dutiesFor, type Duty } from '#core/employers/duty.ts';
import type { Principal } from '#core/identity/principal.ts';
import { readDuties } from '#usecases/employers/read-duties.ts';
import { aboutToken } from '../identity/about.ts';
import { requireEnterprise } from '../identity/require.ts';
import { bytesAnswer } from '../schemas/file.ts';
import { DutyCalendar } from '../schemas/duty.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';

const FILE_TYPE = 'text/calendar';

/** What an enterprise has to do and by when; a clerk reads what their mandate covers. */
export function employerCalendarRoutes(app: Server, services: Services): void {
  const { context, origins } = services;
  const read = async ({ region, subjectId, acting }: Principal): Promise<readonly Duty[]> => dutiesFor(await readDuties(services, { region, enterprise: subjectId, clerk: acting?.clerk }), acting?.clerk?.scopes);
  app.get('/enterprise/calendar', { preHandler: requireEnterprise, schema: { summary: '单位事项日历 · What an enterprise has to do', tags: ['enterprise'], response: { 200: DutyCalendar } } }, async (request) => {
    const today = dayOf(context.now()), principal = request.principal!;
    return { today, duties: (await read(principal)).map(({ scope: _scope, on, source, href, about, ...duty }) => ({ ...duty, late: on !== null && on < today, ...(on !== null && { on }), ...(source !== null && { source }), ...(href !== null && { href: about === undefined ? href : `${href}/apply?about=${encodeURIComponent(aboutToken(context, principal, about))}` }) })) };
  });
  app.get('/enterprise/calendar.ics', { preHandler: requireEnterprise, schema: { summary: '日历文件 · The calendar as a file', tags: ['enterprise'], querystring: Type.Object({ language: Type.Optional(Type.Union([Type.Literal('zh'), Type.Literal('en')])) }), response: bytesAnswer('日历文件 · The calendar', [FILE_TYPE]) } }, async (request, reply) => {
    const language = request.query.language ?? 'zh';
    const name = language === 'zh' ? '快办事项日历' : 'Kuaiban duties';
    const text = calendarFile(await read(request.principal!), { language, at: context.now(), origin: origins(app)[0], name });
    return reply.type(`${FILE_TYPE}; charset=utf-8`).header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.ics`)}`).send(Buffer.from(text));
  });
}
