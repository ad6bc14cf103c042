import { queryOptions } from '@tanstack/react-query';
import type { DutyCalendar } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

export const calendarQuery = queryOptions({ queryKey: ['enterprise', 'calendar'], queryFn: async () => await valueOf<DutyCalendar>(client.GET('/api/v1/enterprise/calendar')), staleTime: 0 });
