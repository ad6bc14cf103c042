import { queryOptions } from '@tanstack/react-query';
import type { Integrity } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

export const integrityQuery = (service: string | undefined) => queryOptions({ queryKey: ['staff', 'integrity', service], queryFn: async () => await valueOf<Integrity>(client.GET('/api/v1/staff/integrity', { params: { query: service === undefined ? {} : { service } } })), staleTime: 60_000, placeholderData: (before) => before });
