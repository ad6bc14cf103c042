import type { Acting } from '#core/cases/act.ts';
import { contradictions } from '#core/cases/establish.ts';
import type { DepartmentAnswer } from '#core/cases/given.ts';
import type { Item } from '#core/cases/item.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { formatValue } from '#core/decisions/format-value.ts';
import { withUnit } from '#core/decisions/with-unit.ts';
import { samePersonFinding } from '#core/evidence/same-person.ts';
import { readIdentityNumber } from '#core/register/identity-number.ts';
import type { Localized } from '#core/value.ts';
import type { Subject } from '#usecases/ports/cases.ts';
import { contradictionBinding, type Seal } from '#usecases/seal-answers.ts';
import type { StaffItem } from '../schemas/staff.ts';
import { elementName } from './fact-view.ts';

/** The answers that contradict the register, both sides whole: an officer who compares two names cannot do so with masked ones. */
export function contradictionViews(acting: Acting, item: Item, subject: Subject, unseal: Seal): StaffItem['contradictions'] {
  const { catalog } = acting.run.compiled;
  const number = subject.kind === 'person' ? readIdentityNumber(subject.number) : undefined;
  const known: Readonly<Record<string, string>> = { name: subject.name, ...(number && !('fault' in number) && { birthDate: number.birthDate, sex: number.sex }) };
  return contradictions(acting, item).map((answer) => ({
    finding: samePersonFinding(answer), department: departmentName(catalog, answer), at: answer.contradicts?.at ?? answer.at,
    fields: Object.entries(answer.contradicts?.said ?? {}).map(([field, sealed]) => {
      const element = elementOf(catalog, answer, field);
      const words = (value: string): Localized => formatValue(value, catalog.elements.get(element ?? '')?.type ?? 'text', catalog.codes);
      return { name: element ? elementName(catalog, element) : { zh: field, en: field }, known: words(known[field] ?? ''), said: words(unseal(sealed, contradictionBinding(answer.exchange, field))) };
    }),
    rest: Object.entries(answer.contradicts?.rest ?? {}).flatMap(([field, value]) => {
      const id = elementOf(catalog, answer, field);
      const element = catalog.elements.get(id ?? '');
      return id !== undefined && element && !element.contact && value !== null ? [{ name: elementName(catalog, id), text: withUnit(formatValue(value, element.type, catalog.codes), element.type) }] : [];
    }),
  }));
}

/** Which fields differ, in words and without their content: “姓名”. */
export function differingFields(catalog: Catalog, answer: DepartmentAnswer): Localized {
  const names = Object.keys(answer.contradicts?.said ?? {}).map((field) => elementName(catalog, elementOf(catalog, answer, field) ?? field));
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
}

/** Why an element that such an answer could give is unknown: either it differs itself, or it waits for the officer's word on whom the answer is about. */
export function withheldNote(catalog: Catalog, answer: DepartmentAnswer, field: string): Localized {
  const department = departmentName(catalog, answer);
  if (field in (answer.contradicts?.said ?? {})) return { zh: `${department.zh}的记录与登记信息不同，请核实`, en: `The record of ${department.en} differs from the register; please establish it` };
  const differing = differingFields(catalog, answer);
  return { zh: `${department.zh}记录中的${differing.zh}不同；确认是同一人后采用`, en: `In the record of ${department.en} this differs: ${differing.en}; used once you confirm that it is the same person` };
}

export function departmentName(catalog: Catalog, { department }: Pick<DepartmentAnswer, 'department'>): Localized {
  const found = catalog.departments.get(department);
  return found ? { zh: found.zh, en: found.en } : { zh: department, en: department };
}

function elementOf(catalog: Catalog, { department, scenario }: DepartmentAnswer, field: string): string | undefined {
  return [...catalog.elements].find(([, { sources }]) => sources.some((source) => typeof source === 'object' && 'department' in source && source.department === department && source.scenario === scenario && source.field === field))?.[0];
}
