import type { Localized } from '#core/value.ts';
import type { SheetColumn, WorkbookContent } from '#usecases/ports/spreadsheet.ts';
import type { Employees } from '../schemas/employee.ts';
import type { Language } from './batch-workbook.ts';

/** The list of an enterprise's employees as a sheet, numbers as masked as on the page; its first column says whose list and of which day it is. */
export function employeeSheet(enterprise: string, { today, employees }: Pick<Employees, 'today' | 'employees'>, language: Language): WorkbookContent {
  const say = (words: Localized): string => words[language];
  const column = (zh: string, en: string, width: number, holds: SheetColumn['holds'] = 'text'): SheetColumn => ({ heading: say({ zh, en }), width, holds });
  return [{
    name: say({ zh: `员工名册 ${today}`, en: `Employees ${today}` }),
    columns: [column('姓名', 'Name', 16), column('证件号码（部分隐去）', 'Number, partly hidden', 26), column('入职日期', 'With us since', 14, 'day'), column('岗位', 'Position', 20), column('单位缴纳的保险', 'Insurances paid', 40), column('用人单位', 'Employer', 36)],
    rows: employees.map(({ name, number, since, position, insured }) => [name, number, since, position ? say(position) : '', insured.map(say).join(language === 'zh' ? '、' : ', '), enterprise]),
  }];
}
