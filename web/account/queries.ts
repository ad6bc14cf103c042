import { queryOptions } from '@tanstack/react-query';
import { startRegistration } from '@simplewebauthn/browser';
import type { PartnerPages, SignInMethods } from '../ui/api-types.ts';
import { client, valueOf } from '../ui/request.ts';

export const methodsQuery = queryOptions({ queryKey: ['account', 'methods'], queryFn: async () => await valueOf<SignInMethods>(client.GET('/api/v1/me/sign-in-methods')), staleTime: 0 });

export const partnerPagesQuery = queryOptions({ queryKey: ['account', 'partner-pages'], queryFn: async () => await valueOf<PartnerPages>(client.GET('/api/v1/me/partner-pages')), staleTime: 0 });

/** A partner may not know who somebody is any more. */
export const takeBack = async (id: string) => await valueOf<PartnerPages>(client.DELETE('/api/v1/me/partner-pages/{id}', { params: { path: { id } } }));

/** Has the device make a passkey and keeps its public half. @throws what the browser throws where the device or its owner says no */
export async function addPasskey(name: string): Promise<SignInMethods> {
  const { options, token } = await valueOf<{ options: Record<string, unknown>; token: string }>(client.POST('/api/v1/me/passkeys/options'));
  const made = await startRegistration({ optionsJSON: options as unknown as Parameters<typeof startRegistration>[0]['optionsJSON'] });
  return await valueOf<SignInMethods>(client.POST('/api/v1/me/passkeys', { body: { name, token, answer: { ...made } } }));
}

export const changePassword = async (body: { readonly current: string; readonly next: string }) => { await valueOf(client.POST('/api/v1/me/password', { body })); };

export const removePasskey = async (id: string) => await valueOf<SignInMethods>(client.DELETE('/api/v1/me/passkeys/{id}', { params: { path: { id } } }));
