import { Type } from 'typebox';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import type { CodeList } from '#core/catalog/codes.ts';
import type { Scenario } from '#core/catalog/department.ts';
import type { ElementType } from '#core/catalog/element.ts';
import type { Value } from '#core/value.ts';
import type { RegisterKind } from '#core/catalog/register-kind.ts';
import type { AskAnswer, PageAnswer, ReturnsAnswer, StatementAnswer, TellAnswer, TellBody, WordsAnswer } from '#core/partners/protocol.ts';

type CodeLists = ReadonlyMap<string, CodeList>;
type Read<T> = { readonly ok: true; readonly answer: T } | { readonly ok: false; readonly fields: readonly string[] };
export type AnswerForm<T> = (body: unknown) => Read<T>;

const Instant = Type.String({ format: 'date-time', maxLength: 40 });
const Id = Type.String({ minLength: 1, maxLength: 200 });

function codeSchema(name: string, lists: CodeLists): TSchema {
  const list = lists.get(name);
  return list === undefined ? Type.String({ minLength: 1, maxLength: 100 }) : Type.Enum(Object.keys(list.codes));
}

function schemaOf(type: ElementType, lists: CodeLists): TSchema {
  if (type === 'boolean') return Type.Boolean();
  if (type === 'text') return Type.String({ maxLength: 2000 });
  if (type === 'date') return Type.String({ format: 'date' });
  if ('integer' in type) return Type.Integer({ minimum: type.min ?? Number.MIN_SAFE_INTEGER, maximum: type.max ?? Number.MAX_SAFE_INTEGER });
  if ('money' in type) return Type.Integer({ minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER });
  const code = codeSchema(type.code, lists);
  return type.many === true ? Type.Array(code, { maxItems: 1000 }) : code;
}

type Fault = { readonly instancePath: string };
const fieldOf = ({ instancePath }: Fault): string => instancePath.split('/').slice(1).join('.') || 'body';

function form<T>(schema: TSchema, pick: (body: T) => T): AnswerForm<T> {
  const validator = Compile(schema);
  return (body) => validator.Check(body)
    ? { ok: true, answer: pick(body as T) }
    : { ok: false, fields: [...new Set([...validator.Errors(body)].map(fieldOf))] };
}

/**
 * The form of an answer to a question, made from the types the scenario declares. A field that is absent or null is one the department does
 * not know; a field nobody declared is dropped, so that it never reaches the platform; an answer without any field is no answer.
 */
export function askForm(scenario: Scenario, lists: CodeLists): AnswerForm<AskAnswer> {
  const names = Object.keys(scenario.answer);
  const fields = Object.entries(scenario.answer).map(([name, type]) => [name, Type.Optional(Type.Union([Type.Null(), schemaOf(type, lists)]))]);
  const schema = Type.Object({ exchange: Id, subject: Id, at: Instant, values: Type.Object(Object.fromEntries(fields)) });
  const check = form<AskAnswer>(schema, (body) => ({ ...body, values: declared(names, body.values) }));
  return (body) => {
    const read = check(body);
    return read.ok && Object.keys(read.answer.values).length === 0 ? { ok: false, fields: ['values'] } : read;
  };
}

const declared = (names: readonly string[], values: Readonly<Record<string, Value>>): Record<string, Value> =>
  Object.fromEntries(names.flatMap((name) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined || value === null ? [] : [[name, value]];
  }));

/** A word without the envelope it came in. */
export type Word = Pick<TellBody, 'message' | 'payload'>;
/** The envelope of a pushed word. */
export const envelopeForm: AnswerForm<Pick<TellBody, 'exchange' | 'nonce'>> = form(Type.Object({ exchange: Id, nonce: Id }), (body) => body);

/** The form of what a department pushes: what its scenario says of whom it is about, its declared fields, the people it lists. */
export function pushForm({ request, answer, starts }: Scenario, lists: CodeLists): AnswerForm<Word> {
  const people = starts !== undefined && 'notify' in starts ? [starts.people] : [];
  const payload = Type.Object({
    ...Object.fromEntries(request.map((name) => [name, Type.String({ minLength: 1, maxLength: 200 })])),
    ...Object.fromEntries(Object.entries(answer).map(([name, type]) => [name, Type.Optional(schemaOf(type, lists))])),
    ...Object.fromEntries(people.map((name) => [name, Type.Optional(Type.Array(Type.String({ maxLength: 20 }), { maxItems: 50 }))])),
  });
  const names = [...request, ...Object.keys(answer), ...people];
  return form<Word>(Type.Object({ message: Id, payload }), (body) => ({ message: body.message, payload: declared(names, body.payload) }));
}

/** The form of an acknowledgement. */
export const tellForm: AnswerForm<TellAnswer> = form<TellAnswer>(Type.Object({ exchange: Id, message: Id, receipt: Id, at: Instant }), (body) => body);

/** The form of all that a department said on a day; each word is read by itself, so that one that is wrong loses no other. */
export const wordsForm: AnswerForm<WordsAnswer> = form<WordsAnswer>(
  Type.Object({ exchange: Id, subject: Id, at: Instant, words: Type.Array(Type.Object({ message: Id, payload: Type.Unknown() }), { maxItems: 10_000 }) }), (body) => body);

const Sum = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
const Line = Type.Object({ line: Type.Integer({ minimum: 0 }), result: Type.Union([Type.Literal('paid'), Type.Literal('returned')]), reason: Type.Optional(Type.String({ pattern: '^[a-z][a-z-]{0,60}$' })) });

/** The form of what became of a file of payments, line by line with control totals. */
export const statementForm: AnswerForm<StatementAnswer> = form<StatementAnswer>(
  Type.Object({ exchange: Id, subject: Id, at: Instant, lines: Sum, paid: Sum, returned: Sum, results: Type.Array(Line, { maxItems: 10_000 }) }), (body) => body);

const Returned = Type.Object({ id: Id, file: Type.String({ format: 'uuid' }), line: Type.Integer({ minimum: 0, maximum: 1_000_000 }), amount: Sum, reason: Type.String({ pattern: '^[a-z][a-z-]{0,60}$' }) });

/** The form of the lines that a bank sent back on a day after it had called them paid, with control totals. */
export const returnsForm: AnswerForm<ReturnsAnswer> = form<ReturnsAnswer>(
  Type.Object({ exchange: Id, subject: Id, at: Instant, count: Sum, total: Sum, returns: Type.Array(Returned, { maxItems: 10_000 }) }), (body) => body);

/** As many records as a page may have. */
export const PAGE_RECORDS = 200;

/** The form of one page of a list: the fields that the scenario names whom by, those of the kind, and its days. A field that nobody declared is dropped. */
export function pageForm({ request }: Pick<Scenario, 'request'>, kind: Pick<RegisterKind, 'fields'>, lists: CodeLists): AnswerForm<PageAnswer> {
  const day = Type.String({ format: 'date' });
  const fields = Object.entries(kind.fields).map(([name, { type }]) => [name, Type.Optional(Type.Union([Type.Null(), schemaOf(type, lists)]))]);
  const payload = Type.Object({ ...Object.fromEntries(request.map((name) => [name, Type.String({ minLength: 1, maxLength: 200 })])), ...Object.fromEntries(fields), from: day, to: Type.Optional(Type.Union([Type.Null(), day])) });
  const names = [...request, ...Object.keys(kind.fields), 'from', 'to'];
  const totals = Type.Object({ records: Sum, people: Sum });
  const schema = Type.Object({ exchange: Id, subject: Id, at: Instant, records: Type.Array(Type.Object({ record: Id, withdrawn: Type.Optional(Type.Literal(true)), payload }), { maxItems: PAGE_RECORDS }), next: Type.Union([Type.Null(), Type.String({ minLength: 1, maxLength: 200 })]), totals: Type.Optional(totals) });
  return form<PageAnswer>(schema, (body) => ({ ...body, records: body.records.map(({ record, withdrawn, payload: said }) => ({ record, ...(withdrawn && { withdrawn }), payload: declared(names, said) })) }));
}
