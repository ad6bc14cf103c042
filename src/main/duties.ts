import { randomBytes } from 'node:crypto';
import { sha256 } from '#adapters/crypto/hash.ts';
import { createSigner } from '#adapters/crypto/signer.ts';
import type { Departments } from '#adapters/departments/connector.ts';
import type { Duty } from '#adapters/jobs/queue.ts';
import { createAlarmStore } from '#adapters/postgres/anomaly/alarm-store.ts';
import { createScreenStore } from '#adapters/postgres/counter/screen-store.ts';
import { createRatingStore } from '#adapters/postgres/ratings/rating-store.ts';
import { createLookBackStore } from '#adapters/postgres/inspections/look-back-store.ts';
import { createSealStore } from '#adapters/postgres/audit/seal-store.ts';
import { createBatchStore } from '#adapters/postgres/batches/batch-store.ts';
import { createCorrectionStore } from '#adapters/postgres/corrections/correction-store.ts';
import { createComplaintStore } from '#adapters/postgres/complaints/complaint-store.ts';
import { createDraftStore } from '#adapters/postgres/drafts/draft-store.ts';
import type { Blobs } from '#adapters/postgres/files/blobs.ts';
import { createUnusedFiles } from '#adapters/postgres/files/unused-files.ts';
import { createDossierStore } from '#adapters/postgres/dossiers/dossier-store.ts';
import { createHandoverStore } from '#adapters/postgres/handovers/handover-store.ts';
import { createEmploymentStore } from '#adapters/postgres/employment/employment-store.ts';
import { createAdviceStore } from '#adapters/postgres/employment/advice-store.ts';
import { createBookingStore } from '#adapters/postgres/queue/booking-store.ts';
import { createPartnerStore } from '#adapters/postgres/employment/partner-store.ts';
import { createVacancyStore } from '#adapters/postgres/vacancies/vacancy-store.ts';
import { createBrakeStore } from '#adapters/postgres/instant/brake-store.ts';
import { createIntegrityStore } from '#adapters/postgres/integrity/integrity-store.ts';
import { createHeldStore } from '#adapters/postgres/cases/held-store.ts';
import { createOfferStore } from '#adapters/postgres/offers/offer-store.ts';
import { createMessageStore } from '#adapters/postgres/messages/message-store.ts';
import { createSupervisionStore } from '#adapters/postgres/supervision/supervision-store.ts';
import { createDeadlineStore } from '#adapters/postgres/notices/deadline-store.ts';
import { createContactStore } from '#adapters/postgres/notices/contact-store.ts';
import { createSendingStore } from '#adapters/postgres/notices/sending-store.ts';
import { createWebhookStore } from '#adapters/postgres/webhooks/webhook-store.ts';
import { createRecoveryStore } from '#adapters/postgres/payments/recovery-store.ts';
import { createRegisterStore } from '#adapters/postgres/register/register-store.ts';
import type { Value } from '#core/value.ts';
import type { Context } from '#usecases/context.ts';
import { watchRegions } from '#usecases/anomaly/watch-region.ts';
import { closeComplaints } from '#usecases/complaints/close-complaints.ts';
import { drawCorrections } from '#usecases/corrections/draw-corrections.ts';
import { withdrawTimesOfGone } from '#usecases/employment/withdraw-times.ts';
import { remindOfBookings } from '#usecases/queue/remind-bookings.ts';
import { tellOfMissedBookings } from '#usecases/queue/tell-missed-bookings.ts';
import { remindOfAdvice } from '#usecases/employment/remind-advice.ts';
import { endScopes } from '#usecases/employment/end-scopes.ts';
import { drawRequests } from '#usecases/employment/draw-requests.ts';
import { remindOfApplications } from '#usecases/employment/apply-for-job.ts';
import { deliverMessages, type TellDepartment } from '#usecases/deliver-messages.ts';
import { followParcels } from '#usecases/follow-parcels.ts';
import { postUnopened } from '#usecases/post-unopened.ts';
import { followCorrections, followOrder } from '#usecases/orders/follow-orders.ts';
import { followInstalments } from '#usecases/payments/follow-instalments.ts';
import { remindOfReceipts } from '#usecases/remind-of-receipts.ts';
import { keepMonths } from '#usecases/integrity/keep-months.ts';
import { findOffers } from '#usecases/find-offers.ts';
import { grantOffers } from '#usecases/grant-offers.ts';
import { beginLookBacks } from '#usecases/inspections/order-look-back.ts';
import { publishSeeds } from '#usecases/publish-seeds.ts';
import { removeOldBatches } from '#usecases/remove-old-batches.ts';
import { removeUnusedFiles } from '#usecases/remove-unused-files.ts';
import { noteDeaths } from '#usecases/note-deaths.ts';
import { retryHeld } from '#usecases/retry-held.ts';
import { redrawForGone } from '#usecases/supervision/redraw-gone.ts';
import { escalateItems } from '#usecases/supervision/escalate-items.ts';
import { redrawForAbsent } from '#usecases/supervision/redraw-absent.ts';
import type { Carrier } from '#usecases/ports/carrier.ts';
import { createPartnerOpenings } from '#adapters/identity/partner-openings.ts';
import type { TellPartner } from '#usecases/identity/partner-openings.ts';
import { tellPartners } from '#usecases/identity/tell-partners.ts';
import type { CallWebhook } from '#usecases/ports/webhooks.ts';
import { sendWebhooks } from '#usecases/webhooks/send-webhooks.ts';
import type { Outlets } from '#usecases/ports/notices.ts';
import { linkOf } from '#usecases/ratings/rating-link.ts';
import { sendNotices } from '#usecases/send-notices.ts';
import { warnOfDeadlines } from '#usecases/warn-of-deadlines.ts';
import { sealDays, sealedBefore } from '#usecases/seal-days.ts';
import { pullDuty, pullListsDuty, wordsDuty } from './department-words.ts';
import { claimWhatWentOn, payWhatIsDue, takeWhatCameBack } from './payment-duty.ts';
import { workOnBatches } from '#usecases/work-on-batches.ts';
import { createContradictionStore } from '#adapters/postgres/pulls/contradiction-store.ts';
import { forgetContradictions } from '#usecases/pulls/settle-contradiction.ts';
import { forgetSettled } from '#usecases/offline/forget-settled.ts';
import { fileWhatWaits } from '#usecases/offline/take-record.ts';
import { createStaffStore } from '#adapters/postgres/staff/staff-store.ts';
import { createOfflineStore } from '#adapters/postgres/offline/offline-store.ts';
import { createVisitStore } from '#adapters/postgres/counter/visit-store.ts';
import { createFileStore } from '#adapters/postgres/files/file-store.ts';
import { createFileInspector } from '#adapters/files/file-inspector.ts';
import { homeRegion } from './home-region.ts';
import { inspectionDuties } from './inspection-duties.ts';
import { ratingDuties } from './rating-duties.ts';
import { drawsOf, type Platform } from './platform.ts';

/** The duty that commits wake. */
export const DELIVER = 'deliver-messages';
/** The duty that carries what people were told to them. */
export const NOTICES = 'send-notices';
/** The duty that tells the systems of enterprises; what they are told comes out of `NOTICES`. */
const WEBHOOKS = 'send-webhooks';
/** The duty that tells partners of sign-ins that have ended. */
export const PARTNERS = 'tell-partners';
/** The duty that uploaded sheets wake. */
export const BATCHES = 'work-on-batches';

/** The ways out of the house to people and to systems of enterprises. */
type Ways = { readonly outlets: Outlets; readonly carrier: Carrier | undefined; readonly call: CallWebhook; readonly tellPartner: TellPartner; /** The address of this house. */ readonly origin: () => string };

/** What the platform does by itself, and how often at least. `warn` is told what could not be done for one case. */
export function dutiesOf(platform: Platform, context: Context, departments: Departments, { outlets, carrier, call, tellPartner, origin }: Ways, blobs: Blobs, { wakeBatches, warn }: { readonly wakeBatches: () => void; readonly warn: (message: string) => void }): Duty[] {
  const { pool, vault, now, compiled } = platform;
  const regions = [...compiled.catalog.regions.keys()];
  const messages = createMessageStore(pool, vault);
  const register = createRegisterStore(pool, vault);
  const [contacts, sendings] = [createContactStore(pool, vault), createSendingStore(pool)];
  const corrections = createCorrectionStore(pool, vault, platform.secretFields);
  const seals = createSealStore(pool);
  const held = createHeldStore(pool);
  const handovers = createHandoverStore(pool);
  const ratings = createRatingStore(pool, vault, sha256);
  const supervision = createSupervisionStore(pool);
  const unused = createUnusedFiles(pool, blobs);
  const drafts = createDraftStore(pool, vault);
  const batches = createBatchStore(pool, vault);
  const offers = createOfferStore(pool, vault);
  const webhooks = createWebhookStore(pool, vault);
  const inspector = createFileInspector();
  const signer = createSigner(platform.keys, 'daily-seal');
  const tell = async (department: string, scenario: string, message: string, payload: Readonly<Record<string, unknown>>, number: string, about: string): ReturnType<TellDepartment> => {
    const receipt = await departments.tell(department, scenario, message, payload as Readonly<Record<string, Value>>, { region: number.slice(0, 6), case: number, subject: about });
    return receipt.kind === 'received' ? receipt.receipt : receipt.kind === 'refused' ? { refused: receipt.reason } : undefined;
  };
  const trouble = (what: string, error: unknown): void => warn(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  return [
    { name: DELIVER, cron: '* * * * *', run: async () => void (await deliverMessages({ messages, register, tell, now, onDelivered: (message) => followOrder(context, message), onTrouble: (message, error) => trouble(`message ${message.id} of ${message.case}`, error) })) },
    { name: NOTICES, cron: '* * * * *', run: async () => void (await sendNotices({ context, contacts, register, sendings, outlets, rateAt: async (sending) => { const link = await linkOf({ context, ratings }, sending); return link && `${origin()}/r/${link}`; }, onTrouble: ({ id }, error) => trouble(`notice ${id}`, error) })) },
    { name: WEBHOOKS, cron: '* * * * *', run: async () => void (await sendWebhooks({ context, store: webhooks, call, onTrouble: ({ id }, error) => trouble(`webhook call ${id}`, error) })) },
    { name: PARTNERS, cron: '* * * * *', run: async () => void (await tellPartners({ openings: createPartnerOpenings(pool), tell: tellPartner, now, onTrouble: ({ partner }, error) => trouble(`sign-out at ${partner}`, error) })) },
    { name: BATCHES, cron: '* * * * *', run: async () => void (await workOnBatches({ context, store: batches, regions, callForHelp: wakeBatches, onTrouble: ({ no, batch }, error) => trouble(`row ${no} of batch ${batch.id}`, error), onSheet: ({ id }, error) => trouble(`message about batch ${id}`, error) })) },
    { name: 'retry-held', cron: '* * * * *', run: async () => void (await retryHeld(context, held, ({ number }, error) => trouble(`held case ${number}`, error))) },
    { name: 'note-deaths', cron: '*/5 * * * *', run: async () => void (await noteDeaths(context, held, regions, (number, error) => trouble(`death in case ${number}`, error))) },
    { name: 'follow-corrections', cron: '*/5 * * * *', run: () => followCorrections(context, regions, (number, error) => trouble(`order of request ${number}`, error)) },
    wordsDuty(platform, context, trouble),
    pullDuty(platform, context, departments, homeRegion(), warn),
    pullListsDuty(platform, context, departments, trouble),
    // Each minute. What is ordinary depends on the hour, so it counts as what has its hour: a test or a tour wakes it.
    { name: 'watch', cron: '* 0-23 * * *', run: () => watchRegions({ context, alarms: createAlarmStore(pool), brakes: createBrakeStore(pool), onTrouble: (region, error) => trouble(`the watch of ${region}`, error) }, regions) },
    { name: 'escalate', cron: '* * * * *', run: async () => void (await escalateItems(context, supervision, regions, (number, error) => trouble(`report on case ${number}`, error))) },
    { name: 'redraw-absent', cron: '*/10 * * * *', run: async () => void (await redrawForAbsent(context, supervision, regions, (number, error) => trouble(`draw for absent officer in case ${number}`, error))) },
    { name: 'redraw-gone', cron: '* * * * *', run: async () => void (await redrawForGone(context, supervision, regions, (number, error) => trouble(`draw for an officer who is gone in case ${number}`, error))) },
    { name: 'withdraw-times', cron: '*/10 * * * *', run: async () => void (await withdrawTimesOfGone({ context, advice: createAdviceStore(pool, vault) }, regions, (time, error) => trouble(`advice time ${time}`, error))) },
    { name: 'draw-corrections', cron: '*/10 * * * *', run: async () => void (await drawCorrections({ context, corrections, absences: supervision }, regions, (number, error) => trouble(`draw for request ${number}`, error))) },
    { name: 'draw-requests', cron: '*/10 * * * *', run: async () => void (await drawRequests({ context, employment: createEmploymentStore(pool, vault), absences: supervision }, regions, (number, error) => trouble(`draw for request ${number}`, error))) },
    // Half past nine in the morning in China.
    { name: 'remind-of-jobs', cron: '30 1 * * *', run: async () => { await remindOfApplications({ context, vacancies: createVacancyStore(pool, vault, platform.secretFields) }, regions); await remindOfAdvice({ context, advice: createAdviceStore(pool, vault) }, regions); } },
    { name: 'close-complaints', cron: '*/10 * * * *', run: async () => void (await closeComplaints({ context, complaints: createComplaintStore(pool, vault, sha256) }, regions, (number, error) => trouble(`complaint ${number}`, error))) },
    { name: 'remind-of-bookings', cron: '30 1 * * *', run: () => remindOfBookings({ context, bookings: createBookingStore(pool) }, regions) },
    // Six in the evening in China, when the halls are closed.
    { name: 'tell-missed-bookings', cron: '0 10 * * *', run: () => tellOfMissedBookings({ context, bookings: createBookingStore(pool) }, regions) },
    // Five past midnight in China.
    { name: 'end-scopes', cron: '5 16 * * *', run: () => endScopes({ partners: createPartnerStore(pool, vault), now }, regions) },
    ...inspectionDuties(platform, context, trouble),
    ...ratingDuties(platform, context, trouble),
    { name: 'tidy-screens', cron: '*/10 * * * *', run: async () => { for (const region of regions) await createScreenStore(pool, vault).tidy(region, now()); } },
    { name: 'pay-what-is-due', cron: '* * * * *', run: () => payWhatIsDue(platform, departments, trouble) },
    { name: 'take-bank-returns', cron: '*/10 * * * *', run: () => takeWhatCameBack(platform, departments, trouble) },
    { name: 'grant-offers', cron: '* * * * *', run: async () => { for (const region of regions) await grantOffers({ context, store: offers, onTrouble: ({ offer, round }, error) => trouble(`offer ${offer} of ${round}`, error) }, region); } },
    { name: 'file-offline', cron: '* * * * *', run: () => fileWhatWaits({ context, offline: createOfflineStore(pool, vault), files: createFileStore(pool, blobs), visits: createVisitStore(pool), register, inspector, staff: createStaffStore(pool), onTrouble: (number, error) => trouble(`offline intake ${number}`, error) }, regions) },
    { name: 'publish-seeds', cron: '5 * * * *', run: () => publishNow(platform) },
    { name: 'seal-days', cron: '10 * * * *', run: async () => void (await sealDays({ store: seals, regions, signer, hash: sha256, today: sealedBefore(now()), now })) },
    // A month is counted once it is over; what an hour has missed is made up for in the next.
    { name: 'keep-months', cron: '35 * * * *', run: async () => void (await keepMonths({ integrity: createIntegrityStore(pool), now, calendarOf: context.calendarOf }, regions)) },
    // Nine in the morning in China.
    { name: 'warn-of-deadlines', cron: '0 1 * * *', run: () => warnOfDeadlines({ context, store: createDeadlineStore(pool), regions, onTrouble: (number, error) => warn(`reminding in case ${number}: ${String(error)}`) }) },
    { name: 'follow-instalments', cron: '0 1 * * *', run: () => followInstalments({ context, recoveries: createRecoveryStore(pool, vault), onTrouble: (plan, error) => trouble(`instalments ${plan}`, error) }, regions) },
    { name: 'post-unopened', cron: '0 1 * * *', run: async () => void (await postUnopened({ context, handovers, register, onTrouble: (number, error) => trouble(`unopened decision of case ${number}`, error) }, regions)) },
    { name: 'remind-of-receipts', cron: '0 1 * * *', run: async () => void (await remindOfReceipts({ context, dossiers: createDossierStore(pool), onTrouble: (number, error) => trouble(`personnel file of case ${number}`, error) }, regions)) },
    ...(carrier ? [{ name: 'follow-parcels', cron: '*/10 * * * *', run: async () => void (await followParcels({ context, handovers, carrier, onTrouble: (number, why) => warn(`parcel of case ${number}: ${why}`) }, regions)) }] : []),
    // Schedules are in UTC: two, half past two, and twenty past three, at night in China.
    { name: 'find-offers', cron: '0 18 * * *', run: async () => { for (const region of regions) await findOffers({ compiled, store: offers, now }, region); } },
    { name: 'claim-after-end', cron: '30 18 * * *', run: () => claimWhatWentOn(platform) },
    { name: 'forget-contradictions', cron: '25 19 * * *', run: () => forgetContradictions({ context, contradictions: createContradictionStore(pool, vault, platform.secretFields) }) },
    { name: 'forget-offline', cron: '20 19 * * *', run: () => forgetSettled({ context, offline: createOfflineStore(pool, vault) }) },
    { name: 'remove-old-batches', cron: '20 19 * * *', run: () => removeOldBatches({ store: batches, now }) },
    { name: 'remove-unused-files', cron: '20 19 * * *', run: async () => void (await removeUnusedFiles({ files: unused, drafts, now, onTrouble: (owner, error) => trouble(`drafts of ${owner}`, error) })) },
  ];
}

/** Publish the commitments of the coming days. Also done before the first request is served: without a seed nobody can be drawn. */
export async function publishNow(platform: Platform): Promise<void> {
  const regions = [...platform.compiled.catalog.regions.keys()];
  await beginLookBacks({ context: { hash: sha256, now: platform.now, random: randomBytes }, lookBacks: createLookBackStore(platform.pool, platform.vault, sha256) }, regions);
  await publishSeeds({ draws: drawsOf(platform), regions, newSeed: () => randomBytes(32).toString('hex'), hash: sha256, now: platform.now });
}

/** Seal the days that are over: what a demonstration remembers from before it began stands in the days in which it was. */
export async function sealNow(platform: Platform): Promise<void> {
  const { pool, keys, now, compiled } = platform;
  await sealDays({ store: createSealStore(pool), regions: [...compiled.catalog.regions.keys()], signer: createSigner(keys, 'daily-seal'), hash: sha256, today: sealedBefore(now()), now });
}
