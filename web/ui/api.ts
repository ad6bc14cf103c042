import type {
  Answers, CaseProgress, CaseSummary, CaseView, Draft, DraftBody, Findings, LifeEventDetail, LifeEventSummary, Me, MyRegister, Plan,
  Queue, ReferralView, StaffItem, StoredFile, Vacancy,
} from './api-types.ts';
import { problemOf, send, sendFile, type Versioned } from './request.ts';

const id = encodeURIComponent;

/** Who is signed in, or nobody. */
export async function getMe(): Promise<Me | null> {
  try {
    return (await send<Me>('GET', '/me')).value;
  } catch (error) {
    if (problemOf(error).status === 401) return null;
    throw error;
  }
}

/** Where the browser goes to sign in; it comes back to `returnTo`. */
export function signInHref(returnTo: string, as?: 'staff' | 'enterprise'): string {
  return `/auth/sign-in?return=${id(returnTo)}${as === undefined ? '' : `&as=${as}`}`;
}

export async function signOut(): Promise<void> {
  await send('POST', '/sign-out');
}

export async function getLifeEvents(): Promise<LifeEventSummary[]> {
  return (await send<{ lifeEvents: LifeEventSummary[] }>('GET', '/life-events')).value.lifeEvents;
}

export async function getLifeEvent(lifeEvent: string): Promise<LifeEventDetail> {
  return (await send<LifeEventDetail>('GET', `/life-events/${id(lifeEvent)}`)).value;
}

export async function getDrafts(): Promise<Draft[]> {
  return (await send<{ drafts: Draft[] }>('GET', '/me/drafts')).value.drafts;
}

/** `version` is the one we read; without it the draft must not exist yet. A newer one elsewhere is answered with 412. */
export async function putDraft(lifeEvent: string, body: DraftBody, version?: number): Promise<Draft> {
  const headers: Record<string, string> = version === undefined ? {} : { 'if-match': `"${version}"` };
  return (await send<Draft>('PUT', `/me/drafts/${id(lifeEvent)}`, { body, headers })).value;
}

export async function deleteDraft(lifeEvent: string): Promise<void> {
  await send('DELETE', `/me/drafts/${id(lifeEvent)}`);
}

export async function postPlan(lifeEvent: string, body: DraftBody, signal?: AbortSignal): Promise<Plan> {
  return (await send<Plan>('POST', '/plans', { body: { lifeEvent, body }, ...(signal ? { signal } : {}) })).value;
}

/** The same key is answered with the same case, however often it is sent. */
export async function postCase(lifeEvent: string, body: DraftBody, key: string): Promise<CaseView> {
  return (await send<CaseView>('POST', '/cases', { body: { lifeEvent, body }, headers: { 'idempotency-key': key } })).value;
}

export async function getMyCases(): Promise<CaseSummary[]> {
  return (await send<{ cases: CaseSummary[] }>('GET', '/me/cases')).value.cases;
}

export async function getCase(number: string): Promise<CaseView> {
  return (await send<CaseView>('GET', `/cases/${id(number)}`)).value;
}

export async function getProgress(number: string, code: string): Promise<CaseProgress> {
  return (await send<CaseProgress>('GET', `/cases/${id(number)}/progress?code=${id(code)}`)).value;
}

export function receiptHref(number: string): string {
  return `/api/v1/cases/${id(number)}/receipt.pdf`;
}

export async function putRating(number: string, no: number, score: number, comment: string): Promise<CaseView> {
  return (await send<CaseView>('PUT', `/cases/${id(number)}/items/${no}/rating`, { body: { score, comment } })).value;
}

export async function postCorrection(number: string, no: number, answers: Answers, files: { evidence: string; file: string }[]): Promise<CaseView> {
  return (await send<CaseView>('POST', `/cases/${id(number)}/items/${no}/correction`, { body: { answers, files } })).value;
}

export async function postFile(file: File, progress: (share: number) => void, signal?: AbortSignal): Promise<StoredFile> {
  return await sendFile<StoredFile>('/files', file, progress, signal);
}

export function fileHref(file: string): string {
  return `/api/v1/files/${id(file)}`;
}

export async function getMyRegister(): Promise<MyRegister> {
  return (await send<MyRegister>('GET', '/me/register')).value;
}

export async function getVacancies(number: string): Promise<Vacancy[]> {
  return (await send<{ vacancies: Vacancy[] }>('GET', `/cases/${id(number)}/vacancies`)).value.vacancies;
}

export async function postReferral(number: string, vacancy: string): Promise<Vacancy> {
  return (await send<Vacancy>('POST', `/cases/${id(number)}/referrals`, { body: { vacancy } })).value;
}

export async function getQueue(): Promise<Queue> {
  return (await send<Queue>('GET', '/staff/queue')).value;
}

export async function getStaffItem(number: string, no: number): Promise<Versioned<StaffItem>> {
  return await send<StaffItem>('GET', `/staff/items/${id(number)}/${no}`);
}

export type StaffAct =
  | { readonly act: 'approve'; readonly body: { findings?: Findings; note: string } }
  | { readonly act: 'refuse'; readonly body: { criterion: string; findings?: Findings; note: string } }
  | { readonly act: 'correct'; readonly body: { elements: string[]; evidence: string[]; note: string } }
  | { readonly act: 'confirm' | 'return'; readonly body: { note: string } };

/** An officer's act on the version that was read; when another acted meanwhile the answer is 409 or 412. */
export async function postStaffAct(number: string, no: number, version: number, { act, body }: StaffAct): Promise<Versioned<StaffItem>> {
  return await send<StaffItem>('POST', `/staff/items/${id(number)}/${no}/${act}`, { body, headers: { 'if-match': `"${version}"` } });
}

export async function getReferrals(): Promise<ReferralView[]> {
  return (await send<{ referrals: ReferralView[] }>('GET', '/enterprise/referrals')).value.referrals;
}

export async function answerReferral(referral: string, answer: { status: 'interview' | 'declined' | 'hired'; startsOn?: string; note: string }): Promise<ReferralView> {
  return (await send<ReferralView>('POST', `/enterprise/referrals/${id(referral)}/answer`, { body: answer })).value;
}
