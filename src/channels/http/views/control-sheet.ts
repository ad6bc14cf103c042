import type { Catalog } from '#core/catalog/catalog.ts';
import { codeName } from '#core/catalog/code-name.ts';
import { minuteOf } from '#core/clocks/day.ts';
import type { OrderStatus } from '#core/payments/ledger.ts';
import { maskName } from '#core/register/mask.ts';
import type { Localized } from '#core/value.ts';
import type { FileSeen, SheetLine } from '#usecases/ports/payments-desk.ts';
import type { WorkbookContent } from '#usecases/ports/spreadsheet.ts';
import { returnReason } from './payments-desk-view.ts';

const STATUS: Readonly<Record<OrderStatus, Localized>> = {
  ordered: { zh: '未报盘', en: 'not filed' }, filed: { zh: '待送银行', en: 'to be sent' }, sent: { zh: '银行处理中', en: 'with the bank' }, paid: { zh: '已到账', en: 'paid' }, returned: { zh: '退回', en: 'returned' }, withheld: { zh: '全部抵扣', en: 'kept back' },
};
const FILE_STATUS: Readonly<Record<FileSeen['status'], Localized>> = { made: { zh: '待送银行', en: 'to be sent' }, sent: { zh: '银行处理中', en: 'with the bank' }, settled: { zh: '已回盘', en: 'settled' } };
const WORDS = {
  totals: { zh: '核对', en: 'Totals' }, lines: { zh: '明细', en: 'Lines' }, what: { zh: '项目', en: 'Item' }, value: { zh: '内容', en: 'Value' },
  file: { zh: '文件编号', en: 'File' }, fund: { zh: '基金', en: 'Fund' }, status: { zh: '状态', en: 'State' }, made: { zh: '生成时间', en: 'Made' }, sent: { zh: '送出时间', en: 'Sent' }, settled: { zh: '回盘时间', en: 'Settled' }, receipt: { zh: '银行回执', en: 'Receipt of the bank' },
  count: { zh: '笔数', en: 'Lines' }, total: { zh: '总金额（元）', en: 'Total (yuan)' }, sum: { zh: '明细合计（元）', en: 'Sum of the lines (yuan)' }, paid: { zh: '到账（笔 / 元）', en: 'Paid (lines / yuan)' }, returned: { zh: '退回（笔 / 元）', en: 'Returned (lines / yuan)' }, fits: { zh: '总数和明细', en: 'Totals and lines' }, yes: { zh: '一致', en: 'agree' }, no: { zh: '不一致', en: 'differ' },
  line: { zh: '行号', en: 'Line' }, name: { zh: '姓名', en: 'Name' }, account: { zh: '账号末四位', en: 'Last digits of the account' }, month: { zh: '月份', en: 'Month' }, amount: { zh: '金额（元）', en: 'Amount (yuan)' }, result: { zh: '结果', en: 'Result' }, why: { zh: '退回原因', en: 'Why it came back' },
} as const satisfies Readonly<Record<string, Localized>>;

const yuan = (fen: number): string => (fen / 100).toFixed(2);

/** The control sheet of a bank file: its totals, and each line with its result. Names are masked, and of an account the last digits are shown. */
export function controlSheet(catalog: Catalog, file: FileSeen, lines: readonly SheetLine[], language: keyof Localized): WorkbookContent {
  const say = (word: keyof typeof WORDS): string => WORDS[word][language];
  const of = (status: OrderStatus): readonly SheetLine[] => lines.filter((each) => each.status === status);
  const sum = (some: readonly SheetLine[]): number => some.reduce((total, { amountFen }) => total + amountFen, 0);
  const both = (some: readonly SheetLine[]): string => `${some.length} / ${yuan(sum(some))}`;
  const fits = lines.length === file.lines && sum(lines) === file.totalFen;
  const facts: readonly (readonly [keyof typeof WORDS, string])[] = [
    ['file', file.id], ['fund', codeName(catalog, 'funds', file.fund)[language]], ['status', FILE_STATUS[file.status][language]], ['made', minuteOf(file.madeAt)], ['sent', file.sentAt === null ? '' : minuteOf(file.sentAt)], ['settled', file.settledAt === null ? '' : minuteOf(file.settledAt)], ['receipt', file.receipt ?? ''],
    ['count', String(file.lines)], ['total', yuan(file.totalFen)], ['sum', yuan(sum(lines))], ['fits', say(fits ? 'yes' : 'no')], ['paid', both(of('paid'))], ['returned', both(of('returned'))],
  ];
  return [
    { name: say('totals'), columns: [{ heading: say('what'), width: 28, holds: 'text' }, { heading: say('value'), width: 48, holds: 'text' }], rows: facts.map(([what, value]) => [say(what), value]) },
    {
      name: say('lines'), columns: (['line', 'name', 'account', 'month', 'amount', 'result', 'why'] as const).map((word) => ({ heading: say(word), width: word === 'why' ? 36 : 18, holds: 'text' })),
      rows: lines.map(({ line, name, tail, month, amountFen, status, reason }) => [String(line), maskName(name), tail, month.slice(0, 7), yuan(amountFen), STATUS[status][language], status === 'returned' ? returnReason(catalog, reason)[language] : '']),
    },
  ];
}
