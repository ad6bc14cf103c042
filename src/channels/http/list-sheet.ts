import { Type } from 'typebox';
import type { FastifyReply } from 'fastify';
import type { SheetContent, WorkbookContent } from '#usecases/ports/spreadsheet.ts';
import { bytesAnswer, SHEET_TYPE } from './schemas/file.ts';
import type { Services } from './services.ts';
import { csvOf } from './views/csv-of.ts';

/** In which language a list is wanted. */
export const sheetQuery = { language: Type.Optional(Type.Union([Type.Literal('zh'), Type.Literal('en')])) };
export const sheetAnswer = bytesAnswer('表格 · The list', [SHEET_TYPE]);

/** Answers with a list as .xlsx, named after it. */
export function sendSheet(reply: FastifyReply, { writeSpreadsheet }: Pick<Services, 'writeSpreadsheet'>, content: WorkbookContent): FastifyReply {
  return reply.type(SHEET_TYPE).header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${content[0]?.name ?? ''}.xlsx`)}`).send(writeSpreadsheet(content));
}

/** One table as .csv, named after it. */
export function sendCsv(reply: FastifyReply, sheet: SheetContent): FastifyReply {
  return reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${sheet.name}.csv`)}`).send(csvOf(sheet));
}
