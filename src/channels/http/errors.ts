import type { IncomingMessage } from 'node:http';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Localized } from '#core/value.ts';
import { Problem, problemBody, PROBLEMS, type FieldError, type ProblemCode } from './problems.ts';
import type { Server } from './server-type.ts';

type SchemaError = { readonly keyword: string; readonly instancePath: string; readonly params: Record<string, unknown> };

/** Every failure leaves as `application/problem+json`; what is our own fault is logged with its cause and told without it. */
export function answerErrors(app: Server): void {
  app.setErrorHandler((error: FastifyError | Problem, request, reply) => {
    if (error instanceof Problem) return send(reply, request, error.code, error.detail, error.errors);
    if (error.validation) return send(reply, request, 'wrong-input', undefined, fieldErrors(error.validation as unknown as SchemaError[], error.validationContext ?? 'body'));
    const code = CODES[error.code];
    if (code === 'too-large') return drained(request.raw).then(() => send(reply, request, code, undefined, undefined));
    if (code) return send(reply, request, code, undefined, undefined);
    if (error.statusCode && error.statusCode < 500) return send(reply, request, error.statusCode === 429 ? 'too-many' : 'broken-json', undefined, undefined);
    request.log.error({ err: error }, 'request failed');
    return send(reply, request, isOutage(error) ? 'unavailable' : 'fault', undefined, undefined);
  });
  app.setNotFoundHandler((request, reply) => send(reply, request, 'not-found', undefined, undefined));
}

function send(reply: FastifyReply, request: FastifyRequest, code: ProblemCode, detail: Localized | undefined, errors: readonly FieldError[] | undefined): FastifyReply {
  return reply.code(PROBLEMS[code].status).type('application/problem+json').send(problemBody(code, detail, errors, request.url.split('?')[0] ?? ''));
}

const CODES: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large', FST_ERR_CTP_INVALID_MEDIA_TYPE: 'wrong-content-type', FST_ERR_CTP_EMPTY_JSON_BODY: 'broken-json',
  FST_ERR_CTP_INVALID_JSON_BODY: 'broken-json', FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'broken-json',
  // A character that PostgreSQL keeps in no text (U+0000): the statement was refused as a whole.
  '22021': 'wrong-input', '22P05': 'wrong-input',
};

/** The most that is read and thrown away for the sake of an answer. */
const DRAIN_BYTES = 64 * 1024 * 1024;

/** Lets a client that is still writing finish: it reads no answer before, and would only see a broken connection instead of the reason. */
function drained(raw: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let read = 0;
    if (raw.readableEnded || raw.destroyed) resolve();
    raw.on('data', (chunk: Buffer) => {
      read += chunk.length;
      if (read > DRAIN_BYTES) resolve();
    });
    for (const event of ['end', 'close', 'error'] as const) raw.once(event, () => resolve());
    raw.resume();
  });
}

/** The database is away or full: worth trying again. */
function isOutage(error: { code?: string; message: string }): boolean {
  // The client of PostgreSQL gives these two no code.
  if (/^(Connection terminated|timeout exceeded when trying to connect)/u.test(error.message)) return true;
  return ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', '57P01', '57P03', '53300'].includes(error.code ?? '');
}

/** Each field once: of one that has to be one of several words, or of several shapes, what may stand there, and not once for each that it is not. */
function fieldErrors(errors: readonly SchemaError[], context: string): readonly FieldError[] {
  const words = new Map<string, string[]>();
  for (const { keyword, instancePath, params } of errors) {
    const allowed = keyword === 'const' ? [params.allowedValue] : keyword === 'enum' && Array.isArray(params.allowedValues) ? params.allowedValues : [];
    if (allowed.length > 0) words.set(instancePath, [...(words.get(instancePath) ?? []), ...allowed.map(String)]);
  }
  const found = errors.flatMap((error): FieldError[] => {
    const may = words.get(error.instancePath);
    if (may && !['const', 'enum', 'anyOf'].includes(error.keyword)) return [];
    return may ? [oneOf(`/${context}${error.instancePath}`, [...new Set(may)])] : [fieldError(error, context)];
  });
  return [...new Map(found.map((each) => [`${each.pointer} ${each.detail.zh}`, each])).values()];
}

function oneOf(pointer: string, words: readonly string[]): FieldError {
  return { pointer, detail: { zh: `只能是：${words.join('、')}`, en: `Has to be one of: ${words.join(', ')}` } };
}

function fieldError({ keyword, instancePath, params }: SchemaError, context: string): FieldError {
  const pointer = `/${context}${instancePath}`;
  if (keyword === 'additionalProperties') return { pointer: `${pointer}/${String(params.additionalProperty)}`, detail: { zh: '没有这一项', en: 'There is no such field' } };
  if (keyword === 'required') return { pointer: `${pointer}/${String(params.missingProperty)}`, detail: { zh: '缺少这一项', en: 'This is missing' } };
  if (keyword === 'type') return { pointer, detail: { zh: `类型不对，应为 ${String(params.type)}`, en: `Wrong type, ${String(params.type)} is expected` } };
  if (keyword === 'maxLength' || keyword === 'maxItems') return { pointer, detail: { zh: `太长了，最多 ${String(params.limit)}`, en: `Too long, at most ${String(params.limit)}` } };
  if (keyword === 'maxProperties') return { pointer, detail: { zh: `项数太多，最多 ${String(params.limit)} 项`, en: `Too many entries, at most ${String(params.limit)}` } };
  if (keyword === 'minLength' || keyword === 'minItems') return { pointer, detail: { zh: '不能为空', en: 'This must not be empty' } };
  if (keyword === 'pattern' || keyword === 'format') return { pointer, detail: { zh: '格式不对', en: 'The format is not right' } };
  if (keyword === 'minimum' || keyword === 'maximum') return { pointer, detail: { zh: `数值应在范围内（${keyword === 'minimum' ? '不小于' : '不大于'} ${String(params.limit)}）`, en: `Must be ${keyword === 'minimum' ? 'at least' : 'at most'} ${String(params.limit)}` } };
  return { pointer, detail: { zh: '这里填得不对', en: 'This is not right' } };
}
