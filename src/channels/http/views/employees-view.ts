import { codeName } from '#core/catalog/code-name.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { maskNumber } from '#core/register/mask.ts';
import type { ReadEmployees } from '#usecases/employers/read-employees.ts';
import type { Employees } from '../schemas/employee.ts';
import { staffList } from './staff-lists.ts';

/** Whom an enterprise has on record, as its people read it: numbers masked, codes by their names. @param aboutOf how the reader names somebody where something is handed in for them */
export function employeesView(compiled: CompiledCatalog, { today, total, employees, leaving }: ReadEmployees, aboutOf: (subject: string) => string): Employees {
  const named = (field: 'insurance' | 'position', code: string) => codeName(compiled.catalog, staffList(compiled, field) ?? '', code);
  return {
    today, total, ...(leaving !== undefined && { leaving }),
    employees: employees.map(({ subject, name, number, since, position, insured }) => {
      const about = aboutOf(subject);
      return {
        about, name, number: maskNumber(number), since, insured: insured.map((each) => named('insurance', each)),
        ...(position !== null && { position: named('position', position) }), ...(leaving !== undefined && { leave: `/life-events/${leaving}/apply?about=${encodeURIComponent(about)}` }),
      };
    }),
  };
}
