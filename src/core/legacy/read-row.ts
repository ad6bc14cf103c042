import type { Catalog } from '../catalog/catalog.ts';
import type { EntryFrom, LegacySystem, PaysFrom, ValueFrom } from '../catalog/legacy-system.ts';
import type { ElementType } from '../catalog/element.ts';
import type { Value } from '../value.ts';
import { addDays } from '../clocks/day.ts';
import { HIDDEN_ACCOUNT, isHidden } from '../register/masked-account.ts';
import { fits, type DumpRow, type Reason } from './dump-row.ts';
import { plainName } from '../register/person-name.ts';
import { readMatter, type AskedMatter } from './read-matter.ts';
import { readEnterpriseNumber, readPersonNumber } from './old-number.ts';
import { keyText, readValue } from './read-value.ts';

/** Payments every month from one on (`YYYY-MM-01`), in fen. */
export type AskedPay = { readonly service: string; readonly fund: string; readonly amountFen: number; readonly from: string };

/** A dated entry that a row asks for, and the payments that go on with it. The day `to` no longer belongs to it. */
export type AskedEntry = { readonly pays?: AskedPay; readonly kind: string; readonly data: Readonly<Record<string, Value>>; readonly from: string; readonly to: string | null };

/** What a row says in the words of the register; what it is too wrong to say; or that the mapping leaves it out. */
export type RowRead =
  | { readonly kind: 'read'; readonly line: number; readonly key: string; readonly number: string; readonly name: string; readonly entries: readonly AskedEntry[]; /** What it is, where it is a matter still running. */ readonly matter?: AskedMatter; /** Credit codes that must be in the directory, and in which columns they stand. */ readonly enterprises: readonly { readonly code: string; readonly column: string }[] }
  | { readonly kind: 'rejected'; readonly line: number; readonly reasons: readonly Reason[]; /** What it would have gone on paying, as far as that can be read. */ readonly pays: readonly AskedPay[] }
  | { readonly kind: 'skipped'; readonly line: number };

const REVERSED = { zh: '结束日期早于开始日期', en: 'It ends before it begins' };
const BEFORE = { zh: '已发至的月份早于待遇开始的月份：请核对', en: 'It was paid up to a month before it began' };
const NO_AMOUNT = { zh: '金额是零，没有可发的', en: 'The amount is nothing' };
const NOTHING = { zh: '按映射，这一行什么也不对应：请核对类型列', en: 'By the mapping nothing becomes of this row: check the column of its kind' };

/**
 * Read one row by the mapping of its system. All that is wrong with it is said at once. A last day that the old system wrote is the last
 * that counts; in the register the day after it stands.
 */
export function readRow(catalog: Pick<Catalog, 'registerKinds' | 'elements'>, system: LegacySystem, row: DumpRow): RowRead {
  const { line, cells } = row;
  if (row.fault) return { kind: 'rejected', line, reasons: [row.fault], pays: [] };
  if (system.skip && fits(cells, system.skip)) return { kind: 'skipped', line };
  const reasons: Reason[] = [];
  const { subject } = system;
  const number = (subject.kind === 'person' ? readPersonNumber : readEnterpriseNumber)(cells[subject.number] ?? '');
  if ('fault' in number) reasons.push({ ...number.fault, column: subject.number });
  const name = plainName(cells[subject.name] ?? '');
  if (name === '') reasons.push({ zh: '没有姓名', en: 'There is no name', column: subject.name });
  const enterprises: { code: string; column: string }[] = [];
  const take = (from: ValueFrom, type: ElementType): Value => {
    const read = readValue(from, type, cells[from.column] ?? '');
    if ('fault' in read) reasons.push({ ...read.fault, column: from.column });
    else if (from.enterprise && typeof read.value === 'string') enterprises.push({ code: read.value, column: from.column });
    return 'fault' in read ? null : read.value;
  };
  const running = system.matters?.find(({ where }) => fits(cells, where));
  const matter = running && readMatter(catalog, running, row, take, reasons);
  const entries = running ? [] : system.entries.filter(({ where }) => fits(cells, where)).map((from) => entryOf(catalog, from, take, reasons));
  const key = system.key.map((column) => keyText(cells[column] ?? ''));
  if (key.every((text) => text === '')) reasons.push({ zh: '没有行的编号', en: 'The row has no key', column: system.key[0]! });
  if (entries.length === 0 && !running) reasons.push(NOTHING);
  if (reasons.length > 0 || 'fault' in number) return { kind: 'rejected', line, reasons, pays: entries.flatMap(({ pays }) => pays ?? []) };
  return { kind: 'read', line, key: key.join('/'), number: number.number, name, entries, ...(matter && { matter }), enterprises };
}

/** Whether a row is a matter still running there, right or wrong. */
export function isMatter({ skip, matters = [] }: LegacySystem, { cells, fault }: DumpRow): boolean {
  return !fault && !(skip && fits(cells, skip)) && matters.some(({ where }) => fits(cells, where));
}

function entryOf({ registerKinds }: Pick<Catalog, 'registerKinds'>, { register, from, to, fields, pays }: EntryFrom, take: (from: ValueFrom, type: ElementType) => Value, reasons: Reason[]): AskedEntry {
  const kind = registerKinds.get(register);
  const first = take(from, 'date');
  const last = to ? take(to, 'date') : null;
  if (typeof first === 'string' && typeof last === 'string' && last < first) reasons.push({ ...REVERSED, column: to!.column });
  const data = Object.entries(fields).flatMap(([name, value]): [string, Value][] => {
    const read = take(value, kind?.fields[name]?.type ?? 'text');
    if (kind?.fields[name]?.mask === 'account' && isHidden(read)) reasons.push({ ...HIDDEN_ACCOUNT, column: value.column });
    return read === null ? [] : [[name, read]];
  });
  const period = { from: String(first), to: typeof last === 'string' ? addDays(last, 1) : null };
  const going = pays && typeof first === 'string' ? payOf(pays, period, take, reasons) : undefined;
  return { kind: register, data: Object.fromEntries(data), ...period, ...(going && { pays: going }) };
}

/** What is still to be paid of a benefit: nothing where the old system has paid its last month. */
function payOf({ service, fund, amount, paidUpTo }: PaysFrom, { from, to }: Pick<AskedEntry, 'from' | 'to'>, take: (from: ValueFrom, type: ElementType) => Value, reasons: Reason[]): AskedPay | undefined {
  const [fen, upTo] = [take(amount, { money: 'fen' }), take(paidUpTo, 'date')];
  if (typeof fen !== 'number') return undefined;
  if (fen <= 0) reasons.push({ ...NO_AMOUNT, column: amount.column });
  if (typeof upTo === 'string' && monthAfter(upTo) < `${from.slice(0, 7)}-01`) reasons.push({ ...BEFORE, column: paidUpTo.column });
  const next = monthAfter(typeof upTo === 'string' ? upTo : from);
  return fen > 0 && (to === null || next < to) ? { service, fund, amountFen: fen, from: next } : undefined;
}

function monthAfter(day: string): string {
  return `${addDays(`${day.slice(0, 7)}-28`, 4).slice(0, 7)}-01`;
}
