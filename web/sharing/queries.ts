import { queryOptions } from '@tanstack/react-query';
import type { SharingList } from '../ui/api-types.ts';
import { getDepartmentBoard, getJointMatters, getPrompts, getSharing } from '../ui/api.ts';

export const sharingQuery = (region: string | undefined, period: SharingList['period']) => queryOptions({ queryKey: ['sharing', region, period], queryFn: () => getSharing(region, period), staleTime: 60_000, placeholderData: (before) => before });

export const jointQuery = (region: string | undefined) => queryOptions({ queryKey: ['joint-matters', region], queryFn: () => getJointMatters(region), staleTime: 60_000 });

/** The board looks again every five seconds, and never while nobody looks at it. */
export const boardQuery = queryOptions({ queryKey: ['staff', 'departments'], queryFn: getDepartmentBoard, refetchInterval: 5_000, refetchIntervalInBackground: false, refetchOnWindowFocus: true });

export const promptsQuery = queryOptions({ queryKey: ['prompts'], queryFn: getPrompts, staleTime: 0 });
