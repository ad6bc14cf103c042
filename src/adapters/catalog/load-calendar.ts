import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Value } from 'typebox/value';
import { LineCounter, parseDocument } from 'yaml';
import { CalendarFile } from '#core/catalog/calendar.ts';
import { calendarFaults, calendarOf } from '#core/clocks/calendar-of.ts';
import type { Calendar } from '#core/clocks/clock.ts';
import type { Localized } from '#core/value.ts';

/** What is wrong in a calendar file, where, and what to do. `line` counts from 1. */
export type CalendarError = { readonly file: string; readonly line: number; readonly message: Localized; readonly remedy: Localized };

const SHAPE: Localized = { zh: '请对照同一文件中其他年份的写法修改', en: 'Write it as the other years of the file are written' };
const NOTICE: Localized = { zh: '请对照该年放假通知原文核对', en: "Compare it with the text of that year's notice" };
const SYNTAX: Localized = { zh: '请改正 YAML 语法', en: 'Mend the YAML syntax' };
const MISSING: Localized = { zh: '请在 catalog/calendars/ 下建立该文件，或修改地区文件中的 calendar', en: 'Create the file under catalog/calendars/, or change `calendar` in the region file' };

/** Reads one file of `catalog/calendars/`; answers the calendar, or everything that is wrong in the file. */
export async function loadCalendar(file: string): Promise<{ readonly calendar: Calendar } | { readonly errors: readonly CalendarError[] }> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    return { errors: [{ file, line: 1, message: { zh: '读不到日历文件', en: 'The calendar file cannot be read' }, remedy: MISSING }] };
  }
  return readCalendar(file, text);
}

/** The same for a text that is already read; `file` names it in errors, and its name must be the calendar's id. */
export function readCalendar(file: string, text: string): { readonly calendar: Calendar } | { readonly errors: readonly CalendarError[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const at = (offset: number): number => lines.linePos(offset).line;
  if (document.errors.length > 0) {
    return { errors: document.errors.map(({ pos, message }) => ({ file, line: at(pos[0]), message: { zh: `YAML 语法错误：${message}`, en: `YAML syntax: ${message}` }, remedy: SYNTAX })) };
  }
  const lineOf = (path: readonly (string | number)[]): number => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true) as { range?: readonly number[] } | undefined;
      if (node?.range) return at(node.range[0] ?? 0);
    }
    return 1;
  };
  const value: unknown = document.toJS();
  if (!Value.Check(CalendarFile, value)) {
    return {
      errors: Value.Errors(CalendarFile, value).map(({ instancePath, message }) => {
        const path = instancePath.split('/').slice(1).map((part) => (/^\d+$/.test(part) ? Number(part) : part));
        const where = instancePath || '/';
        return { file, line: lineOf(path), message: { zh: `${where} 不符合格式：${message}`, en: `${where} ${message}` }, remedy: SHAPE };
      }),
    };
  }
  const faults = calendarFaults(value).map(({ path, message }) => ({ file, line: lineOf(path), message, remedy: NOTICE }));
  const name = basename(file, '.yaml');
  if (value.id !== name) {
    faults.push({ file, line: lineOf(['id']), message: { zh: `id 是 ${value.id}，文件名却是 ${name}`, en: `its id is ${value.id}, but the file is called ${name}` }, remedy: { zh: '让两者一致', en: 'Make both the same' } });
  }
  return faults.length > 0 ? { errors: faults } : { calendar: calendarOf(value) };
}
