import { queryOptions } from '@tanstack/react-query';
import type { AboutView, ClerkBody, Clerks, ClerkTerms, DeceasedData, DeceasedList, MyParties } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

export const clerksQuery = queryOptions({ queryKey: ['enterprise', 'clerks'], queryFn: async () => await valueOf<Clerks>(client.GET('/api/v1/enterprise/clerks')), staleTime: 0 });

/** Name a clerk. The id is chosen here, so that a second press is the same one. */
export async function putClerk(id: string, body: ClerkBody): Promise<Clerks> {
  return await valueOf<Clerks>(client.PUT('/api/v1/enterprise/clerks/{id}', { params: { path: { id } }, body }));
}

/** Other terms for a clerk: `next` is the appointment that follows. */
export async function putTerms(id: string, next: string, body: ClerkTerms): Promise<Clerks> {
  return await valueOf<Clerks>(client.PUT('/api/v1/enterprise/clerks/{id}/terms/{next}', { params: { path: { id, next } }, body }));
}

export async function removeClerk(id: string): Promise<Clerks> {
  return await valueOf<Clerks>(client.POST('/api/v1/enterprise/clerks/{id}/removal', { params: { path: { id } } }));
}

/** Be a clerk no more. */
export async function leaveEmployer(appointment: string): Promise<MyParties> {
  return await valueOf<MyParties>(client.POST('/api/v1/me/parties/{id}/leave', { params: { path: { id: appointment } } }));
}

export const deceasedQuery = queryOptions({ queryKey: ['deceased'], queryFn: async () => await valueOf<DeceasedList>(client.GET('/api/v1/me/deceased')), staleTime: 0 });

/** Whose data are asked for. */
export async function nameDeceased(name: string, number: string): Promise<AboutView> {
  return await valueOf<AboutView>(client.POST('/api/v1/me/deceased', { body: { name, number } }));
}

export async function readDeceased(id: string): Promise<DeceasedData> {
  return await valueOf<DeceasedData>(client.GET('/api/v1/me/deceased/{id}/register', { params: { path: { id } } }));
}

export async function correctDeceased(id: string, key: string, body: { readonly entry: string; readonly wrong: string; readonly should: string }): Promise<DeceasedData> {
  return await valueOf<DeceasedData>(client.PUT('/api/v1/me/deceased/{id}/corrections/{key}', { params: { path: { id, key } }, body }));
}
