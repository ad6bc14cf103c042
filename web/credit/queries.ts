import { queryOptions } from '@tanstack/react-query';
import type { CreditAnswerBody, CreditAskBody, CreditCase, CreditTasks, MyCredit } from '../ui/api-types.ts';
import { client, valueOf, versionOf } from '../ui/request.ts';

export const myCreditQuery = queryOptions({ queryKey: ['me', 'credit'], queryFn: async () => await valueOf<MyCredit>(client.GET('/api/v1/me/credit')) });

/** Take a promise back before the decision. */
export async function postPromiseWithdrawal(number: string, element: string, reason: string): Promise<MyCredit> {
  return await valueOf<MyCredit>(client.POST('/api/v1/cases/{number}/promises/{element}/withdrawal', { params: { path: { number, element } }, body: { reason } }));
}

/** Ask for the repair of a record, or object to it. */
export async function postCreditAsk(number: string, element: string, body: CreditAskBody): Promise<MyCredit> {
  return await valueOf<MyCredit>(client.POST('/api/v1/cases/{number}/promises/{element}/credit', { params: { path: { number, element } }, body }));
}

export const creditTasksQuery = queryOptions({ queryKey: ['supervision', 'credit'], queryFn: async () => await valueOf<CreditTasks>(client.GET('/api/v1/staff/credit')), refetchInterval: 60_000 });

/** Read when it is opened: every reading is an entry in the person's access record. */
export const creditCaseQuery = (number: string) => queryOptions({
  queryKey: ['supervision', 'credit', number], queryFn: async () => await versionOf<CreditCase>(client.GET('/api/v1/staff/credit/{case}', { params: { path: { case: number } } })), refetchOnWindowFocus: false, refetchOnReconnect: false, gcTime: 0,
});

/** What the answer about a promise is about. */
export const creditOf = (number: string, element: string): string => `credit/${number}/${element}`;

export async function postCreditAnswer(number: string, element: string, tag: string, body: CreditAnswerBody): Promise<CreditCase> {
  return await valueOf<CreditCase>(client.POST('/api/v1/staff/credit/{case}/{element}', { params: { path: { case: number, element }, header: { 'if-match': tag } }, body }));
}
