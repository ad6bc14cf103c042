import { minuteOf } from '#core/clocks/day.ts';
import type { Localized } from '#core/value.ts';
import type { SheetColumn, SheetContent, WorkbookContent } from '#usecases/ports/spreadsheet.ts';
import type { EnterpriseStatement } from '../schemas/statement.ts';
import type { Language } from './batch-workbook.ts';

type Words = readonly [zh: string, en: string];
export const STATEMENT_PARTS = ['months', 'moves', 'items', 'money', 'promises', 'filers'] as const;
export type StatementPart = (typeof STATEMENT_PARTS)[number];
type Table = { readonly name: Words; readonly columns: readonly (readonly [Words, number, SheetColumn['holds']?])[]; readonly rows: readonly (readonly (string | number | Localized | Words)[])[] };

export const yuan = (fen: number): string => (fen / 100).toFixed(2);
export const MOVED: Readonly<Record<'hired' | 'left', Words>> = { hired: ['入职', 'began'], left: ['离职', 'left'] };
export const KEPT: Readonly<Record<'kept' | 'late' | 'running', Words>> = { kept: ['按时', 'in time'], late: ['超时', 'late'], running: ['在时限内', 'within its limit'] };
export const MONEY_KINDS: Readonly<Record<'granted' | 'paid' | 'owed', Words>> = { granted: ['核定', 'Granted'], paid: ['发放', 'Payment'], owed: ['应退回', 'Owed back'] };
const CASE: readonly [Words, number] = [['办件编号', 'Case'], 28];
const MATTER: readonly [Words, number] = [['事项', 'Matter'], 30];

function tableOf(statement: EnterpriseStatement, part: StatementPart): Table {
  const { months, totals, moves, items, money, promises, filers } = statement;
  const insured = months[0]?.insured ?? [];
  const figures = ({ hired, left, filed, approved, refused, open, otherwise, kept, late, paidFen }: EnterpriseStatement['totals'] | EnterpriseStatement['months'][number]): (string | number)[] => [hired, left, filed, approved, refused, open, otherwise, kept, late, yuan(paidFen)];
  const tables: Readonly<Record<StatementPart, () => Table>> = {
    months: () => ({
      name: ['按月', 'By month'],
      columns: [[['月份', 'Month'], 12], [['月末在职人数', 'Staff at its end'], 18], ...insured.map(({ name }) => [[`${name.zh}（人）`, name.en] as Words, 20] as const), [['入职', 'Began'], 10], [['离职', 'Left'], 10], [['提交办件', 'Applications'], 14], [['办成事项', 'Approved'], 14], [['未通过', 'Refused'], 12], [['在办', 'Open'], 10], [['撤回或不再办', 'Taken back or dropped'], 18], [['按时办结', 'In time'], 12], [['超时', 'Late'], 10], [['到账金额（元）', 'Arrived (yuan)'], 16]],
      rows: [...months.map((month) => [month.month, month.staff, ...month.insured.map(({ count }) => count), ...figures(month)]), [['合计', 'Total'], '', ...insured.map(() => ''), ...figures(totals)]],
    }),
    moves: () => ({ name: ['入职离职', 'Began and left'], columns: [[['日期', 'Day'], 14, 'day'], [['入职或离职', 'Began or left'], 14], [['姓名（部分隐去）', 'Name, partly hidden'], 22], [['证件号码（部分隐去）', 'Number, partly hidden'], 26]], rows: moves.map(({ on, what, name, number }) => [on, MOVED[what], name, number]) }),
    items: () => ({
      name: ['办件', 'Applications'], columns: [CASE, [['一件事', 'Life event'], 26], MATTER, [['为谁办（部分隐去）', 'For whom, partly hidden'], 22], [['提交日期', 'Filed'], 14, 'day'], [['经办', 'Filed by'], 18], [['结果', 'Result'], 16], [['办结日期', 'Ended'], 14, 'day'], [['时限', 'Limit'], 14]],
      rows: items.map(({ case: number, event, matter, about = '', filedOn, by, statusText, endedOn = '', kept }) => [number, event, matter, about === '' ? (['本单位', 'the enterprise'] as Words) : about, filedOn, by, statusText, endedOn, KEPT[kept]]),
    }),
    money: () => ({
      name: ['资金', 'Money'], columns: [[['日期', 'Day'], 14, 'day'], [['类别', 'Kind'], 12], MATTER, [['资金来源', 'Fund'], 22], [['金额（元）', 'Amount (yuan)'], 16], [['抵扣或已退（元）', 'Kept back or recovered (yuan)'], 22], [['按月发放', 'Each month'], 12], [['状态', 'State'], 18], CASE],
      rows: money.map(({ on, what, matter, fund, amountFen, lessFen, monthly, statusText, case: number = '' }) => [on, MONEY_KINDS[what], matter, fund, yuan(amountFen), yuan(lessFen), monthly ? (['是', 'yes'] as Words) : '', statusText, number]),
    }),
    promises: () => ({ name: ['承诺', 'Promises'], columns: [CASE, [['承诺的内容', 'Promised'], 36], [['承诺日期', 'Signed'], 14, 'day'], [['状态', 'State'], 20], [['限制到', 'Restricted until'], 16, 'day']], rows: promises.map(({ case: number, what, signedOn, standingText, until = '' }) => [number, what, signedOn, standingText, until]) }),
    filers: () => ({ name: ['经办', 'Filed by'], columns: [[['经办', 'Filed by'], 24], [['提交办件', 'Applications'], 16]], rows: filers.map(({ who, cases }) => [who, cases]) }),
  };
  return tables[part]();
}

/** One table of a statement: every value a text, as it stands on the page. */
export function statementSheet(statement: EnterpriseStatement, part: StatementPart, language: Language): SheetContent {
  const { name, columns, rows } = tableOf(statement, part);
  const say = (cell: string | number | Localized | Words): string => (typeof cell === 'object' ? 'zh' in cell ? cell[language] : cell[language === 'zh' ? 0 : 1] ?? '' : String(cell));
  return { name: say(name), columns: columns.map(([heading, width, holds = 'text']) => ({ heading: say(heading), width, holds })), rows: rows.map((row) => row.map(say)) };
}

/** A whole statement as a workbook; its first sheet says of whom and which months it is. */
export function statementWorkbook(statement: EnterpriseStatement, language: Language): WorkbookContent {
  const zh = language === 'zh';
  const about: SheetContent = {
    name: zh ? '单位对账单' : 'Statement', columns: [{ heading: zh ? '项目' : 'Item', width: 22, holds: 'text' }, { heading: zh ? '内容' : 'Content', width: 70, holds: 'words' }],
    rows: [
      [zh ? '单位' : 'Enterprise', statement.enterprise], [zh ? '期间' : 'Months', zh ? `${statement.from} 至 ${statement.to}` : `${statement.from} to ${statement.to}`], [zh ? '生成时间' : 'Made at', minuteOf(statement.at)],
      [zh ? '说明' : 'Note', zh ? '只列本平台登记和办件里有的，不含单位直接向税务、银行办理的；人数按每月最后一天（当月按生成当天）计。' : 'Only what this platform has registered and dealt with; staff are counted on the last day of each month, or today.'],
      ...(statement.more.length > 0 ? [[zh ? '未列全' : 'Not all', zh ? '记录很多，没有列全：请缩短期间分次下载。' : 'There is more than is listed: choose fewer months.']] : []),
    ],
  };
  return [about, ...STATEMENT_PARTS.map((part) => statementSheet(statement, part, language))];
}
