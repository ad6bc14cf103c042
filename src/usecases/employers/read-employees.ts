import { isOffered } from '#core/catalog/offered.ts';
import { parameterOn } from '#core/catalog/parameter-on.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { Context } from '../context.ts';
import type { Employee, EmployeeStore } from '../ports/employees.ts';
import type { RegisterStore } from '../ports/register.ts';
import { staffKinds } from './staff-kinds.ts';

export type EmployeeParts = { readonly context: Pick<Context, 'compiled' | 'now'>; readonly employees: EmployeeStore; readonly register: Pick<RegisterStore, 'subject'> };
export type EmployeesAsked = { readonly region: string; readonly enterprise: string; readonly name: string; readonly skip: number; readonly take: number };
/** `leaving`: the life event by which somebody's leaving is reported here; none where the region has none. */
export type ReadEmployees = { readonly name: string; readonly today: string; readonly total: number; readonly employees: readonly Employee[]; readonly leaving: string | undefined };

/** Whom an enterprise has on record today (劳动合同法 第七条: an employer keeps a list of its employees). Nothing where there is no such enterprise. Two queries. */
export async function readEmployees({ context: { compiled: { catalog }, now }, employees, register }: EmployeeParts, { region, enterprise, name, skip, take }: EmployeesAsked): Promise<ReadEmployees | undefined> {
  const today = dayOf(now());
  const employer = await register.subject(region, enterprise);
  if (!employer) return undefined;
  const events = parameterOn(catalog, region, 'separationEvents', today)?.value;
  return { name: employer.name, today, leaving: Array.isArray(events) ? events.find((id) => isOffered(catalog, region, id)) : undefined, ...await employees.list({ region, number: employer.number, today, name: name.trim(), skip, take }, staffKinds(catalog)) };
}
