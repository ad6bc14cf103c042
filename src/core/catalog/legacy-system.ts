import { Type, type Static, type TSchema } from 'typebox';

/** In which encoding the texts of a dump are written. GB 18030 reads GBK and GB 2312 too. */
const Encoding = Type.Union([Type.Literal('utf-8'), Type.Literal('gb18030'), Type.Literal('utf-16le')]);
const Columns = Type.Array(Type.String({ minLength: 1 }), { minItems: 1, description: 'names of the columns in their order, where the dump has no row of headings' });

/** How a dump is laid out. Whatever the layout, a reader makes rows of named texts of it. */
export const DumpShape = Type.Union([
  Type.Object({ format: Type.Literal('delimited'), encoding: Encoding, delimiter: Type.String({ minLength: 1, maxLength: 1 }), columns: Type.Optional(Columns) }, { additionalProperties: false }),
  Type.Object({ format: Type.Literal('fixed'), encoding: Encoding, widths: Type.Record(Type.String(), Type.Integer({ minimum: 1 }), { description: 'bytes of each column, in their order' }) }, { additionalProperties: false }),
  Type.Object({ format: Type.Literal('sql'), encoding: Encoding, table: Type.String({ minLength: 1, description: 'table whose INSERT statements are read' }), columns: Type.Optional(Columns) }, { additionalProperties: false }),
  Type.Object({ format: Type.Literal('json-lines'), encoding: Encoding }, { additionalProperties: false }),
  Type.Object({ format: Type.Literal('xml'), encoding: Encoding, record: Type.String({ pattern: '^[A-Za-z_][A-Za-z0-9_-]*$', description: 'element that holds one row, its children are the columns; names of ASCII' }) }, { additionalProperties: false }),
  Type.Object({ format: Type.Literal('dbf'), encoding: Encoding }, { additionalProperties: false }),
  Type.Object({ format: Type.Literal('xlsx') }, { additionalProperties: false }),
]);
export type DumpShape = Static<typeof DumpShape>;

/** How a system wrote days. Year, month and day in this order are always read; `serial`: days since 1899-12-30; `republic`: years since 1911; `month`: only year and month, the first day is meant. */
const Days = Type.Array(Type.Union([Type.Literal('serial'), Type.Literal('republic'), Type.Literal('month')]), { minItems: 1 });

/** Where a value stands, and how it was written. What it has to become, the field of the register says. */
export const ValueFrom = Type.Object({
  column: Type.String({ minLength: 1 }),
  values: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean()]), { description: 'what the codes of the old system mean; any other is refused' })),
  unit: Type.Optional(Type.Union([Type.Literal('yuan'), Type.Literal('fen')], { description: 'of an amount; without it yuan' })),
  days: Type.Optional(Days),
  optional: Type.Optional(Type.Literal(true, { description: 'may be empty' })),
  enterprise: Type.Optional(Type.Literal(true, { description: 'the credit code of an enterprise, which must be in the directory' })),
}, { additionalProperties: false });
export type ValueFrom = Static<typeof ValueFrom>;

const OnlyWhere = Type.Record(Type.String(), Type.Array(Type.String(), { minItems: 1 }), { description: 'column → the texts that it has then' });

/**
 * A benefit that goes on: its entry opens payments every month until it ends, from the month after the last one that the old system has paid. Where that is
 * empty nothing was paid there. The account is the one that the register names for the fund.
 */
const PaysFrom = Type.Object({
  service: Type.String({ description: 'code of the matter that such a benefit is decided by today' }),
  fund: Type.String({ description: 'code of `funds`' }),
  amount: ValueFrom,
  paidUpTo: ValueFrom,
}, { additionalProperties: false });
export type PaysFrom = Static<typeof PaysFrom>;

/** What a row becomes in the register. */
const EntryFrom = Type.Object({
  register: Type.String({ description: 'kind of entry' }),
  where: Type.Optional(OnlyWhere),
  from: ValueFrom,
  to: Type.Optional(ValueFrom),
  fields: Type.Record(Type.String(), ValueFrom),
  pays: Type.Optional(PaysFrom),
}, { additionalProperties: false });

/** How far a matter was, as its codes say. `decided`: it has its result there and is none of ours. */
const StageName = Type.Union([Type.Literal('accepted'), Type.Literal('applicant'), Type.Literal('agency'), Type.Literal('investigation'), Type.Literal('decided')]);
const Codes = <T extends TSchema>(to: T, description: string) => Type.Object({ column: Type.String({ minLength: 1 }), values: Type.Record(Type.String(), to, { minProperties: 1, description }) }, { additionalProperties: false });

/**
 * A row that is a matter still running there: it becomes a case here. `number` is what it was called there, `accepted` the day its limit began;
 * `since` the day from which it has waited for its applicant, and `missing` what for. `papers` say in which column it stands where a material lies on paper.
 */
const MatterFrom = Type.Object({
  where: OnlyWhere,
  service: Codes(Type.String(), 'which matter of the catalogue a code means; any other is refused'),
  number: Type.String({ minLength: 1 }),
  received: ValueFrom, accepted: ValueFrom,
  stage: Codes(StageName, 'how far it was'),
  since: Type.Optional(ValueFrom),
  answers: Type.Optional(Type.Record(Type.String(), ValueFrom, { description: 'element → what was answered there' })),
  missing: Type.Optional(Type.Object({ column: Type.String({ minLength: 1 }), between: Type.Optional(Type.String({ minLength: 1, maxLength: 1, description: 'what stands between several' })), values: Type.Record(Type.String(), Type.String(), { description: 'which material a code means' }) }, { additionalProperties: false })),
  papers: Type.Optional(Type.Array(Type.Object({ evidence: Type.String(), column: Type.String({ minLength: 1 }) }, { additionalProperties: false }))),
}, { additionalProperties: false });
export type MatterFrom = Static<typeof MatterFrom>;

/**
 * One old system and what its dump says here. `key` names a row in it for ever: the same row again makes nothing new. `unknown` says what
 * becomes of a person whom the directory does not know. The trailer is the row whose column has that text; `rows`, `people`, `matters` and
 * `sums` name its columns with what the old system counted.
 */
export const LegacySystem = Type.Object({
  $schema: Type.Optional(Type.String()),
  id: Type.String(),
  zh: Type.String({ minLength: 1 }), en: Type.String({ minLength: 1 }),
  note: Type.Optional(Type.String()),
  shape: DumpShape,
  key: Type.Array(Type.String({ minLength: 1 }), { minItems: 1 }),
  skip: Type.Optional(OnlyWhere),
  subject: Type.Object({ kind: Type.Union([Type.Literal('person'), Type.Literal('enterprise')]), number: Type.String({ minLength: 1 }), name: Type.String({ minLength: 1 }), unknown: Type.Union([Type.Literal('enter'), Type.Literal('refuse')]) }, { additionalProperties: false }),
  entries: Type.Array(EntryFrom),
  matters: Type.Optional(Type.Array(MatterFrom, { minItems: 1, description: 'rows that are matters still running; such a row becomes no entry' })),
  totals: Type.Object({
    sums: Type.Record(Type.String(), Type.Union([Type.Literal('yuan'), Type.Literal('fen')]), { description: 'columns that are added up, and their unit' }),
    trailer: Type.Optional(Type.Object({ column: Type.String(), is: Type.String(), rows: Type.Optional(Type.String()), people: Type.Optional(Type.String()), matters: Type.Optional(Type.String({ description: 'how many matters are still running' })), sums: Type.Optional(Type.Record(Type.String(), Type.String(), { description: 'column that is added up → column of the trailer that says how much, in the same unit' })) }, { additionalProperties: false })),
  }, { additionalProperties: false }),
}, { additionalProperties: false });
export type LegacySystem = Static<typeof LegacySystem>;
export type EntryFrom = Static<typeof EntryFrom>;
