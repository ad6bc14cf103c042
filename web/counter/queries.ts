import { queryOptions } from '@tanstack/react-query';
import type { AgainHere, ArrivalBody, CardRead, Counter, HelpedList, OldNumberFound, PasswordGiven, ScreenAct, ScreenBegun, ScreenNow } from '../ui/api-types.ts';
import { regionAsked } from '../ui/region-asked.ts';
import { client, valueOf } from '../ui/request.ts';

export const counterQuery = queryOptions({ queryKey: ['staff', 'counter'], queryFn: async () => await valueOf<Counter>(client.GET('/api/v1/staff/counter')), staleTime: 0 });

export const helpedQuery = queryOptions({ queryKey: ['staff', 'counter', 'helped'], queryFn: async () => await valueOf<HelpedList>(client.GET('/api/v1/staff/counter/helped')), staleTime: 0 });

export async function putVisit(id: string, body: ArrivalBody): Promise<Counter> {
  return await valueOf<Counter>(client.PUT('/api/v1/staff/counter/visits/{id}', { params: { path: { id } }, body }));
}

/** Whose electronic card was shown; each code is read once. */
export async function readCard(code: string): Promise<CardRead> {
  return await valueOf<CardRead>(client.POST('/api/v1/staff/counter/card', { body: { code } }));
}

export async function endVisit(id: string): Promise<Counter> {
  return await valueOf<Counter>(client.POST('/api/v1/staff/counter/visits/{id}/end', { params: { path: { id } } }));
}

/** An account or a new password for whoever stands at the counter; told this once. */
export async function givePassword(visit: string): Promise<PasswordGiven> {
  return await valueOf<PasswordGiven>(client.POST('/api/v1/staff/counter/visits/{id}/password', { params: { path: { id: visit } } }));
}

/** The cases of whoever stands at the counter that a number of an old system became. */
export async function findOldNumber(visit: string, number: string): Promise<OldNumberFound> {
  return await valueOf<OldNumberFound>(client.GET('/api/v1/staff/counter/visits/{id}/old-numbers/{number}', { params: { path: { id: visit, number } } }));
}

/** Which results of a case of whoever is here, by its number, can be looked at again. */
export async function findResults(visit: string, number: string): Promise<AgainHere> {
  return await valueOf<AgainHere>(client.GET('/api/v1/staff/visits/{id}/results/{number}', { params: { path: { id: visit, number } } }));
}

/** Whoever is here asks for it, after the sentence was read to them. */
export async function postAgainHere(visit: string, number: string, no: number, kind: 'by-person' | 'appeal', reason: string): Promise<AgainHere> {
  return await valueOf<AgainHere>(client.POST('/api/v1/staff/visits/{id}/results/{number}/items/{no}/reopening', { params: { path: { id: visit, number, no } }, body: { kind, reason, agreed: true } }));
}

/** The screen that shows this code follows the clerk from now on. */
export async function pairScreen(code: string): Promise<Counter> {
  return await valueOf<Counter>(client.PUT('/api/v1/staff/counter/screen', { body: { code } }));
}

export async function letScreenGo(): Promise<Counter> {
  return await valueOf<Counter>(client.DELETE('/api/v1/staff/counter/screen'));
}

/** A screen that was opened here, for the region that its address names. */
export async function beginScreen(): Promise<ScreenBegun> {
  return await valueOf<ScreenBegun>(client.POST('/api/v1/public/screens', { params: { query: regionAsked() } }));
}

export async function readScreen({ id, token }: ScreenBegun, signal: AbortSignal): Promise<ScreenNow> {
  return await valueOf<ScreenNow>(client.GET('/api/v1/public/screens/{id}', { params: { path: { id }, query: regionAsked(), header: { 'x-kuaiban-screen': token } }, signal }));
}

/** What the person does on the screen about what it shows. */
export async function actOnScreen({ id, token }: ScreenBegun, body: ScreenAct): Promise<ScreenNow> {
  return await valueOf<ScreenNow>(client.POST('/api/v1/public/screens/{id}/acts', { params: { path: { id }, query: regionAsked(), header: { 'x-kuaiban-screen': token } }, body }));
}
