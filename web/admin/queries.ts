import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { AdminMade, AdminOffices, AdminTrail, AdminView, EnterAccountBody, OfficeBody, RightsBody } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

export const adminQuery = queryOptions({ queryKey: ['admin'], queryFn: async () => await valueOf<AdminView>(client.GET('/api/v1/staff/admin')), staleTime: 0 });
export const trailQuery = infiniteQueryOptions({
  queryKey: ['admin', 'trail'], staleTime: 0, initialPageParam: undefined as number | undefined, getNextPageParam: ({ next }: AdminTrail) => next,
  queryFn: async ({ pageParam }) => await valueOf<AdminTrail>(client.GET('/api/v1/staff/admin/trail', { params: { query: pageParam === undefined ? {} : { before: pageParam } } })),
});

const of = (id: string) => ({ params: { path: { id } } });
/** What is done to one account by the press of a button. */
export const ACTS = {
  end: (id: string) => client.POST('/api/v1/staff/admin/accounts/{id}/ending', of(id)), return: (id: string) => client.POST('/api/v1/staff/admin/accounts/{id}/return', of(id)),
  password: (id: string) => client.POST('/api/v1/staff/admin/accounts/{id}/password', of(id)), factor: (id: string) => client.POST('/api/v1/staff/admin/accounts/{id}/factor', of(id)),
  confirm: (id: string) => client.POST('/api/v1/staff/admin/requests/{id}/confirmation', of(id)), refuse: (id: string) => client.POST('/api/v1/staff/admin/requests/{id}/refusal', of(id)),
} as const;
export type Act = keyof typeof ACTS;
export const postAct = async (act: Act, id: string): Promise<AdminMade> => await valueOf<AdminMade>(ACTS[act](id));
export const postAccount = async (body: EnterAccountBody): Promise<AdminMade> => await valueOf<AdminMade>(client.POST('/api/v1/staff/admin/accounts', { body }));
export const putOffice = async (id: string, office: string): Promise<AdminMade> => await valueOf<AdminMade>(client.PUT('/api/v1/staff/admin/accounts/{id}/office', { ...of(id), body: office === '' ? {} : { office } }));
export const putRights = async (id: string, body: RightsBody): Promise<AdminMade> => await valueOf<AdminMade>(client.PUT('/api/v1/staff/admin/accounts/{id}/rights', { ...of(id), body }));

export const officesQuery = queryOptions({ queryKey: ['admin', 'offices'], queryFn: async () => await valueOf<AdminOffices>(client.GET('/api/v1/staff/admin/offices')), staleTime: 0 });
export const enterOffice = async (body: OfficeBody): Promise<AdminOffices> => await valueOf<AdminOffices>(client.POST('/api/v1/staff/admin/offices', { body }));
export const changeOffice = async (id: string, seen: number, body: OfficeBody): Promise<AdminOffices> => await valueOf<AdminOffices>(client.PUT('/api/v1/staff/admin/offices/{id}', { ...of(id), body: { ...body, seen } }));
export const endOffice = async (id: string, body: { readonly from: string; readonly ground: string }): Promise<AdminOffices> => await valueOf<AdminOffices>(client.POST('/api/v1/staff/admin/offices/{id}/ending', { ...of(id), body }));
export const undoOffice = async (id: string, change: number): Promise<AdminOffices> => await valueOf<AdminOffices>(client.POST('/api/v1/staff/admin/offices/{id}/undoing', { ...of(id), body: { change } }));
