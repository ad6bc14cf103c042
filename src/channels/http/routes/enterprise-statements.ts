import { Type } from 'typebox';
import { dayOf } from '#core/clocks/day.ts';
import { monthOf, wrongPeriod, type Period } from '#core/employers/statement.ts';
import type { Principal } from '#core/identity/principal.ts';
import { namedIn, noteTaken } from '#usecases/employers/note-statement.ts';
import { readStatement, type ReadStatement } from '#usecases/employers/read-statement.ts';
import { documentCode } from '#usecases/document-code.ts';
import type { IssuedStatement } from '#usecases/ports/statements.ts';
import { requireEnterprise } from '../identity/require.ts';
import { sendCsv, sendSheet, sheetAnswer, sheetQuery } from '../list-sheet.ts';
import { Problem } from '../problems.ts';
import { bytesAnswer } from '../schemas/file.ts';
import { EnterpriseStatement, IssuedStatements, StatementMonthText } from '../schemas/statement.ts';
import type { Localized } from '#core/value.ts';
import type { Server } from '../server-type.ts';
import type { Services } from '../services.ts';
import { issuedStatement } from '../views/issued-statement.ts';
import { enterpriseStatement } from '../views/enterprise-statement.ts';
import { STATEMENT_PARTS, statementSheet, statementWorkbook } from '../views/statement-sheets.ts';

export const StatementMonths = { from: StatementMonthText, to: StatementMonthText };

/** The months that were asked for, or what is wrong with them at its field. */
export function periodOf(asked: { readonly from: string; readonly to: string }, now: string, where: 'query' | 'body'): Period {
  const wrong = wrongPeriod(asked, dayOf(now));
  if (wrong) throw new Problem('wrong-input', { zh: wrong.zh, en: wrong.en }, [{ pointer: `/${where}/${wrong.field}`, detail: { zh: wrong.zh, en: wrong.en } }]);
  return { from: monthOf(asked.from)!, to: monthOf(asked.to)! };
}

/** What an enterprise's clerk may read of it: of the life events that they have been given. */
export async function statementFor(services: Services, { region, subjectId, acting }: Principal, period: Period): Promise<ReadStatement> {
  const read = await readStatement(services, { region, enterprise: subjectId, period, events: acting?.clerk?.events ?? null });
  if (!read) throw new Problem('not-found');
  return read;
}

/** What an enterprise has of staff, applications, money and promises by month, to read and to take along. Whoever stands in what is taken reads that it was. */
export function enterpriseStatementRoutes(app: Server, services: Services): void {
  const { context, statements, clerks, document, origins } = services;
  app.get('/enterprise/statement', { config: { rateLimit: { max: 20, timeWindow: '1 minute' } }, preHandler: requireEnterprise, schema: { summary: '单位对账单 · A statement of the enterprise', tags: ['enterprise'], querystring: Type.Object(StatementMonths), response: { 200: EnterpriseStatement } } }, async (request) => {
    const principal = request.principal!;
    const period = periodOf(request.query, context.now(), 'query');
    return enterpriseStatement(context.compiled, period, await statementFor(services, principal, period));
  });
  app.get('/enterprise/statement/sheet', { config: { rateLimit: { max: 20, timeWindow: '1 minute' } }, preHandler: requireEnterprise, schema: { summary: '单位对账单的表格 · The same as a sheet', tags: ['enterprise'], querystring: Type.Object({ ...StatementMonths, ...sheetQuery, format: Type.Optional(Type.Union([Type.Literal('xlsx'), Type.Literal('csv')])), part: Type.Optional(Type.Union(STATEMENT_PARTS.map((part) => Type.Literal(part)), { description: 'of a .csv: which table' })) }), response: sheetAnswer } }, async (request, reply) => {
    const principal = request.principal!;
    const { language = 'zh', format = 'xlsx', part = 'months' } = request.query;
    const period = periodOf(request.query, context.now(), 'query');
    const read = await statementFor(services, principal, period);
    await noteTaken(services, principal, namedIn(read));
    const statement = enterpriseStatement(context.compiled, period, read);
    if (format === 'csv') return sendCsv(reply, statementSheet(statement, part, language));
    return sendSheet(reply, services, statementWorkbook(statement, language));
  });
  const Id = Type.Object({ id: Type.String({ format: 'uuid' }) });
  // A clerk who may see some life events only has no part in what others issued of all.
  const isFor = ({ acting }: Principal, { clerk }: Pick<IssuedStatement, 'clerk'>): boolean => (acting?.clerk?.events ?? null) === null || clerk === acting?.id;
  const list = async (principal: Principal): Promise<IssuedStatements> => {
    const { region, subjectId } = principal;
    const [issued, named] = await Promise.all([statements.issued(region, subjectId), clerks.of(region, subjectId)]);
    return { issued: issued.filter((each) => isFor(principal, each)).map(({ id, number, period, at, clerk }) => ({ id, number, code: documentCode(context, number), from: period.from.slice(0, 7), to: period.to.slice(0, 7), at, by: issuedBy(named.find((each) => each.id === clerk)?.name), href: `/api/v1/enterprise/statements/${id}/statement.pdf` })) };
  };
  app.get('/enterprise/statements', { preHandler: requireEnterprise, schema: { summary: '生成过的对账单 · Statements that were issued', tags: ['enterprise'], response: { 200: IssuedStatements } } }, (request) => list(request.principal!));
  app.put('/enterprise/statements/:id', { config: { rateLimit: { max: 20, timeWindow: '1 minute' } }, preHandler: requireEnterprise, schema: { summary: '生成可以核验的对账单 · Issue a statement that anybody can check; the client chooses the id, so that a repetition is the same one', tags: ['enterprise'], params: Id, body: Type.Object(StatementMonths, { additionalProperties: false }), response: { 200: IssuedStatements, 201: IssuedStatements } } }, async (request, reply) => {
    const principal = request.principal!;
    const { region, subjectId, acting } = principal;
    const { id } = request.params;
    const period = periodOf(request.body, context.now(), 'body');
    const read = await statementFor(services, principal, period);
    const written = issuedStatement(context.compiled, region, id, enterpriseStatement(context.compiled, period, read), read.enterprise.number, { origin: origins(app)[0], codeOf: (number) => documentCode(context, number) });
    const came = await statements.keep(region, { id, enterprise: subjectId, period, at: read.at, clerk: acting?.clerk ? acting.id : null, about: namedIn(read), ...written });
    if (came === 'other') throw new Problem('key-reused', { zh: '这个编号已经用于另一份对账单，请重新生成', en: 'Another statement has this id: issue it again' });
    return reply.code(came === 'kept' ? 201 : 200).send(await list(principal));
  });
  app.get('/enterprise/statements/:id/statement.pdf', { preHandler: requireEnterprise, schema: { summary: '对账单 · A statement that was issued', tags: ['enterprise'], params: Id, response: bytesAnswer('对账单 · The statement', ['application/pdf']) } }, async (request, reply) => {
    const principal = request.principal!;
    const kept = await statements.one(principal.region, principal.subjectId, request.params.id);
    if (!kept || !isFor(principal, kept)) throw new Problem('not-found');
    await noteTaken(services, principal, kept.about);
    return reply.type('application/pdf').header('content-disposition', `attachment; filename="${kept.number}.pdf"`).send(await document(kept.document));
  });
}

/** A clerk by name; else the enterprise's own account. */
function issuedBy(name: string | undefined): Localized {
  return name === undefined ? { zh: '单位账号', en: 'own account' } : { zh: name, en: name };
}
