import { Type } from 'typebox';
import { isByTheHundred } from '#core/batch/by-the-hundred.ts';
import { columnsOf } from '#core/batch/columns.ts';
import type { Principal } from '#core/identity/principal.ts';
import { noteTaken } from '#usecases/employers/note-statement.ts';
import { readEmployees, type ReadEmployees } from '#usecases/employers/read-employees.ts';
import { aboutOf, aboutToken } from '../identity/about.ts';
import { requireEnterprise } from '../identity/require.ts';
import { sendSheet, sheetAnswer, sheetQuery } from '../list-sheet.ts';
import { Problem } from '../problems.ts';
import { Employees } from '../schemas/employee.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { batchWorkbook } from '../views/batch-workbook.ts';
import { employeeSheet } from '../views/employee-sheet.ts';
import { employeesView } from '../views/employees-view.ts';

/** So many stand on a page of the list, and in a sheet at most. */
const PAGE = 50, SHEET = 10_000;
const GONE = { zh: '勾选的人里有的已经不在名册上。请刷新名册，再勾选一次', en: 'Some of those you ticked are not on the list any more. Load the list again and tick anew' };

/** Whom an enterprise has on record today: to look somebody up, to report that they leave, to take the list along. Whoever stands in what is taken reads that it was. */
export function enterpriseEmployeeRoutes(app: Server, services: Services): void {
  const { context } = services;
  const asked = { name: Type.Optional(Type.String({ maxLength: 40, description: 'part of a name' })) };
  const read = async ({ region, subjectId, acting }: Principal, name: string, skip: number, take: number): Promise<ReadEmployees> => {
    // Whoever was given some events needs the people of these alone, and names them.
    if (acting?.clerk?.events) throw new Problem('not-yours', { zh: '单位只交给您一部分事，员工名册看不到', en: 'The enterprise gave you some matters only; its list of employees is not among them' });
    const found = await readEmployees(services, { region, enterprise: subjectId, name, skip, take });
    if (!found) throw new Problem('not-found');
    return found;
  };
  const viewed = (principal: Principal, found: ReadEmployees): Employees => employeesView(context.compiled, found, (subject) => aboutToken(context, principal, subject));
  app.get('/enterprise/employees', { preHandler: requireEnterprise, schema: { summary: '员工名册 · Whom an enterprise has on record', tags: ['enterprise'], querystring: Type.Object({ ...asked, skip: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })) }), response: { 200: Employees } } }, async (request) => {
    const { name = '', skip = 0 } = request.query;
    return viewed(request.principal!, await read(request.principal!, name, skip, PAGE));
  });
  app.get('/enterprise/employees/sheet', { config: { rateLimit: { max: 20, timeWindow: '1 minute' } }, preHandler: requireEnterprise, schema: { summary: '员工名册的表格 · The same as a sheet', tags: ['enterprise'], querystring: Type.Object({ ...asked, ...sheetQuery }), response: sheetAnswer } }, async (request, reply) => {
    const { name = '', language = 'zh' } = request.query;
    const found = await read(request.principal!, name, 0, SHEET);
    await noteTaken(services, request.principal!, found.employees.map(({ subject }) => subject));
    return sendSheet(reply, services, employeeSheet(found.name, viewed(request.principal!, found), language));
  });
  app.post('/enterprise/employees/leaving', { config: { rateLimit: { max: 20, timeWindow: '1 minute' } }, preHandler: requireEnterprise, schema: { summary: '填好姓名和证件号的离职表 · A sheet of leavings with names and numbers filled in', tags: ['enterprise'], querystring: Type.Object(sheetQuery), body: Type.Object({ about: Type.Array(Type.String({ maxLength: 200 }), { minItems: 1, maxItems: SHEET, uniqueItems: true, description: 'whom the list names' }) }), response: sheetAnswer } }, async (request, reply) => {
    const principal = request.principal!, { language = 'zh' } = request.query;
    const chosen = new Set(request.body.about.map((token) => aboutOf(context, principal, token)));
    const { today, leaving, employees } = await read(principal, '', 0, SHEET);
    if (leaving === undefined || !isByTheHundred(context.compiled.catalog, principal.region, leaving)) throw new Problem('not-found');
    const people = employees.filter(({ subject }) => chosen.has(subject));
    if (people.length < chosen.size) throw new Problem('changed-meanwhile', GONE);
    // Here the numbers stand whole: whoever is in it reads that it was taken.
    await noteTaken(services, principal, people.map(({ subject }) => subject));
    return sendSheet(reply, services, batchWorkbook(columnsOf({ compiled: context.compiled, region: principal.region, on: today }, leaving), language, { people }));
  });
}
