import { queryOptions } from '@tanstack/react-query';
import type { PaymentHoldBody, PaymentHolds } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

/** Read when it is opened: every reading is an entry in the access record of whoever is named. */
export const holdsQuery = queryOptions({ queryKey: ['payment-holds'], queryFn: async () => await valueOf<PaymentHolds>(client.GET('/api/v1/staff/payment-holds')), refetchOnWindowFocus: false, refetchOnReconnect: false });

/** Hold payments. The id is made by the page, so that a second press is the same hold. */
export async function putHold(id: string, body: PaymentHoldBody): Promise<PaymentHolds> {
  return await valueOf<PaymentHolds>(client.PUT('/api/v1/staff/payment-holds/{id}', { params: { path: { id } }, body }));
}

export async function postRelease(id: string, because: string): Promise<PaymentHolds> {
  return await valueOf<PaymentHolds>(client.POST('/api/v1/staff/payment-holds/{id}/release', { params: { path: { id } }, body: { because } }));
}
