import type { Catalog } from '../catalog.ts';
import type { Department } from '../department.ts';
import type { Finding, Place } from '../finding.ts';
import { checkType } from './elements.ts';
import { mustBeCode, mustExist } from './reference.ts';

/** Scenarios with other departments: what is handed over and what comes back. */
export function checkDepartments(catalog: Catalog): readonly Finding[] {
  return [...catalog.departments].flatMap(([id, department]) => [...checkLine(catalog, id, department), ...Object.entries(department.scenarios).flatMap(([name, scenario]) => {
    const at = (...path: readonly (string | number)[]): Place => ({ in: 'departments', id, path: ['scenarios', name, ...path] });
    return [
      ...scenario.request.flatMap((element, index) => mustExist(catalog, 'elements', element, at('request', index))),
      ...Object.entries(scenario.answer).flatMap(([field, type]) => checkType(catalog, type, at('answer', field))),
      ...(scenario.direction === 'ask' && Object.keys(scenario.answer).length === 0
        ? [{ at: at('answer'), message: { zh: '向部门查询，却没有写答复里有什么', en: 'The department is asked, but its answer holds nothing' }, remedy: { zh: '请写明答复字段', en: 'Declare the fields of the answer' } }] : []),
    ];
  })]);
}

function checkLine(catalog: Catalog, id: string, { line }: Department): readonly Finding[] {
  return line === undefined ? [] : mustBeCode(catalog, 'authorities', line, { in: 'departments', id, path: ['line'] });
}
