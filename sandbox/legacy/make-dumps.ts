import { daysBetween } from '#core/clocks/day.ts';
import { addDays } from '../people/days.ts';
import { makeIdentityNumber } from '../people/numbers.ts';
import { makeName } from '../people/names.ts';
import { randomFrom, type Random } from '../people/random.ts';
import { dbf, delimited, fixed, gbk, jsonLines, sqlDump, workbook, xml, type Row } from './write-dump.ts';

/** A dump of an old system, and what its people told of it in a file beside it. `faulty`: how many of its rows nobody can take over as they are. */
export type Dump = { readonly system: string; readonly fileName: string; readonly bytes: Buffer; readonly totals?: { readonly rows: number; readonly matters?: number; readonly sums: Readonly<Record<string, number>> }; readonly faulty: number; /** How many of its rows are matters still running that can be taken over. */ readonly running?: number };

type Old = { readonly number: string; readonly name: string; readonly from: string };
export type Firm = { readonly creditCode: string; readonly name: string };

/** Ten dumps of the same city with what years leave in such systems, three of them with matters still running on a day. The same seed makes the same bytes. `rows` of each, before its faults. */
export function makeDumps(seed: string, rows: number, firms: readonly Firm[], day = '2026-09-01'): readonly Dump[] {
  const random = randomFrom(`${seed}/legacy`);
  const people = peopleOf(random, rows);
  return [benefits(people, day), hires(people, firms), cards(people), graduates(people, day), flexible(people), files(people), jobless(people, day), loans(people), residents(people), enterprises(firms)];
}

function peopleOf(random: Random, count: number): readonly Old[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, () => {
    const sex = random.pick(['male', 'female'] as const);
    const birth = `${random.int(1962, 1994)}-${String(random.int(1, 12)).padStart(2, '0')}-${String(random.int(1, 28)).padStart(2, '0')}`;
    return { number: makeIdentityNumber(random, taken, birth, sex, '371300'), name: makeName(random, sex, Number(birth.slice(0, 4))), from: `${random.int(2012, 2019)}-${String(random.int(1, 12)).padStart(2, '0')}-01` };
  });
}

const compact = (day: string): string => day.replaceAll('-', '');
const old15 = (number: string): string => number.slice(0, 6) + number.slice(8, 17);
const spaced = (name: string): string => [...name].join('\u3000');
const rounded = (number: string): string => Number(number.replace('X', '0')).toExponential(14).toUpperCase();
const yuan = (amount: number): string => `${Math.floor(amount / 1000) > 0 ? `${Math.floor(amount / 1000)},` : ''}${String(amount % 1000).padStart(3, '0')}.00`;

/** Every tenth benefit still runs when the old system stops paying: 24 months from March 2026, paid up to October. */
const RUNNING = { from: '20260301', to: '20280229', months: '24', paidUpTo: '202610' };
/** The people of a dump with a matter still running there: one of ten, never very many. */
const applying = (people: readonly Old[]): readonly Old[] => people.slice(0, Math.min(200, Math.ceil(people.length / 10)));
/** Nobody in any dump. */
const STRANGER = '371300198001010014';

/**
 * Semicolons, GBK, thousands separators, every third number of 15 places, names with wide spaces; a number with a wrong check digit and a benefit that overlaps another. Of the running
 * matters one has a code that nobody knows, one is decided, one is of a stranger, one waits for a proof that was abolished since.
 */
function benefits(people: readonly Old[], day: string): Dump {
  const row = ({ number, name, from }: Old, at: number): Row => [`S${at}`, at % 3 === 0 ? old15(number) : number, at % 4 === 0 ? spaced(name) : name, ...(at % 10 === 9 ? [RUNNING.from, RUNNING.to, RUNNING.months, yuan(1500 + at)] : [compact(from), compact(addDays(from, 180)), '6', yuan(1500 + at)]), '发放', ...NOT_RUNNING, at % 10 === 9 ? RUNNING.paidUpTo : compact(addDays(from, 180)).slice(0, 6)];
  const [first] = people as [Old];
  const wrong = `${first.number.slice(0, 17)}${first.number.endsWith('5') ? '6' : '5'}`;
  const running = applying(people);
  const matter = ({ number, name }: Pick<Old, 'number' | 'name'>, at: number | string, business: string, stage: string, lacks = ''): Row => {
    const accepted = addDays(day, -3 - Number(at) % 20 || -3);
    return [`S-m${at}`, number, name, '', '', '', '', '在办', business, `SY${day.slice(0, 4)}-${at}`, compact(addDays(accepted, -1)), compact(accepted), stage, stage === '2' ? compact(addDays(accepted, 1)) : '', lacks, `二楼 ${at} 号盒`, ''];
  };
  const matters = [
    ...running.map((person, at) => matter(person, at, 'JN', String(1 + (at % 4)), at % 4 === 1 ? '技能证书' : '')),
    matter(first, 'code', 'XX', '1'), matter(first, 'done', 'SY', '9'), matter({ number: STRANGER, name: '查无此人' }, 'who', 'SY', '1'), matter(first, 'abolished', 'SY', '2', '离职证明、未就业证明'),
  ];
  const rows = [...people.map(row), ['S-wrong', wrong, first.name, compact(first.from), '', '6', yuan(1000), '发放', ...NOT_RUNNING, ''], ['S-overlap', first.number, first.name, compact(addDays(first.from, 30)), '00000000', '6', yuan(1200), '发放', ...NOT_RUNNING, ''], ...matters];
  const sum = people.reduce((total, _, at) => total + 1500 + at, 2200);
  const columns = ['流水号', '身份证号', '姓名', '起领日期', '止领日期', '核定月数', '月标准', '类别', '业务', '受理号', '收件日期', '受理日期', '环节', '退回日期', '待补', '卷宗', '已发至'];
  const text = delimited({ columns, rows: [...rows, ['合计', '', '', '', '', String(rows.length), `${sum}.00`, '', String(matters.length), ...NOT_RUNNING.slice(1), '']] }, ';');
  return { system: 'benefit-2003', fileName: 'sybx_2003.txt', bytes: gbk(text), faulty: 6, running: running.length };
}
const NOT_RUNNING = ['', '', '', '', '', '', '', ''];

/** Bytes of fixed width; an enterprise that nobody knows, and a day that does not exist. */
function hires(people: readonly Old[], firms: readonly Firm[]): Dump {
  const firm = (at: number): Firm => firms[at % firms.length]!;
  const row = ({ number, name, from }: Old, at: number): Row => [`B${at}`, at % 5 === 0 ? old15(number) : number, name, firm(at).creditCode, firm(at).name, compact(addDays(from, 400)), at % 2 === 0 ? '00000000' : compact(addDays(from, 900)), String(1 + (at % 2)), String(400_000 + at)];
  const [first, second] = people as [Old, Old];
  const rows = [...people.map(row), ['B-firm', first.number, first.name, '91371300MA9999999X', '查无此企', '20100101', '20101231', '1', '100'], ['B-day', second.number, second.name, firm(0).creditCode, firm(0).name, '20100231', '', '1', '100']];
  const sum = people.reduce((total, _, at) => total + 400_000 + at, 200);
  return { system: 'hiring-1998', fileName: 'YGBA98.DAT', bytes: fixed({ columns: [], rows: [...rows, ['TRAILER', String(rows.length), '', '', '', '', '', '', String(sum)]] }, [10, 18, 20, 18, 40, 8, 8, 2, 12]), faulty: 2 };
}

/** Days as numbers since 1900; a number that a spreadsheet has rounded, a bank nobody knows. */
function cards(people: readonly Old[]): Dump {
  const few = people.slice(0, 5000);
  const row = ({ number, name, from }: Old, at: number): Row => [`K${at}`, number, name, String(daysBetween('1899-12-30', from)), '1', '工行'];
  const [first, second] = people as [Old, Old];
  const rows = [...few.map(row), ['K-rounded', rounded(first.number), first.name, '43000', '1', '农行'], ['K-bank', second.number, second.name, '45000', '1', '某行']];
  return { system: 'cards-2011', fileName: '社保卡导出.xlsx', bytes: workbook({ columns: ['卡识别码', '证件号码', '姓名', '发卡日期', '状态', '银行'], rows }), totals: { rows: rows.length, sums: {} }, faulty: 2 };
}

/**
 * INSERT statements; deleted rows, an exact repetition, a name with a lost character of somebody known (taken) and another name (refused). Of the running matters one was accepted on a day
 * still to come, one has the number of another.
 */
function graduates(people: readonly Old[], day: string): Dump {
  const row = ({ number, name, from }: Old, at: number): Row => [String(at + 1), number, at % 7 === 6 ? `${name.slice(0, -1)}?` : name, 'QZ', addDays(from, 10), '100000', '0', ...NOT_RUNNING];
  const [first, second] = people as [Old, Old];
  const running = applying(people);
  const matter = ({ number, name }: Old, id: string, no: string, accepted: string, state: string): Row => [id, number, name, 'SQ', '', '', '0', '0203', no, accepted, `${accepted} 00:00:00`, state, state === 'back' ? addDays(accepted, 2) : '', 'A', state === 'back' ? 'loan' : ''];
  const matters = [
    ...running.map((person, at) => matter(person, String(700_001 + at), `BY-${700_001 + at}`, addDays(day, -10 - (at % 20)), (['accepted', 'school', 'back'] as const)[at % 3]!)),
    matter(people.at(-1)!, '790001', 'BY-790001', '2099-01-01', 'accepted'), matter(people.at(-1)!, '790002', 'BY-700001', addDays(day, -5), 'accepted'),
  ];
  const paid = [...people.map(row), row(first, 0), ['900001', second.number, second.name, 'QZ', second.from, '100000', '1', ...NOT_RUNNING], ['900002', second.number, "O'甲", 'QZ', second.from, '100000', '0', ...NOT_RUNNING]];
  const rows = [...paid, ...matters];
  const columns = ['id', 'id_card', 'real_name', 'kind', 'paid_on', 'amount', 'is_deleted', 'item_code', 'case_no', 'received_on', 'accepted_on', 'state', 'back_on', 'need', 'lacks'];
  return { system: 'graduates-2017', fileName: 't_subsidy.sql', bytes: Buffer.from(sqlDump({ columns, rows }, 't_subsidy')), totals: { rows: rows.length, matters: matters.length, sums: { amount: paid.length * 100_000 } }, faulty: 3, running: running.length };
}

/** JSON lines with numbers that must not become floats; one period ends before it begins. */
function flexible(people: readonly Old[]): Dump {
  const row = ({ number, name, from }: Old, at: number): Row => [`F${at}`, number, name, from, addDays(from, 300), '4000.00', '800.50', '', '', ''];
  const [first] = people as [Old];
  const rows = [...people.map(row), ['F-reversed', first.number, first.name, '2010-05-01', '2010-04-01', '4000', '800.50', '', '', '']];
  const sum = (rows.length * 80_050) / 100;
  const trailer = ['', '', '', '', '', '', sum.toFixed(2), 'trailer', String(rows.length), String(people.length)];
  return { system: 'flexible-2019', fileName: 'flexible.jsonl', bytes: Buffer.from(jsonLines({ columns: ['recordId', 'idNo', 'name', 'startDate', 'endDate', 'base', 'monthly', 'type', 'rows', 'people'], rows: [...rows, trailer] }, ['base', 'monthly', 'rows', 'people'])), faulty: 1 };
}

/** XML in GB 18030; a record without a name. */
function files(people: readonly Old[]): Dump {
  const row = ({ number, name, from }: Old, at: number): Row => [`D${at}`, number, `${name} `, from.replaceAll('-', '/'), '', '临沂市人才<服务>中心 & 分部', ''];
  const [first] = people as [Old];
  const rows = [...people.map(row), ['D-nameless', first.number, '', '2010/1/1', '2010/2/1', '县人才中心', '']];
  return { system: 'files-2008', fileName: 'dangan.xml', bytes: gbk(xml({ columns: ['DAH', 'SFZ', 'XM', 'CRRQ', 'ZCRQ', 'CDJG', 'ZZ'], rows }, 'DA')), totals: { rows: rows.length, sums: {} }, faulty: 1 };
}

/** A dBase table, all numbers of 15 places, with a deleted record and a centenarian's serial. Of the running matters one stands twice under two numbers, one waits and nobody wrote for what. */
function jobless(people: readonly Old[], day: string): Dump {
  const row = ({ number, name, from }: Old, at: number): Row => [`J${at}`, old15(number), name, compact(addDays(from, -20)), compact(addDays(from, 150)), '', ...NOT_RUNNING];
  const [first] = people as [Old];
  const deleted = Object.assign(['J-deleted', old15(first.number), first.name, '20000101', '', '', ...NOT_RUNNING], { deleted: true as const });
  const running = applying(people);
  const matter = ({ number, name }: Old, no: string, accepted: string, stage: string, lacks = ''): Row => [`M${no}`, old15(number), name, '', '', 'KN', `KN${no}`, compact(accepted), compact(accepted), stage, stage === '2' ? compact(accepted) : '', '1', lacks, `A-${no}`];
  const matters = [
    ...running.map((person, at) => matter(person, String(at), addDays(day, -2 - (at % 15)), String(1 + (at % 4)), at % 4 === 1 ? '2' : '')),
    matter(first, 'twice', addDays(day, -4), '1'), matter(people.at(-1)!, 'what', addDays(day, -4), '2'),
  ];
  const rows = [...people.map(row), deleted, ['J-century', `${old15(first.number).slice(0, 12)}996`, first.name, '20000101', '', '', ...NOT_RUNNING], ...matters];
  return { system: 'jobless-1996', fileName: 'SYDJ.DBF', bytes: dbf({ columns: ['DJH', 'SFZ', 'XM', 'DJRQ', 'ZXRQ', 'SX', 'BH', 'SJRQ', 'SLRQ', 'HJ', 'THRQ', 'LB', 'BCL', 'JH'], rows }, [10, 15, 20, 8, 8, 2, 12, 8, 8, 1, 8, 1, 1, 20]), totals: { rows: rows.length, matters: matters.length, sums: {} }, faulty: 3, running: running.length };
}

/** Tabs in UTF-16, months for days; a line that was cut off before the row of totals. */
function loans(people: readonly Old[]): Dump {
  const row = ({ number, name, from }: Old, at: number): Row => [`L${at}`, number, name, compact(from).slice(0, 6), '100,000.00', '24', '1'];
  const [first] = people as [Old];
  const rows = [...people.map(row), ['L-cut', first.number, first.name, '201203']];
  const text = delimited({ columns: ['合同号', '身份证号码', '借款人', '放款月份', '金额', '期限', '次数'], rows: [...rows, ['总计', '', '', '', `${people.length * 100_000}.00`, String(rows.length), '']] }, '\t');
  return { system: 'loans-2012', fileName: 'loans.tsv', bytes: Buffer.from(`\uFEFF${text}`, 'utf16le'), faulty: 1 };
}

/** No headings, years of the republic; an amount with three places. */
function residents(people: readonly Old[]): Dump {
  const republic = (day: string): string => `${Number(day.slice(0, 4)) - 1911}${day.slice(5, 7)}${day.slice(8, 10)}`;
  const row = ({ number, name, from }: Old, at: number): Row => [`R${at}`, number, name, republic(addDays(from, 1200)), String(12 + (at % 90)), '250000'];
  const [first] = people as [Old];
  const rows = [...people.map(row), ['R-amount', first.number, first.name, republic('2010-01-01'), '12', '12.345']];
  const text = delimited({ columns: [], rows: [...rows, ['99999999', '', '', '', String(rows.length), String(people.length * 250_000)]] }, '|', false);
  return { system: 'residents-2009', fileName: 'jmyl.txt', bytes: gbk(text), faulty: 1 };
}

/** Enterprises: of these one is in no directory. */
function enterprises(firms: readonly Firm[]): Dump {
  const rows: Row[] = [...firms.map(({ creditCode, name }, at) => [`U${at}`, creditCode, name.replaceAll('（', '('), '2011-03-15', '2016-12-31']), ['U-unknown', '91371300MA9999999X', '查无此企', '2011-03-15', '']];
  return { system: 'firms-2014', fileName: 'units.csv', bytes: Buffer.from(delimited({ columns: ['单位编号', '统一社会信用代码', '单位名称', '参保日期', '终止日期'], rows }, ',')), totals: { rows: rows.length, sums: {} }, faulty: 1 };
}
