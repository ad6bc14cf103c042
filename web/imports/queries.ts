import { queryOptions } from '@tanstack/react-query';
import type { ImportList } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

export const importsQuery = queryOptions({ queryKey: ['imports'], queryFn: async () => await valueOf<ImportList>(client.GET('/api/v1/staff/imports')), staleTime: 0 });
