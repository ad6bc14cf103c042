import type { LegacySystem } from '#core/catalog/legacy-system.ts';
import type { DumpRow } from '#core/legacy/dump-row.ts';
import { placeRow, type Known } from '#core/legacy/place-row.ts';
import type { AskedMatter } from '#core/legacy/read-matter.ts';
import { isMatter, readRow, type AskedEntry, type AskedPay, type RowRead } from '#core/legacy/read-row.ts';
import { keyText } from '#core/legacy/read-value.ts';
import { addUp, differing, readTrailer, type Totals } from '#core/legacy/totals.ts';
import type { Localized } from '#core/value.ts';
import type { Context } from '../context.ts';
import { openTakenOver } from './open-taken-over.ts';
import type { Counted, ImportHead, KnownOf, LegacyStore, LegacyWriter, RowWrite } from '../ports/legacy.ts';

/** Rows that are looked up and written together: enough that the database answers seldom, so few that they take no memory to speak of. */
const PIECE = 1000;

export type Importing = {
  readonly head: ImportHead; readonly system: LegacySystem; readonly rows: AsyncIterable<DumpRow>;
  /** What a file beside the dump says of it. */
  readonly told?: Totals;
  /** The administrator answers for a dump of which nobody has told the totals; a mended file of refused rows has none. */
  readonly unconfirmed: boolean;
  readonly dryRun: boolean;
};
export type Imported = { readonly kind: 'kept' | 'tried'; readonly counted: Counted } | { readonly kind: 'stopped'; readonly because: readonly Localized[]; readonly counted: Counted };

type Parts = { readonly context: Context; readonly store: LegacyStore };

const NO_TOTALS: Localized = { zh: '没有可核对的合计：用 --totals 给出对方的合计，或者用 --unconfirmed 自行负责', en: 'There are no totals to compare with: give those of the old system with --totals, or answer for it with --unconfirmed' };
const NO_TRAILER: Localized = { zh: '文件没有合计行：多半没有传完，请重新取得', en: 'The file has no row of totals: most likely it is not whole, get it again' };

/**
 * Take a dump over, row by row in one transaction, so that afterwards all of it is there or none. At its end the totals are compared with
 * what the old system told; where they differ nothing is kept. A trial does all of it and keeps nothing.
 */
export async function importDump(parts: Parts, importing: Importing): Promise<Imported> {
  const { head, system, unconfirmed, dryRun } = importing;
  return parts.store.importing<Imported>(head, async (writer) => {
    const { trailer, ...sum } = await takeRows(parts, importing, writer);
    const counted: Counted = { ...sum, people: await writer.people() };
    const told = importing.told ?? trailer;
    const because = [
      ...(system.totals.trailer && !trailer && !unconfirmed ? [NO_TRAILER] : told || unconfirmed ? [] : [NO_TOTALS]),
      ...(told ? differing(told, counted) : []),
    ];
    if (because.length > 0) return { keep: false, value: { kind: 'stopped', because, counted } };
    await writer.finish(counted, told);
    return { keep: !dryRun, value: { kind: dryRun ? 'tried' : 'kept', counted } };
  });
}

type Sum = Omit<Counted, 'people'> & { readonly trailer?: Totals };

async function takeRows(parts: Parts, { system, head, rows }: Importing, writer: LegacyWriter): Promise<Sum> {
  let sum: Sum = { rows: 0, sums: addUp(system, {}, { line: 0, cells: {} }), entered: 0, known: 0, rejected: 0, skipped: 0, entries: 0, newSubjects: 0, matters: 0, takenOver: 0, funds: {}, plans: 0, monthlyFen: 0 };
  let piece: DumpRow[] = [];
  const take = async (): Promise<void> => {
    if (piece.length === 0) return;
    const { rows: placed, matters, asked } = await placePiece(parts, head.region, system, piece, writer);
    await writer.write(placed);
    const opened = await takeMatters(parts, head, system, matters, writer);
    await writer.write(opened);
    sum = { ...sum, funds: withAsked(sum.funds, asked) };
    for (const row of [...placed, ...opened]) sum = { ...sum, [row.outcome]: sum[row.outcome] + 1, ...(row.outcome === 'entered' && { entries: sum.entries + row.entries.length, newSubjects: sum.newSubjects + Number(row.subject.id === undefined && row.subject.name !== undefined), takenOver: sum.takenOver + Number(row.matter !== undefined), ...going(sum, row.entries) }) };
    piece = [];
  };
  for await (const row of rows) {
    const trailer = readTrailer(system, row);
    if (trailer) {
      sum = { ...sum, trailer };
      continue;
    }
    sum = { ...sum, rows: sum.rows + 1, matters: sum.matters + Number(isMatter(system, row)), sums: addUp(system, sum.sums, row) };
    piece.push(row);
    if (piece.length === PIECE) await take();
  }
  await take();
  return sum;
}

/** The payments that these entries open, added to those before. */
function going(sum: Pick<Sum, 'plans' | 'monthlyFen'>, entries: readonly AskedEntry[]): Pick<Sum, 'plans' | 'monthlyFen'> {
  const pays = entries.flatMap((entry) => entry.pays ?? []);
  return { plans: sum.plans + pays.length, monthlyFen: sum.monthlyFen + pays.reduce((fen, { amountFen }) => fen + amountFen, 0) };
}

function withAsked(funds: Sum['funds'], asked: readonly AskedPay[]): Sum['funds'] {
  const more = { ...funds };
  for (const { fund, amountFen } of asked) more[fund] = (more[fund] ?? 0) + amountFen;
  return more;
}

type Read = Extract<RowRead, { kind: 'read' }>;

/** A running matter of somebody in the directory, still to be opened. */
type Waiting = { readonly common: Pick<RowWrite, 'line' | 'numberHash'>; readonly cells: DumpRow['cells']; readonly read: Read & { readonly matter: AskedMatter }; readonly hash: string; readonly key: string; readonly digest: string; /** Set where the directory gets another name. */ readonly name?: string };

/** What becomes of each row of a piece; a row is held against the rows before it as well. Running matters wait until the people of the piece are written. */
async function placePiece({ context: { compiled, lookup } }: Parts, region: string, system: LegacySystem, piece: readonly DumpRow[], writer: LegacyWriter): Promise<{ readonly rows: readonly RowWrite[]; readonly matters: readonly Waiting[]; /** The payments that all its rows ask for, those refused too. */ readonly asked: readonly AskedPay[] }> {
  const { catalog } = compiled;
  const reads = piece.map((row) => ({ row, read: readRow(catalog, system, row) }));
  const readable = reads.flatMap(({ read }) => (read.kind === 'read' ? [read] : []));
  const numberHash = (number: string): string => lookup(`number/${number}`);
  const keyHash = (key: string): string => lookup(`legacy/${system.id}/${key}`);
  const known = await writer.known({ numbers: readable.map(({ number }) => numberHash(number)), keys: readable.map(({ key }) => keyHash(key)), enterprises: readable.flatMap(({ enterprises }) => enterprises.map(({ code }) => numberHash(code))) });
  const subjects = new Map<string, KnownSubject>(known.subjects);
  const standing = new Map(known.standing);
  const asked = reads.flatMap(({ read }) => (read.kind === 'read' ? read.entries.flatMap(({ pays }) => pays ?? []) : read.kind === 'rejected' ? read.pays : []));
  const matters: Waiting[] = [];
  const place = ({ row, read }: (typeof reads)[number]): readonly RowWrite[] => {
    const { line, cells } = row;
    const common = { line, numberHash: lookup(`legacy/number/${keyText(cells[system.subject.number] ?? '')}`) };
    if (read.kind === 'skipped') return [{ ...common, outcome: 'skipped' }];
    if (read.kind === 'rejected') return [{ ...common, outcome: 'rejected', reasons: read.reasons, cells }];
    const [hash, key, digest] = [numberHash(read.number), keyHash(read.key), digestOf(lookup, read)];
    const subject = subjects.get(hash);
    const before: Known = { ...(subject && { subject }), ...(standing.has(key) && { standing: standing.get(key)! }), enterprises: enterprisesIn(read, known, numberHash) };
    const placed = placeRow(catalog, system, region, read, digest, before);
    if (placed.kind === 'rejected') return [{ ...common, outcome: 'rejected', reasons: placed.reasons, cells }];
    if (placed.kind === 'known') return [{ ...common, outcome: 'known', ...(placed.of !== undefined && placed.of !== '' && { of: placed.of }) }];
    standing.set(key, { import: '', digest });
    if (read.matter) {
      matters.push({ common, cells, read: { ...read, matter: read.matter }, hash, key, digest, ...(placed.name !== undefined && { name: placed.name }) });
      return [];
    }
    const entries = placed.entries.map((entry) => ({ ...entry, id: '', recordedAt: '', origin: { kind: 'import' as const, system: system.id } }));
    subjects.set(hash, { region, name: placed.name ?? subject?.name ?? read.name, settled: true, ...(subject?.id !== undefined && { id: subject.id }), entries: [...(subject?.entries ?? []), ...entries] });
    return [{ ...common, outcome: 'entered', keyHash: key, digest, subject: { ...(subject?.id !== undefined && { id: subject.id }), hash, number: read.number, ...(placed.name !== undefined && { name: placed.name }) }, entries: placed.entries }];
  };
  // What is known of people comes first, wherever in the piece it stands.
  const isRunning = ({ read }: (typeof reads)[number]): boolean => read.kind === 'read' && read.matter !== undefined;
  return { rows: [...reads.filter((each) => !isRunning(each)).flatMap(place), ...reads.filter(isRunning).flatMap(place)], matters, asked };
}

/** Opens the cases of running matters one after the other: each draw knows of those before it. */
async function takeMatters({ context }: Parts, { region, id, at }: ImportHead, system: LegacySystem, matters: readonly Waiting[], writer: LegacyWriter): Promise<readonly RowWrite[]> {
  if (matters.length === 0) return [];
  const within: Context = { ...context, cases: writer.cases, pool: writer.pool, now: () => at };
  const taken = new Map(await writer.taken(matters.map(({ read }) => read.matter.number)));
  const rows: RowWrite[] = [];
  for (const { common, cells, read: { matter, number }, hash, key, digest, name } of matters) {
    const subject = writer.subjectOf(hash);
    const before = taken.get(matter.number);
    const opened = await openTakenOver(within, { region, import: id, system: system.id, subject, matter, digest, ...(before !== undefined && { taken: before }) });
    if (opened.kind === 'rejected') {
      rows.push({ ...common, outcome: 'rejected', reasons: opened.reasons, cells });
      continue;
    }
    taken.set(matter.number, opened.number);
    rows.push({ ...common, outcome: 'entered', keyHash: key, digest, subject: { id: subject, hash, number, ...(name !== undefined && { name }) }, entries: [], matter: { number: matter.number, case: opened.number } });
  }
  return rows;
}

type KnownSubject = NonNullable<Known['subject']> & { readonly id?: string };

function enterprisesIn({ enterprises }: Read, known: KnownOf, numberHash: (number: string) => string): ReadonlySet<string> {
  return new Set(enterprises.flatMap(({ code }) => (known.enterprises.has(numberHash(code)) ? [code] : [])));
}

/** What a row says, as a keyed hash: the numbers in it cannot be guessed from it. How far it was paid changes from dump to dump and makes no other row of it. */
function digestOf(lookup: (text: string) => string, { number, name, entries, matter }: Read): string {
  return lookup(`legacy/row/${JSON.stringify([number, name, entries.map(({ pays: _paid, ...entry }) => entry), ...(matter ? [matter] : [])])}`);
}
