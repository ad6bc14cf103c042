import { queryOptions } from '@tanstack/react-query';
import type { OfficeCommitments, OfficeList } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

export const officesQuery = queryOptions({ queryKey: ['offices'], queryFn: async () => await valueOf<OfficeList>(client.GET('/api/v1/public/offices')), staleTime: 60_000 });
export const officeQuery = (office: string) => queryOptions({ queryKey: ['offices', office], queryFn: async () => await valueOf<OfficeCommitments>(client.GET('/api/v1/public/offices/{office}', { params: { path: { office } } })), staleTime: 60_000 });
