import { maskNumber } from '#core/register/mask.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { NAME, NUMBER, type Column } from '#core/batch/columns.ts';
import { columnLetters } from '#core/batch/sheet.ts';
import { CASE, headingOf, REMEDY, RETURNED, STATUS } from '#core/batch/titles.ts';
import type { Localized } from '#core/value.ts';
import type { BatchRow } from '#usecases/ports/batches.ts';
import type { SheetColumn, SheetContent, WorkbookContent } from '#usecases/ports/spreadsheet.ts';
import { faultsInOrder, statusText, unmetText } from './batch-texts.ts';

export type Language = keyof Localized;

const WORKERS: Localized = { zh: '名单', en: 'Workers' };
const HOW: Localized = { zh: '填写说明', en: 'How to fill in' };
const CHOICES: Localized = { zh: '选项', en: 'Choices' };
const YES_NO: readonly Localized[] = [{ zh: '是', en: 'Yes' }, { zh: '否', en: 'No' }];

/** Rows as they were uploaded, and what became of them. */
type Returned = { readonly compiled: CompiledCatalog; readonly rows: readonly BatchRow[] };
/** Whom the rows are for, where that is known before anything is filled in. */
type Begun = { readonly people: readonly { readonly name: string; readonly number: string }[] };

/** The spreadsheet of an event: a row for each worker, what each column means, and the choices. @param filled what stands in it already */
export function batchWorkbook(columns: readonly Column[], language: Language, filled: Returned | Begun = { people: [] }): WorkbookContent {
  const returned = 'rows' in filled ? filled : undefined;
  const lines = 'rows' in filled ? filled.rows.map((row) => lineOf(filled.compiled, columns, row, language)) : filled.people.map(({ name, number }) => columns.map(({ id }) => (id === NAME ? name : id === NUMBER ? number : '')));
  const choices = columns.flatMap((column, at) => {
    const options = optionsOf(column);
    return options.length === 0 ? [] : [{ at, column, options }];
  });
  const lists = choices.map(({ at, options }, place) => ({ column: at, sheet: CHOICES[language], from: `${columnLetters(place)}2`, to: `${columnLetters(place)}${options.length + 1}` }));
  const data: SheetContent = { name: WORKERS[language], columns: [...columns.map((column) => sheetColumn(column, language)), ...(returned ? RETURNED.map((title) => ({ heading: title[language], width: title === REMEDY ? 60 : 26, holds: 'text' as const })) : [])], rows: lines, lists };
  const longest = Math.max(0, ...choices.map(({ options }) => options.length));
  const listed: SheetContent = { name: CHOICES[language], columns: choices.map(({ column }) => ({ heading: column.title[language], width: 24, holds: 'text' })), rows: Array.from({ length: longest }, (_, line) => choices.map(({ options }) => options[line]?.[language] ?? '')) };
  return [data, explained(columns, language), ...(choices.length > 0 ? [listed] : [])];
}

function optionsOf({ type, options }: Column): readonly Localized[] {
  return type === 'boolean' ? YES_NO : [...options.values()];
}

function sheetColumn(column: Column, language: Language): SheetColumn {
  const { type, id } = column;
  const number = typeof type === 'object' && ('money' in type || 'integer' in type);
  return { heading: headingOf(column)[language], width: id === NUMBER ? 24 : 20, holds: number ? 'plain' : type === 'date' ? 'day' : 'text' };
}

/** A row as it was typed, with what became of it. */
function lineOf(compiled: CompiledCatalog, columns: readonly Column[], row: BatchRow, language: Language): readonly string[] {
  const why = [...faultsInOrder(columns, row.faults), ...row.unmet.map((matter) => unmetText(compiled, matter))];
  const told = new Map<Localized, string>([[STATUS, statusText(row)[language]], [REMEDY, why.map((words) => words[language]).join(language === 'zh' ? '；' : '; ')], [CASE, row.caseNumber ?? '']]);
  return [...columns.map(({ id }) => row.content.cells[id] ?? ''), ...RETURNED.map((title) => told.get(title) ?? '')];
}

const GENERAL: readonly Localized[] = [
  { zh: '一行填一名员工，最多 10000 行。不要合并单元格，不要用公式，不要改标题。', en: 'One row for each worker, 10,000 at most. No merged cells, no formulas, no other headings.' },
  { zh: '上传后先逐行检查，可以办的再提交；每名员工是一件单独的办件，结果只有本人和您单位看得到。', en: 'Every row is checked first; then you file those that are right. Each worker has a case of their own, which only they and you can see.' },
];

function explained(columns: readonly Column[], language: Language): SheetContent {
  const words = language === 'zh' ? { column: '栏目', needed: '是否必填', what: '填什么', why: '为什么要填', example: '例子', must: '必填', may: '本市已经知道的、用不上的可以空着' } : { column: 'Column', needed: 'Needed', what: 'What to enter', why: 'Why', example: 'Example', must: 'Always', may: 'May stay empty where the city knows it or it does not apply' };
  return {
    name: HOW[language],
    columns: [words.column, words.needed, words.what, words.why, words.example].map((heading, at) => ({ heading, width: at === 2 || at === 3 ? 44 : 24, holds: 'words' })),
    rows: [...columns.map((column) => [headingOf(column)[language], column.sometimes ? words.may : words.must, column.question[language], column.why[language], exampleOf(column, language)]), ...GENERAL.map((text) => ['', '', text[language], '', ''])],
  };
}

function exampleOf(column: Column, language: Language): string {
  const { type, id } = column;
  if (id === NUMBER) return maskNumber('11010519491231002X');
  if (type === 'date') return '2026-11-23';
  if (typeof type === 'object' && 'money' in type) return '5000';
  if (typeof type === 'object' && 'integer' in type) return '1';
  return optionsOf(column)[0]?.[language] ?? '';
}
