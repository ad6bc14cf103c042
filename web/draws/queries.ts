import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { getCommitments, getDrawsOfDay } from '../ui/api.ts';

/** The draws of a day in a city, a page at a time; before somebody has signed in, of the city that this installation is for. */
export const drawsQuery = (day: string, region: string | undefined) => infiniteQueryOptions({ queryKey: ['draws', day, region], queryFn: ({ pageParam }) => getDrawsOfDay(day, region, pageParam), initialPageParam: undefined as string | undefined, getNextPageParam: ({ next }) => next, staleTime: 60_000 });

/** The last days that had draws, the latest first, with the fingerprint of each day's seed. */
export const daysQuery = (region: string | undefined) => queryOptions({ queryKey: ['draws', 'days', region], queryFn: async () => (await getCommitments(region)).days.filter(({ draws }) => draws > 0).toReversed(), staleTime: 60_000 });
