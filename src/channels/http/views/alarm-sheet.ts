import { minuteOf } from '#core/clocks/day.ts';
import type { SheetColumn, WorkbookContent } from '#usecases/ports/spreadsheet.ts';
import type { Alarms } from '../schemas/alarm.ts';
import type { Language } from './batch-workbook.ts';

type Row = Alarms['alarms'][number];
type Column = { readonly zh: string; readonly en: string; readonly width: number; readonly holds?: SheetColumn['holds']; readonly of: (row: Row, language: Language) => string };
const FINDING = { real: { zh: '属实', en: 'real' }, false: { zh: '误报', en: 'false' } } as const;
const STOPS = { stopped: { zh: '叫停中', en: 'stopped' }, released: { zh: '已恢复', en: 'released' }, nothing: { zh: '没有叫停', en: 'nothing' } } as const;

const COLUMNS: readonly Column[] = [
  { zh: '预警时间', en: 'Raised at', width: 20, of: ({ at }) => minuteOf(at) }, { zh: '类型', en: 'Kind', width: 22, of: ({ detector }, language) => detector[language] }, { zh: '对象', en: 'About', width: 36, of: ({ about }, language) => about[language] },
  { zh: '看到什么', en: 'What was seen', width: 48, holds: 'words', of: ({ what }, language) => what[language] }, { zh: '起始时间', en: 'Since', width: 20, of: ({ since }) => minuteOf(since) }, { zh: '牵头', en: 'In charge', width: 12, of: ({ supervisor }) => supervisor ?? '' },
  { zh: '秒批', en: 'Instant decisions', width: 14, of: ({ stops }, language) => STOPS[stops][language] }, { zh: '结论', en: 'Finding', width: 12, of: ({ closed }, language) => (closed ? FINDING[closed.finding][language] : '') }, { zh: '结案时间', en: 'Closed at', width: 20, of: ({ closed }) => (closed ? minuteOf(closed.at) : '') },
  { zh: '涉及办件数', en: 'Cases in all', width: 12, of: ({ count }) => String(count) }, { zh: '其中转人工核实', en: 'Of them sent to a person', width: 16, of: ({ stopped }) => String(stopped) },
  { zh: '最早的办件', en: 'The first cases', width: 40, holds: 'words', of: ({ cases }) => cases.map(({ number }) => number).join(' ') },
];

/** The alarms that the page shows, in its order. */
export function alarmsSheet(rows: readonly Row[], language: Language): WorkbookContent {
  return [{ name: language === 'zh' ? '异常预警' : 'Alarms', columns: COLUMNS.map(({ width, holds = 'text', ...heading }) => ({ heading: heading[language], width, holds })), rows: rows.map((row) => COLUMNS.map((column) => column.of(row, language))) }];
}
