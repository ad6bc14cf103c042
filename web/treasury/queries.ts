import { queryOptions } from '@tanstack/react-query';
import type { DebtList, FoundPayee, FundBalances, InstalmentsBody, PaymentsDesk, RepaidBody, WaitingPayments } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

export const paymentsDeskQuery = queryOptions({ queryKey: ['payments-desk'], queryFn: async () => await valueOf<PaymentsDesk>(client.GET('/api/v1/staff/payments')) });
export const balancesQuery = queryOptions({ queryKey: ['fund-balances'], queryFn: async () => await valueOf<FundBalances>(client.GET('/api/v1/staff/payments/balances')) });

/** Read when they are opened: every reading is an entry in the access record of whoever is shown. */
const onlyWhenOpened = { refetchOnWindowFocus: false, refetchOnReconnect: false, gcTime: 0 } as const;
export const waitingQuery = queryOptions({ queryKey: ['payments-waiting'], queryFn: async () => await valueOf<WaitingPayments>(client.GET('/api/v1/staff/payments/waiting')), ...onlyWhenOpened });
export const debtsQuery = (after: number) => queryOptions({ queryKey: ['debts', after], queryFn: async () => await valueOf<DebtList>(client.GET('/api/v1/staff/debts', { params: { query: { after } } })), ...onlyWhenOpened });

export async function postFind(number: string): Promise<FoundPayee> {
  return await valueOf<FoundPayee>(client.POST('/api/v1/staff/payments/search', { body: { number } }));
}

/** Note a repayment. What is done to debts answers with the page of them that is shown (`after`). The id is made by the page, so that a second press is the same one. */
export async function postNote(after: number, claim: string, body: RepaidBody): Promise<DebtList> {
  return await valueOf<DebtList>(client.POST('/api/v1/staff/debts/claims/{claim}/repayments', { params: { path: { claim }, query: { after } }, body }));
}

export async function postConfirm(after: number, id: string): Promise<DebtList> {
  return await valueOf<DebtList>(client.POST('/api/v1/staff/debts/repayments/{id}/confirm', { params: { path: { id }, query: { after } } }));
}

export async function postReject(after: number, id: string, because: string): Promise<DebtList> {
  return await valueOf<DebtList>(client.POST('/api/v1/staff/debts/repayments/{id}/reject', { params: { path: { id }, query: { after } }, body: { because } }));
}

export async function putInstalments(after: number, claim: string, id: string, body: InstalmentsBody): Promise<DebtList> {
  return await valueOf<DebtList>(client.PUT('/api/v1/staff/debts/claims/{claim}/instalments/{id}', { params: { path: { claim, id }, query: { after } }, body }));
}

export async function postStop(after: number, id: string): Promise<DebtList> {
  return await valueOf<DebtList>(client.POST('/api/v1/staff/debts/instalments/{id}/stop', { params: { path: { id }, query: { after } } }));
}

export function controlSheetHref(id: string, language: string): string {
  return `/api/v1/staff/payments/files/${encodeURIComponent(id)}/sheet?language=${language}`;
}
