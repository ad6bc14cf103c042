import { queryOptions } from '@tanstack/react-query';
import type { MyEntitled } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

/** What is the due of whoever is signed in; what was decided meanwhile counts at the next look. */
export const entitledQuery = queryOptions({ queryKey: ['me', 'entitled'], queryFn: async () => await valueOf<MyEntitled>(client.GET('/api/v1/me/entitled')), staleTime: 0 });
