import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { AlarmActBody, AlarmAskBody, AlarmCases, AlarmCloseBody, AlarmDeskBody, AlarmQuestions, Alarms } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

export const alarmsQuery = queryOptions({ queryKey: ['supervision', 'alarms'], queryFn: async () => await valueOf<Alarms>(client.GET('/api/v1/staff/alarms')), refetchInterval: 30_000 });

/** All cases of an alarm, a page at a time; those of an open one grow. */
export const alarmCasesQuery = (alarm: string, open: boolean) => infiniteQueryOptions({
  queryKey: ['supervision', 'alarm-cases', alarm], queryFn: async ({ pageParam }) => await valueOf<AlarmCases>(client.GET('/api/v1/staff/alarms/{alarm}/cases', { params: { path: { alarm }, query: { after: pageParam } } })),
  initialPageParam: 0, getNextPageParam: ({ next }) => next, ...(open && { refetchInterval: 30_000 }),
});

/** What is done about an alarm. Ids are made by the page, so that a second press is the same act. */
export async function postAct(alarm: string, body: AlarmActBody): Promise<Alarms> {
  return await valueOf<Alarms>(client.POST('/api/v1/staff/alarms/{alarm}/acts', { params: { path: { alarm } }, body }));
}

export async function postClosing(alarm: string, body: AlarmCloseBody): Promise<Alarms> {
  return await valueOf<Alarms>(client.POST('/api/v1/staff/alarms/{alarm}/closing', { params: { path: { alarm } }, body }));
}

export async function postEnquiry(alarm: string, body: AlarmAskBody): Promise<Alarms> {
  return await valueOf<Alarms>(client.POST('/api/v1/staff/alarms/{alarm}/enquiries', { params: { path: { alarm } }, body }));
}

export async function postAnswer(enquiry: string, text: string): Promise<Alarms> {
  return await valueOf<Alarms>(client.POST('/api/v1/staff/alarm-enquiries/{enquiry}/answer', { params: { path: { enquiry } }, body: { text } }));
}

export async function postDeskEnquiry(alarm: string, body: AlarmDeskBody): Promise<Alarms> {
  return await valueOf<Alarms>(client.POST('/api/v1/staff/alarms/{alarm}/desk-enquiries', { params: { path: { alarm } }, body }));
}

/** What the desks of somebody of a department are asked about alarms. */
export const questionsQuery = queryOptions({ queryKey: ['staff', 'alarm-questions'], queryFn: async () => await valueOf<AlarmQuestions>(client.GET('/api/v1/staff/alarm-questions')), staleTime: 0 });

export async function postDeskAnswer(enquiry: string, text: string): Promise<AlarmQuestions> {
  return await valueOf<AlarmQuestions>(client.POST('/api/v1/staff/alarm-questions/{enquiry}/answer', { params: { path: { enquiry } }, body: { text } }));
}
