import { queryOptions } from '@tanstack/react-query';
import type { Integrity, IntegrityHands } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

export const integrityQuery = (service: string | undefined) => queryOptions({ queryKey: ['staff', 'integrity', service], queryFn: async () => await valueOf<Integrity>(client.GET('/api/v1/staff/integrity', { params: { query: service === undefined ? {} : { service } } })), staleTime: 60_000, placeholderData: (before) => before });

export const integrityHandsQuery = (service: string | undefined) => queryOptions({ queryKey: ['staff', 'integrity', 'hands', service], queryFn: async () => await valueOf<IntegrityHands>(client.GET('/api/v1/staff/integrity/hands', { params: { query: service === undefined ? {} : { service } } })), staleTime: 60_000 });
