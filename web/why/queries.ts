import { queryOptions } from '@tanstack/react-query';
import type { ItemExplanation } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

export const whyQuery = (number: string, no: number) => queryOptions({ queryKey: ['cases', number, 'why', no], queryFn: async () => await valueOf<ItemExplanation>(client.GET('/api/v1/cases/{number}/items/{no}/explanation', { params: { path: { number, no } } })), retry: false, staleTime: 0 });

/** For an officer: every reading is an entry in the access record of whom it is about. */
export const deskWhyQuery = (number: string, no: number) => queryOptions({ queryKey: ['staff', 'why', number, no], queryFn: async () => await valueOf<ItemExplanation>(client.GET('/api/v1/staff/items/{case}/{no}/explanation', { params: { path: { case: number, no } } })), retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false, gcTime: 0 });
