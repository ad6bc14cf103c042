import type { SheetContent } from '#usecases/ports/spreadsheet.ts';
import type { QueueFigures } from '../schemas/queue-figures.ts';
import type { Language } from './batch-workbook.ts';

const HEADS = [['时段', 'Hour'], ['取号', 'Took a number'], ['办了', 'Served'], ['没办就走了', 'Left unserved'], ['等候中位数（分钟）', 'Median wait (minutes)'], ['九成等候不超过（分钟）', 'Nine of ten within (minutes)']] as const;

/** An hour of the day as people say it (`09:00–10:00`). */
const hourOf = (hour: number): string => [hour, hour + 1].map((each) => `${String(each).padStart(2, '0')}:00`).join('–');

/** The figures of a hall as a sheet, an hour a row. */
export function queueSheet({ office, from, to, hours }: QueueFigures, language: Language): SheetContent {
  return {
    name: `${language === 'zh' ? '排队' : 'Queue'} ${office.name[language]} ${from} ${to}`,
    columns: HEADS.map(([zh, en], at) => ({ heading: language === 'zh' ? zh : en, width: at === 0 ? 16 : 22, holds: 'text' })),
    rows: hours.map(({ hour, arrived, served, gone, median, most }) => [hourOf(hour), ...[arrived, served, gone].map(String), ...[median, most].map((each) => (each === null ? '' : String(each)))]),
  };
}
