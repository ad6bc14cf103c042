import type {
  AboutView, AnswerObjectionBody, Answers, ApproveBody, CaseList, CaseProgress, CaseReceipt, CaseStanding, CaseView, ChooseHandoverBody, Commitments, ConsentView, CorrectBody, DelayBody, DepartmentBoard, SettleMessageBody, Deliveries, DocumentCheck, HandBackBody, Draft, DraftBody, DrawsOfDay, Findings, InvitationView, LifeEventDetail, LifeEventSummary, LimitBody, JointMatterList, OfflineSlip, PromptView, ObjectBody, MyObjection, MyRegister, OfferView, NoticeList, OwnPapers, PaperBody, Payments, Plan, Preview, PublicDraw, PublicKeys, PublicityEntry, PublicityList,
  Queue, ReachBody, ReachView, RefuseBody, ReviewBody, UpholdBody, ChangeBody, InstalmentsBody, ItemPayments, RepaidBody, StaffItem, StaffNoticeList, StoredFile, FileReadingView, Vacancy, ServiceEntry, ServiceGuide, EventManual, ServiceManual, SharingList,
  AbsenceBody, Absences, AnswerAgainBody, AskAssistanceBody, DropAssistanceBody, JointRulingBody, AnswerOrderBody, AskAgainBody, MoveBody, OrderBody, Supervision, SupervisionItem, VersionDifference, TransferBody, OrderAppraisalBody, OrderVisitBody, ProposeTimesBody, MissVisitBody, ReplaceExpertBody, ReportVisitBody, WebhookMade, WebhookView,
} from './api-types.ts';
import { setActing } from './acting.ts';
import { tellTabs } from './tabs.ts';
import { setVisit } from './visit.ts';
import { noteWay, wayBack } from './way-back.ts';
import { client, sendFile, valueOf, versionOf, type Versioned } from './request.ts';

/** Where the browser goes to sign in; it comes back to `returnTo`. */
export function signInHref(returnTo: string, as = wayBack()): string {
  return `/auth/sign-in?return=${encodeURIComponent(returnTo)}${as === undefined ? '' : `&as=${as}`}`;
}

/** Where whoever is signed in proves once more who they are, by a second factor; the browser comes back to `returnTo`. */
export function proveHref(returnTo: string, as?: 'staff' | 'enterprise'): string {
  return `${signInHref(returnTo, as)}&level=strong`;
}

/** Ends the session here. Tells where the browser has to go so that it ends at whoever opened it, too; nothing where it was opened here. */
export async function signOut(): Promise<string | undefined> {
  setVisit(null);
  noteWay(null);
  setActing(null);
  const ended = await valueOf<{ next?: string } | null | undefined>(client.POST('/api/v1/sign-out'));
  tellTabs({ is: 'signed-out' });
  return ended?.next;
}

/** Lists and guides are those of a city; without one, of the city that this installation is for. */
const of = (region: string | undefined) => ({ query: region === undefined ? {} : { region } });

export async function getLifeEvents(region?: string): Promise<LifeEventSummary[]> {
  return (await valueOf<{ lifeEvents: LifeEventSummary[] }>(client.GET('/api/v1/life-events', { params: of(region) }))).lifeEvents;
}

export async function getServices(region?: string): Promise<ServiceEntry[]> {
  return (await valueOf<{ services: ServiceEntry[] }>(client.GET('/api/v1/services', { params: of(region) }))).services;
}

export async function getService(code: string, region?: string): Promise<ServiceGuide> {
  return await valueOf<ServiceGuide>(client.GET('/api/v1/services/{code}', { params: { path: { code }, ...of(region) } }));
}

export async function getLifeEvent(id: string, region?: string): Promise<LifeEventDetail> {
  return await valueOf<LifeEventDetail>(client.GET('/api/v1/life-events/{id}', { params: { path: { id }, ...of(region) } }));
}

/** What is applied for, and about whom: the `about` of an AboutView, none where it is the applicant. */
export type Target = { readonly lifeEvent: string; readonly about?: string };

/** Name somebody else to apply for. */
export async function postParty(name: string, number: string): Promise<AboutView> {
  return await valueOf<AboutView>(client.POST('/api/v1/parties', { body: { name, number } }));
}

export async function getDrafts(): Promise<Draft[]> {
  return (await valueOf<{ drafts: Draft[] }>(client.GET('/api/v1/me/drafts'))).drafts;
}

/** What waits for this person to confirm. */
export async function getInvitations(): Promise<InvitationView[]> {
  return (await valueOf<{ invitations: InvitationView[] }>(client.GET('/api/v1/me/invitations'))).invitations;
}

export async function getOffers(): Promise<OfferView[]> {
  return (await valueOf<{ offers: OfferView[] }>(client.GET('/api/v1/me/offers'))).offers;
}

export async function declineOffer({ offer, round }: Pick<OfferView, 'offer' | 'round'>): Promise<void> {
  await valueOf(client.DELETE('/api/v1/me/offers/{offer}/{round}', { params: { path: { offer, round } } }));
}

/** What somebody can apply for because a department told of it. */
export async function getPrompts(): Promise<PromptView[]> {
  return (await valueOf<{ prompts: PromptView[] }>(client.GET('/api/v1/me/prompts'))).prompts;
}

export async function declinePrompt(id: string): Promise<void> {
  await valueOf(client.DELETE('/api/v1/me/prompts/{id}', { params: { path: { id } } }));
}

export async function declineInvitation(number: string): Promise<void> {
  await valueOf(client.DELETE('/api/v1/me/invitations/{number}', { params: { path: { number } } }));
}

/** `version` is the one we read; without it the draft must not exist yet. A newer one elsewhere is answered with 412. */
export async function putDraft({ lifeEvent, ...query }: Target, body: DraftBody, version?: number): Promise<Draft> {
  const header = version === undefined ? {} : { 'if-match': `"${version}"` };
  return await valueOf<Draft>(client.PUT('/api/v1/me/drafts/{lifeEvent}', { params: { path: { lifeEvent }, query, header }, body }));
}

export async function deleteDraft({ lifeEvent, ...query }: Target): Promise<void> {
  await valueOf(client.DELETE('/api/v1/me/drafts/{lifeEvent}', { params: { path: { lifeEvent }, query } }));
}

export async function postPlan(target: Target, body: DraftBody, signal?: AbortSignal): Promise<Plan> {
  return await valueOf<Plan>(client.POST('/api/v1/plans', { body: { ...target, body }, signal: signal ?? null }));
}

/** The same key is answered with the same case, however often it is sent. */
export async function postCase(target: Target, body: DraftBody, key: string): Promise<CaseReceipt> {
  return await valueOf<CaseReceipt>(client.POST('/api/v1/cases', { params: { header: { 'idempotency-key': key } }, body: { ...target, body } }));
}

export async function getMyCases(sought: { readonly words?: string; readonly standing?: CaseStanding } = {}, after?: number): Promise<CaseList> {
  return await valueOf<CaseList>(client.GET('/api/v1/me/cases', { params: { query: { ...sought, ...(after !== undefined && { after }) } } }));
}

export async function getCase(number: string): Promise<CaseView> {
  return await valueOf<CaseView>(client.GET('/api/v1/cases/{number}', { params: { path: { number } } }));
}

export async function getProgress(number: string, code: string): Promise<CaseProgress> {
  return await valueOf<CaseProgress>(client.GET('/api/v1/cases/{number}/progress', { params: { path: { number }, query: { code } } }));
}

/** What became of what a counter received while the line was down, by the slip. */
export async function getSlip(number: string, code: string): Promise<OfflineSlip> {
  return await valueOf<OfflineSlip>(client.GET('/api/v1/public/offline-slips/{number}', { params: { path: { number }, query: { code } } }));
}

/** A document by the number and code that stand on it. */
export async function getDocumentCheck(number: string, code: string): Promise<DocumentCheck> {
  return await valueOf<DocumentCheck>(client.GET('/api/v1/documents/{number}', { params: { path: { number }, query: { code } } }));
}

/** The keys this house signs with and has signed with. */
export async function getPublicKeys(): Promise<PublicKeys['keys']> {
  return (await valueOf<PublicKeys>(client.GET('/api/v1/public/keys'))).keys;
}

/** How a thing that comes of an item is to be handed over. */
/** Have the decision on an item sent on paper. */
export async function putPaper(number: string, no: number, body: PaperBody): Promise<Deliveries> {
  return await valueOf<Deliveries>(client.PUT('/api/v1/cases/{number}/items/{no}/paper', { params: { path: { number, no } }, body }));
}

export async function putHandover(number: string, no: number, body: ChooseHandoverBody): Promise<CaseView> {
  return await valueOf<CaseView>(client.PUT('/api/v1/cases/{number}/items/{no}/handover', { params: { path: { number, no } }, body }));
}

export async function putRating(number: string, no: number, body: { readonly score: number; readonly comment: string; readonly reasons: string[] }): Promise<CaseView> {
  return await valueOf<CaseView>(client.PUT('/api/v1/cases/{number}/items/{no}/rating', { params: { path: { number, no } }, body }));
}

/** Whether what was done about a low rating is enough. */
export async function postRatingCallBack(number: string, no: number, body: { readonly satisfied: boolean; readonly words: string }): Promise<CaseView> {
  return await valueOf<CaseView>(client.POST('/api/v1/cases/{number}/items/{no}/rating/call-back', { params: { path: { number, no } }, body }));
}

export async function postCorrection(number: string, no: number, answers: Answers, files: { evidence: string; file: string }[], shown: string[]): Promise<CaseView> {
  return await valueOf<CaseView>(client.POST('/api/v1/cases/{number}/items/{no}/correction', { params: { path: { number, no } }, body: { answers, files, ...(shown.length > 0 && { shown }) } }));
}

/** Take more time to answer a correction, once. */
export async function postMoreTime(number: string, no: number, reason: string): Promise<CaseView> {
  return await valueOf<CaseView>(client.POST('/api/v1/cases/{number}/items/{no}/more-time', { params: { path: { number, no } }, body: { reason } }));
}

/** Ask the officer to get on with an item. */
export async function postUrge(number: string, no: number): Promise<CaseView> {
  return await valueOf<CaseView>(client.POST('/api/v1/cases/{number}/items/{no}/urge', { params: { path: { number, no } } }));
}

/** Agree on one of the proposed times of a visit. */
export async function postVisitTime(number: string, no: number, time: string): Promise<CaseView> {
  return await valueOf<CaseView>(client.POST('/api/v1/cases/{number}/items/{no}/visit-time', { params: { path: { number, no } }, body: { time } }));
}

/** None of the times suits: when it would. */
export async function postOtherTimes(number: string, no: number, note: string): Promise<CaseView> {
  return await valueOf<CaseView>(client.POST('/api/v1/cases/{number}/items/{no}/visit-others', { params: { path: { number, no } }, body: { note } }));
}

/** Ask for a result to be looked at again: by a person, or by another officer. */
export async function postReopening(number: string, no: number, kind: 'by-person' | 'appeal', reason: string): Promise<CaseView> {
  return await valueOf<CaseView>(client.POST('/api/v1/cases/{number}/items/{no}/reopening', { params: { path: { number, no } }, body: { kind, reason } }));
}

/** Take items back that have no result yet. */
export async function postWithdrawal(number: string, items: number[], reason: string): Promise<CaseView> {
  return await valueOf<CaseView>(client.POST('/api/v1/cases/{number}/withdrawal', { params: { path: { number } }, body: { items, reason } }));
}

export async function postFile(file: File, progress: (share: number) => void): Promise<StoredFile> {
  return await sendFile<StoredFile>('/api/v1/files', file, progress);
}

/** Read a photograph of one's own. */
export async function postReading(id: string, evidence?: string): Promise<FileReadingView> {
  return await valueOf<FileReadingView>(client.POST('/api/v1/files/{id}/reading', { params: { path: { id }, query: { ...(evidence !== undefined && { evidence }) } } }));
}

/** A photograph of a visit, from the officer who has the item. */
export async function postPhoto(item: { readonly case: string; readonly no: number }, file: File, progress: (share: number) => void): Promise<StoredFile> {
  return await sendFile<StoredFile>('/api/v1/staff/photos', file, progress, { case: item.case, no: String(item.no) });
}

export async function getOwnPapers(): Promise<OwnPapers> {
  return await valueOf<OwnPapers>(client.GET('/api/v1/me/register/papers'));
}

export async function getMyRegister(): Promise<MyRegister> {
  return await valueOf<MyRegister>(client.GET('/api/v1/me/register'));
}

export async function getMessages(after?: string): Promise<NoticeList> {
  return await valueOf<NoticeList>(client.GET('/api/v1/me/messages', { params: { query: after === undefined ? {} : { after } } }));
}

/** The systems of the enterprise that are told what happens to its cases. */
export async function getWebhooks(): Promise<WebhookView[]> {
  return (await valueOf<{ webhooks: WebhookView[] }>(client.GET('/api/v1/enterprise/webhooks'))).webhooks;
}

export async function postWebhook(url: string): Promise<WebhookMade> {
  return await valueOf<WebhookMade>(client.POST('/api/v1/enterprise/webhooks', { body: { url } }));
}

export async function deleteWebhook(id: string): Promise<WebhookView[]> {
  return (await valueOf<{ webhooks: WebhookView[] }>(client.DELETE('/api/v1/enterprise/webhooks/{id}', { params: { path: { id } } }))).webhooks;
}

export async function restartWebhook(id: string): Promise<WebhookView[]> {
  return (await valueOf<{ webhooks: WebhookView[] }>(client.POST('/api/v1/enterprise/webhooks/{id}/restart', { params: { path: { id } } }))).webhooks;
}

export async function getConsent(): Promise<ConsentView> {
  return await valueOf<ConsentView>(client.GET('/api/v1/me/electronic-delivery'));
}

export async function putConsent(given: boolean): Promise<ConsentView> {
  return await valueOf<ConsentView>(client.PUT('/api/v1/me/electronic-delivery', { body: { given } }));
}

export async function getDeliveries(number: string): Promise<Deliveries> {
  return await valueOf<Deliveries>(client.GET('/api/v1/cases/{number}/deliveries', { params: { path: { number } } }));
}

/** How whoever is signed in is told. */
export async function getContact(): Promise<ReachView> {
  return await valueOf<ReachView>(client.GET('/api/v1/me/contact'));
}

export async function putContact(body: ReachBody): Promise<ReachView> {
  return await valueOf<ReachView>(client.PUT('/api/v1/me/contact', { body }));
}

export async function getUnread(): Promise<number> {
  return (await valueOf<{ unread: number }>(client.GET('/api/v1/me/messages/unread'))).unread;
}

/** Marks messages as read, all of them where none is named; answers how many are unread. */
export async function postRead(ids?: readonly string[]): Promise<number> {
  return (await valueOf<{ unread: number }>(client.POST('/api/v1/me/messages/read', { body: ids === undefined ? {} : { ids: [...ids] } }))).unread;
}

/** What whoever works at a desk was told. */
export async function getStaffNotices(): Promise<StaffNoticeList> {
  return await valueOf<StaffNoticeList>(client.GET('/api/v1/staff/notices'));
}

export async function getStaffUnread(): Promise<number> {
  return (await valueOf<{ unread: number }>(client.GET('/api/v1/staff/notices/unread'))).unread;
}

/** Marks notices of the desk as read, all of them where none is named. */
export async function postStaffRead(ids?: readonly string[]): Promise<StaffNoticeList> {
  return await valueOf<StaffNoticeList>(client.POST('/api/v1/staff/notices/read', { body: ids === undefined ? {} : { ids: [...ids] } }));
}

export async function getMyPayments(): Promise<Payments> {
  return await valueOf<Payments>(client.GET('/api/v1/me/payments'));
}

export async function getCasePayments(number: string): Promise<Payments> {
  return await valueOf<Payments>(client.GET('/api/v1/cases/{number}/payments', { params: { path: { number } } }));
}

/** Pay again what came back, once the account is in order. */
export async function postPayAgain(id: string): Promise<Payments> {
  return await valueOf<Payments>(client.POST('/api/v1/me/payments/{id}/again', { params: { path: { id } } }));
}

/** What was answered in a case, as far as another application for an event or a matter takes it. */
export async function getCaseAnswers(number: string, lifeEvent: string): Promise<Answers> {
  return (await valueOf<{ answers: Answers }>(client.GET('/api/v1/cases/{number}/answers', { params: { path: { number }, query: { lifeEvent } } }))).answers;
}

export async function getVacancies(number: string): Promise<Vacancy[]> {
  return (await valueOf<{ vacancies: Vacancy[] }>(client.GET('/api/v1/cases/{number}/vacancies', { params: { path: { number } } }))).vacancies;
}

export async function postReferral(number: string, vacancy: string): Promise<Vacancy> {
  return await valueOf<Vacancy>(client.POST('/api/v1/cases/{number}/referrals', { params: { path: { number } }, body: { vacancy } }));
}

/** A draw as anybody can read it; `href` is the address an item names. */
export async function getDraw(href: string): Promise<PublicDraw> {
  const { pathname, searchParams } = new URL(href, location.href);
  return await valueOf<PublicDraw>(client.GET('/api/v1/public/draws/{id}', { params: { path: { id: pathname.split('/').at(-1) ?? '' }, query: { region: searchParams.get('region') ?? '' } } }));
}

/** The fingerprints of the seeds of the last days and of those to come. */
export async function getCommitments(region?: string): Promise<Commitments> {
  return await valueOf<Commitments>(client.GET('/api/v1/public/commitments', { params: { query: region === undefined ? {} : { region } } }));
}

/** The draws of a day, a page at a time; `after`: the `next` of the page before. */
export async function getDrawsOfDay(day: string, region?: string, after?: string): Promise<DrawsOfDay> {
  return await valueOf<DrawsOfDay>(client.GET('/api/v1/public/draws', { params: { query: { day, ...(region !== undefined && { region }), ...(after !== undefined && { after }) } } }));
}

/** A page of what is published now, for anybody; `after`: the `next` of the page before. */
export async function getPublicity(region?: string, after?: string): Promise<PublicityList> {
  return await valueOf<PublicityList>(client.GET('/api/v1/public/publicity', { params: { query: { ...(region !== undefined && { region }), ...(after !== undefined && { after }) } } }));
}

export async function getPublished(id: string, region?: string): Promise<PublicityEntry> {
  return await valueOf<PublicityEntry>(client.GET('/api/v1/public/publicity/{id}', { params: { path: { id }, query: region === undefined ? {} : { region } } }));
}

export async function postObjection(id: string, note: string, files: string[]): Promise<MyObjection> {
  return await valueOf<MyObjection>(client.POST('/api/v1/publicity/{id}/objections', { params: { path: { id } }, body: { note, files } }));
}

export async function getMyObjections(): Promise<MyObjection[]> {
  return (await valueOf<{ objections: MyObjection[] }>(client.GET('/api/v1/me/objections'))).objections;
}

/** The joint matters of a city, and what they have spared. */
export async function getJointMatters(region: string | undefined): Promise<JointMatterList> {
  return await valueOf<JointMatterList>(client.GET('/api/v1/public/joint-matters', { params: { query: region === undefined ? {} : { region } } }));
}

/** The list of data-sharing scenarios with its counters, for anybody. */
export async function getSharing(region: string | undefined, period: SharingList['period']): Promise<SharingList> {
  return await valueOf<SharingList>(client.GET('/api/v1/public/sharing', { params: { query: { period, ...(region !== undefined && { region }) } } }));
}

/** How the departments do, as the staff watches them. */
export async function getDepartmentBoard(): Promise<DepartmentBoard> {
  return await valueOf<DepartmentBoard>(client.GET('/api/v1/staff/departments'));
}

/** Send again, or settle, what a department refused for good. */
export async function postRefusedMessage(id: string, body: SettleMessageBody): Promise<DepartmentBoard> {
  return await valueOf<DepartmentBoard>(client.POST('/api/v1/staff/departments/refused/{id}', { params: { path: { id } }, body }));
}

export async function getQueue(): Promise<Queue> {
  return await valueOf<Queue>(client.GET('/api/v1/staff/queue'));
}

export async function getStaffItem(number: string, no: number): Promise<Versioned<StaffItem>> {
  return await versionOf<StaffItem>(client.GET('/api/v1/staff/items/{case}/{no}', { params: { path: { case: number, no } } }));
}

/** What officers go by in a matter. */
export async function getManual(code: string): Promise<ServiceManual> {
  return await valueOf<ServiceManual>(client.GET('/api/v1/staff/manual/{code}', { params: { path: { code } } }));
}

export async function getEventManual(id: string): Promise<EventManual> {
  return await valueOf<EventManual>(client.GET('/api/v1/staff/manual/event/{id}', { params: { path: { id } } }));
}

/** What the rules would say with these findings; nothing is recorded. */
export async function postPreview(number: string, no: number, findings: Findings, signal?: AbortSignal): Promise<Preview> {
  return await valueOf<Preview>(client.POST('/api/v1/staff/items/{case}/{no}/preview', { params: { path: { case: number, no } }, body: { findings }, signal: signal ?? null }));
}

export type StaffAct =
  | { readonly act: 'approve'; readonly body: ApproveBody }
  | { readonly act: 'refuse'; readonly body: RefuseBody }
  | { readonly act: 'correct'; readonly body: CorrectBody }
  | { readonly act: 'ask-again'; readonly body: AskAgainBody }
  | { readonly act: 'answer-order'; readonly body: AnswerOrderBody }
  | { readonly act: 'transfer'; readonly body: TransferBody }
  | { readonly act: 'visit'; readonly body: OrderVisitBody }
  | { readonly act: 'visit-times'; readonly body: ProposeTimesBody }
  | { readonly act: 'visit-missed'; readonly body: MissVisitBody }
  | { readonly act: 'visit-report'; readonly body: ReportVisitBody }
  | { readonly act: 'appraisal'; readonly body: OrderAppraisalBody }
  | { readonly act: 'replace-expert'; readonly body: ReplaceExpertBody }
  | { readonly act: 'assistance'; readonly body: AskAssistanceBody }
  | { readonly act: 'drop-assistance'; readonly body: DropAssistanceBody }
  | { readonly act: 'limit'; readonly body: LimitBody }
  | { readonly act: 'object'; readonly body: ObjectBody }
  | { readonly act: 'answer-objection'; readonly body: AnswerObjectionBody }
  | { readonly act: 'hand-back'; readonly body: HandBackBody }
  | { readonly act: 'delay' | 'more-time'; readonly body: DelayBody }
  | { readonly act: 'uphold' | 'return-change'; readonly body: UpholdBody }
  | { readonly act: 'change'; readonly body: ChangeBody }
  | { readonly act: 'confirm' | 'return' | 'confirm-change'; readonly body: ReviewBody };

/** An officer's act on the version that was read; when another acted meanwhile the answer is 409 or 412. */
export async function postStaffAct(number: string, no: number, version: number, given: StaffAct): Promise<Versioned<StaffItem>> {
  const params = { path: { case: number, no }, header: { 'if-match': `"${version}"` } };
  switch (given.act) {
    case 'approve': return await versionOf<StaffItem>(client.POST('/api/v1/staff/items/{case}/{no}/approve', { params, body: given.body }));
    case 'refuse': return await versionOf<StaffItem>(client.POST('/api/v1/staff/items/{case}/{no}/refuse', { params, body: given.body }));
    case 'correct': return await versionOf<StaffItem>(client.POST('/api/v1/staff/items/{case}/{no}/correct', { params, body: given.body }));
    case 'ask-again': return await versionOf<StaffItem>(client.POST('/api/v1/staff/items/{case}/{no}/ask-again', { params, body: given.body }));
    case 'answer-order': return await versionOf<StaffItem>(client.POST('/api/v1/staff/items/{case}/{no}/answer-order', { params, body: given.body }));
    case 'transfer': return await versionOf<StaffItem>(client.POST('/api/v1/staff/items/{case}/{no}/transfer', { params, body: given.body }));
    case 'visit': return await versionOf<StaffItem>(client.POST('/api/v1/staff/items/{case}/{no}/visit', { params, body: given.body }));
    case 'visit-times': return await versionOf<StaffItem>(client.POST('/api/v1/staff/items/{case}/{no}/visit-times', { params, body: given.body }));
    case 'visit-missed': return await versionOf<StaffItem>(client.POST('/api/v1/staff/items/{case}/{no}/visit-missed', { params, body: given.body }));
    case 'visit-report': return await versionOf<StaffItem>(client.POST('/api/v1/staff/items/{case}/{no}/visit-report', { params, body: given.body }));
    case 'appraisal': return await versionOf<StaffItem>(client.POST('/api/v1/staff/items/{case}/{no}/appraisal', { params, body: given.body }));
    case 'replace-expert': return await versionOf<StaffItem>(client.POST('/api/v1/staff/items/{case}/{no}/replace-expert', { params, body: given.body }));
    case 'assistance': return await versionOf<StaffItem>(client.POST('/api/v1/staff/items/{case}/{no}/assistance', { params, body: given.body }));
    case 'drop-assistance': return await versionOf<StaffItem>(client.POST('/api/v1/staff/items/{case}/{no}/drop-assistance', { params, body: given.body }));
    case 'limit': return await versionOf<StaffItem>(client.POST('/api/v1/staff/items/{case}/{no}/limit', { params, body: given.body }));
    case 'object': return await versionOf<StaffItem>(client.POST('/api/v1/staff/items/{case}/{no}/object', { params, body: given.body }));
    case 'answer-objection': return await versionOf<StaffItem>(client.POST('/api/v1/staff/items/{case}/{no}/answer-objection', { params, body: given.body }));
    case 'delay': return await versionOf<StaffItem>(client.POST('/api/v1/staff/items/{case}/{no}/delay', { params, body: given.body }));
    case 'more-time': return await versionOf<StaffItem>(client.POST('/api/v1/staff/items/{case}/{no}/more-time', { params, body: given.body }));
    case 'hand-back': return await versionOf<StaffItem>(client.POST('/api/v1/staff/items/{case}/{no}/hand-back', { params, body: given.body }));
    case 'confirm': return await versionOf<StaffItem>(client.POST('/api/v1/staff/items/{case}/{no}/confirm', { params, body: given.body }));
    case 'return': return await versionOf<StaffItem>(client.POST('/api/v1/staff/items/{case}/{no}/return', { params, body: given.body }));
    case 'uphold': return await versionOf<StaffItem>(client.POST('/api/v1/staff/items/{case}/{no}/uphold', { params, body: given.body }));
    case 'change': return await versionOf<StaffItem>(client.POST('/api/v1/staff/items/{case}/{no}/change', { params, body: given.body }));
    case 'confirm-change': return await versionOf<StaffItem>(client.POST('/api/v1/staff/items/{case}/{no}/confirm-change', { params, body: given.body }));
    case 'return-change': return await versionOf<StaffItem>(client.POST('/api/v1/staff/items/{case}/{no}/return-change', { params, body: given.body }));
  }
}

/** What needs a supervisor's look; with `service` only items of that matter. */
export async function getSupervision(query: { readonly service?: string; readonly find?: string }): Promise<Supervision> {
  return await valueOf<Supervision>(client.GET('/api/v1/staff/supervision', { params: { query } }));
}

export async function getSupervisionItem(number: string, no: number): Promise<Versioned<SupervisionItem>> {
  return await versionOf<SupervisionItem>(client.GET('/api/v1/staff/supervision/items/{case}/{no}', { params: { path: { case: number, no } } }));
}

/** What moving a case to the rules of today would change. */
export async function getVersionDifference(number: string, no: number): Promise<VersionDifference> {
  return await valueOf<VersionDifference>(client.GET('/api/v1/staff/supervision/items/{case}/{no}/version', { params: { path: { case: number, no } } }));
}

export type SupervisionAct = { readonly act: 'order'; readonly body: OrderBody } | { readonly act: 'version'; readonly body: MoveBody } | { readonly act: 'again'; readonly body: AnswerAgainBody } | { readonly act: 'joint'; readonly body: JointRulingBody };

/** A supervisor's act on the version that was read. */
export async function postSupervision(number: string, no: number, version: number, given: SupervisionAct): Promise<Versioned<SupervisionItem>> {
  const params = { path: { case: number, no }, header: { 'if-match': `"${version}"` } };
  if (given.act === 'version') return await versionOf<SupervisionItem>(client.POST('/api/v1/staff/supervision/items/{case}/{no}/version', { params, body: given.body }));
  if (given.act === 'joint') return await versionOf<SupervisionItem>(client.POST('/api/v1/staff/supervision/items/{case}/{no}/joint', { params, body: given.body }));
  return given.act === 'order'
    ? await versionOf<SupervisionItem>(client.POST('/api/v1/staff/supervision/items/{case}/{no}/order', { params, body: given.body }))
    : await versionOf<SupervisionItem>(client.POST('/api/v1/staff/supervision/items/{case}/{no}/again', { params, body: given.body }));
}

export async function getAbsences(): Promise<Absences> {
  return await valueOf<Absences>(client.GET('/api/v1/staff/absences'));
}

export async function postAbsence(body: AbsenceBody): Promise<void> {
  await valueOf(client.POST('/api/v1/staff/absences', { body }));
}

export async function postAbsenceEnd(id: string): Promise<void> {
  await valueOf(client.POST('/api/v1/staff/absences/{id}/end', { params: { path: { id } } }));
}

/** The payments of an item, held or not, and what is owed back of them. */
export async function getItemPayments(number: string, no: number): Promise<ItemPayments> {
  return await valueOf<ItemPayments>(client.GET('/api/v1/staff/items/{case}/{no}/payments', { params: { path: { case: number, no } } }));
}

export async function postHold(number: string, no: number, held: boolean, reason: string): Promise<ItemPayments> {
  return await valueOf<ItemPayments>(client.POST('/api/v1/staff/items/{case}/{no}/payments/hold', { params: { path: { case: number, no } }, body: { held, reason } }));
}

export async function postRepaid(number: string, no: number, claim: string, body: RepaidBody): Promise<ItemPayments> {
  return await valueOf<ItemPayments>(client.POST('/api/v1/staff/items/{case}/{no}/claims/{claim}/repayments', { params: { path: { case: number, no, claim } }, body }));
}

export async function putItemInstalments(number: string, no: number, claim: string, id: string, body: InstalmentsBody): Promise<ItemPayments> {
  return await valueOf<ItemPayments>(client.PUT('/api/v1/staff/items/{case}/{no}/claims/{claim}/instalments/{id}', { params: { path: { case: number, no, claim, id } }, body }));
}

/** Have a result looked at again; it tells nothing of the case. */
export async function postRecheck(number: string, no: number, reason: string): Promise<{ case: string; no: number }> {
  return await valueOf<{ case: string; no: number }>(client.POST('/api/v1/staff/rechecks', { body: { case: number, no, reason } }));
}
