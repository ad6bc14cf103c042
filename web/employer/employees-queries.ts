import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Employees } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

/** Whom the enterprise has on record, as many as are shown and then more. @param name part of a name, or nothing */
export const employeesQuery = (name: string) => infiniteQueryOptions({
  queryKey: ['enterprise', 'employees', name], staleTime: 0, initialPageParam: 0,
  getNextPageParam: ({ total }: Employees, pages) => { const shown = pages.reduce((sum, { employees }) => sum + employees.length, 0); return shown < total ? shown : undefined; },
  queryFn: async ({ pageParam: skip }) => await valueOf<Employees>(client.GET('/api/v1/enterprise/employees', { params: { query: { ...(name !== '' && { name }), ...(skip > 0 && { skip }) } } })),
});

/** The list, or those whose name has a part, to take along. */
export async function getEmployeeSheet(name: string, language: 'zh' | 'en'): Promise<Blob> {
  return await valueOf<Blob>(client.GET('/api/v1/enterprise/employees/sheet', { params: { query: { language, ...(name !== '' && { name }) } }, parseAs: 'blob' }));
}

/** A sheet of leavings in which those who are named stand with name and number. @param about as the list names them */
export async function getLeavingSheet(about: readonly string[], language: 'zh' | 'en'): Promise<Blob> {
  return await valueOf<Blob>(client.POST('/api/v1/enterprise/employees/leaving', { params: { query: { language } }, body: { about: [...about] }, parseAs: 'blob' }));
}
