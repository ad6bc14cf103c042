import { queryOptions } from '@tanstack/react-query';
import type { CardCode, MyCard } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

export const cardQuery = queryOptions({ queryKey: ['me', 'card'], queryFn: async () => await valueOf<MyCard>(client.GET('/api/v1/me/card')), staleTime: 0 });

export const openCard = async (agreed: string) => await valueOf<MyCard>(client.POST('/api/v1/me/card', { body: { agreed } }));
export const revokeCard = async () => await valueOf<MyCard>(client.DELETE('/api/v1/me/card'));
export const newCode = async () => await valueOf<CardCode>(client.POST('/api/v1/me/card/codes'));
