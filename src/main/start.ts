import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDocument } from '#adapters/documents/document.ts';
import { makeDossierLetter } from '#adapters/documents/dossier-letter.ts';
import type { Departments } from '#adapters/departments/connector.ts';
import { askMasterBy } from '#adapters/departments/ask-master.ts';
import { askAbout } from '#adapters/departments/ask-about.ts';
import { writePackage } from '#adapters/archive/package-file.ts';
import { digests } from '#adapters/crypto/hash.ts';
import { createHouseSigner } from '#adapters/crypto/sm2.ts';
import { createWebhookCaller } from '#adapters/outlets/webhook.ts';
import { createBlobFolder } from '#adapters/files/blob-folder.ts';
import { createLanguage } from '#adapters/language/language.ts';
import { startDuties, type Duties } from '#adapters/jobs/queue.ts';
import { createAlarmStore } from '#adapters/postgres/anomaly/alarm-store.ts';
import { createArchiveStore } from '#adapters/postgres/archive/archive-store.ts';
import { resolveDatabase } from '#adapters/postgres/embedded/resolve-database.ts';
import type { RunningDatabase } from '#adapters/postgres/embedded/start-postgres.ts';
import { createInvitationStore } from '#adapters/postgres/invitations/invitation-store.ts';
import { createBatchStore } from '#adapters/postgres/batches/batch-store.ts';
import { createCorrectionStore } from '#adapters/postgres/corrections/correction-store.ts';
import { createDeliveryStore } from '#adapters/postgres/deliveries/delivery-store.ts';
import { createDraftStore } from '#adapters/postgres/drafts/draft-store.ts';
import type { Blobs } from '#adapters/postgres/files/blobs.ts';
import { createDepartmentEventStore } from '#adapters/postgres/department-events/department-event-store.ts';
import { createEmploymentStore } from '#adapters/postgres/employment/employment-store.ts';
import { createAdviceStore } from '#adapters/postgres/employment/advice-store.ts';
import { createCardStore } from '#adapters/postgres/card/card-store.ts';
import { qrPath } from '#adapters/documents/qr.ts';
import { createBookingStore } from '#adapters/postgres/queue/booking-store.ts';
import { createQueueFigureStore } from '#adapters/postgres/queue/queue-figures.ts';
import { createTicketStore } from '#adapters/postgres/queue/ticket-store.ts';
import { createCourseStore } from '#adapters/postgres/employment/course-store.ts';
import { createFairStore } from '#adapters/postgres/employment/fair-store.ts';
import { createPartnerStore } from '#adapters/postgres/employment/partner-store.ts';
import { createWishStore } from '#adapters/postgres/employment/wish-store.ts';
import { createExchangeCounts } from '#adapters/postgres/exchanges/exchange-counts.ts';
import { createDocumentReader } from '#adapters/ocr/document-reader.ts';
import { createFileInspector } from '#adapters/files/file-inspector.ts';
import { createFileReadingStore } from '#adapters/postgres/files/file-reading-store.ts';
import { createFileStore } from '#adapters/postgres/files/file-store.ts';
import { codePicture } from '#adapters/documents/code-picture.ts';
import { createOfficeStore } from '#adapters/postgres/administration/office-store.ts';
import { createAdminStore } from '#adapters/postgres/administration/admin-store.ts';
import { createComplaintStore } from '#adapters/postgres/complaints/complaint-store.ts';
import { createInspectionStore } from '#adapters/postgres/inspections/inspection-store.ts';
import { createKnowledgeStore } from '#adapters/postgres/knowledge/knowledge-store.ts';
import { createLookBackStore } from '#adapters/postgres/inspections/look-back-store.ts';
import { createRatingStore } from '#adapters/postgres/ratings/rating-store.ts';
import { createRecheckStore } from '#adapters/postgres/inspections/recheck-store.ts';
import { createLegacyStore } from '#adapters/postgres/legacy/legacy-store.ts';
import { createDossierStore } from '#adapters/postgres/dossiers/dossier-store.ts';
import { createHandoverStore } from '#adapters/postgres/handovers/handover-store.ts';
import { createEmployeeStore } from '#adapters/postgres/employers/employee-store.ts';
import { createStatementStore } from '#adapters/postgres/employers/statement-store.ts';
import { createClerkStore } from '#adapters/postgres/parties/clerk-store.ts';
import { createWardStore } from '#adapters/postgres/parties/ward-store.ts';
import { createMandateStore } from '#adapters/postgres/mandates/mandate-store.ts';
import { createMergeStore } from '#adapters/postgres/merges/merge-store.ts';
import { createRefusedMessageStore } from '#adapters/postgres/messages/refused-message-store.ts';
import { createMessageStore } from '#adapters/postgres/messages/message-store.ts';
import { createContactStore } from '#adapters/postgres/notices/contact-store.ts';
import { createNoticeStore } from '#adapters/postgres/notices/notice-store.ts';
import { migrateUp } from '#adapters/postgres/migrate.ts';
import { readMigrations } from '#adapters/postgres/migration-files.ts';
import { APPLICATION_ROLE, createPool } from '#adapters/postgres/pool.ts';
import { createOfferStore } from '#adapters/postgres/offers/offer-store.ts';
import { createOfflineStore } from '#adapters/postgres/offline/offline-store.ts';
import { signedBy } from '#adapters/crypto/signed-by.ts';
import { createHaltStore } from '#adapters/postgres/payments/halt-store.ts';
import { createClaimStore } from '#adapters/postgres/payments/claim-store.ts';
import { createContradictionStore } from '#adapters/postgres/pulls/contradiction-store.ts';
import { createReportedDeathStore } from '#adapters/postgres/payments/reported-death-store.ts';
import { createPaymentsDeskStore } from '#adapters/postgres/payments/desk-store.ts';
import { createPaymentStore } from '#adapters/postgres/payments/payment-store.ts';
import { createRecoveryStore } from '#adapters/postgres/payments/recovery-store.ts';
import { createRegisterStore } from '#adapters/postgres/register/register-store.ts';
import { createPullStore } from '#adapters/postgres/pulls/pull-store.ts';
import { createRetentionView } from '#adapters/postgres/register/retention-store.ts';
import { createPublicityStore } from '#adapters/postgres/publicity/publicity-store.ts';
import { createAssistanceStore } from '#adapters/postgres/assistance/assistance-store.ts';
import { createJointStore } from '#adapters/postgres/joint/joint-store.ts';
import { createExpertStore } from '#adapters/postgres/experts/expert-store.ts';
import { writeModel } from '#adapters/dmn/write-model.ts';
import { firstUsed, newestVersions } from '#adapters/postgres/catalog-versions.ts';
import { createStaffStore } from '#adapters/postgres/staff/staff-store.ts';
import { createBrakeStore } from '#adapters/postgres/instant/brake-store.ts';
import { createIntegrityStore } from '#adapters/postgres/integrity/integrity-store.ts';
import { createBacktestStore } from '#adapters/postgres/replay/backtest-store.ts';
import { createPromiseStore } from '#adapters/postgres/promises/promise-store.ts';
import { createRiskStore } from '#adapters/postgres/supervision/risk-store.ts';
import { createStaffNoticeStore } from '#adapters/postgres/notices/staff-notice-store.ts';
import { createSupervisionStore } from '#adapters/postgres/supervision/supervision-store.ts';
import { createHallNowStore } from '#adapters/postgres/hall/hall-now-store.ts';
import { createScreenStore } from '#adapters/postgres/counter/screen-store.ts';
import { createCallStore } from '#adapters/postgres/calls/call-store.ts';
import { createVisitStore } from '#adapters/postgres/counter/visit-store.ts';
import { createUseStore } from '#adapters/postgres/uses/use-store.ts';
import { createVacancyStore } from '#adapters/postgres/vacancies/vacancy-store.ts';
import { createWebhookStore } from '#adapters/postgres/webhooks/webhook-store.ts';
import { readSpreadsheet } from '#adapters/sheets/read-spreadsheet.ts';
import { writeXlsx } from '#adapters/sheets/write-xlsx.ts';
import { createApp } from '#channels/http/app.ts';
import type { Services } from '#channels/http/services.ts';
import { dayOf } from '#core/clocks/day.ts';
import { CHANNELS } from '#core/notices/contact.ts';
import { payingKinds } from '#core/payments/paying-kinds.ts';
import { peopleAnchor, type Anchor } from '#sandbox/people/anchor.ts';
import { tryInRegion } from './backtest.ts';
import { connectOutlets } from './connect-outlets.ts';
import { connectDepartments } from './connect-departments.ts';
import { receiveWords, WORDS } from './department-words.ts';
import { BATCHES, DELIVER, NOTICES, PARTNERS, dutiesOf, publishNow, sealNow } from './duties.ts';
import { deriveIdentityKeys } from '#adapters/identity/keys.ts';
import { createPartnerTeller } from '#adapters/identity/tell-partner.ts';
import { PROVIDER_PREFIX } from '#channels/http/identity/provider-mount.ts';
import { createAttempts } from '#adapters/identity/attempts.ts';
import { PAIRING_TRIES } from '#core/counter/screen.ts';
import { identityOf } from './identity.ts';
import { createContext, createPlatform, drawsOf, type Platform } from './platform.ts';
import { homeRegion } from './home-region.ts';
import { issuersOf } from './issuers.ts';
import { partnerPagesOf } from './partner-pages.ts';
import { originsOf } from './origins.ts';
import { receiveCards } from './card-readers.ts';
import { portalsOf } from './portals.ts';
import { receiveJobs } from './job-services.ts';
import { loadRules } from './load-rules.ts';
import { createAccountPorts } from './register-identity.ts';
import { retentionDuty } from './retention-duty.ts';
import { complainDemo, recordDemo, seedDemo, tellDemo } from './seed-demo.ts';
import { trustProxyOf } from './trust-proxy.ts';

export type StartOptions = {
  /** Folder of the checkout. */
  readonly root: string;
  readonly dataFolder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** One that starts already; without it one is started here. Stopped with everything else. */
  readonly database?: Promise<RunningDatabase>;
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** Demo people, stand-in departments and the helps of the sign-in page. */
  readonly demo: boolean;
  /** Deliveries, retries, seeds and seals; with `none` this process only serves, with `frequent` those of an hour of the day (what is found at night, the reminders of the morning) wait until they are woken. */
  readonly duties: 'all' | 'frequent' | 'none';
  readonly log: { info(message: string): void; warn(message: string): void };
};

export type Running = { readonly url: string; readonly port: number; readonly sandboxAdmin: string | undefined; /** The stand-ins of portals and partners. */ readonly portals: readonly { readonly zh: string; readonly en: string; readonly url: string }[]; readonly anchor: Anchor; /** Of the database it works on. */ readonly connectionString: string; /** Have a duty done now; nothing where this process has no duties. */ wake(duty: string): Promise<void>; stop(): Promise<void> };

const POOL_SIZE = 24;

/**
 * Start everything in order and give back one way to stop it: HTTP first, then duties, departments, pool and, if it is ours, PostgreSQL.
 * What was started before a failure is stopped again.
 */
export async function start(options: StartOptions): Promise<Running> {
  const { root, dataFolder, env, log } = options;
  const starting = options.database ?? resolveDatabase({ ...env, KUAIBAN_DATA: dataFolder }, log);
  starting.catch(() => undefined);
  // Also where something fails before it has started: one that starts is stopped as soon as it has.
  const stops: (() => Promise<unknown>)[] = [() => starting.then((started) => started.stop(), () => undefined)];
  const stop = async (): Promise<void> => {
    for (const each of stops.splice(0).toReversed()) await each().catch((error: Error) => log.warn(error.message));
  };
  // The database still starts, in processes of its own: meanwhile there is a core for reading the rules. What is wrong with them is told below.
  const rules = loadRules(join(root, 'catalog'));
  rules.catch(() => undefined);
  try {
    const trustProxy = trustProxyOf(env['TRUST_PROXY']);
    const database = await starting;
    await migrateUp(database.connectionString, await readMigrations(join(root, 'db/migrations')));
    const pool = createPool(database.connectionString, { max: POOL_SIZE, role: APPLICATION_ROLE, onLost: (error) => log.warn(error.message) });
    stops.push(() => pool.end());
    const platform = await createPlatform(root, dataFolder, env, pool, rules);
    // Other processes enter offices too.
    const unwatch = platform.offices.watch((error) => log.warn(error.message));
    stops.push(async () => unwatch());
    const anchor = await peopleAnchor(dataFolder, dayOf(platform.now()));
    await publishNow(platform);
    const accounts = createAccountPorts({ ...platform, clock: () => new Date(platform.now()) });
    // The stand-ins start in a process of their own, on the other core, while the register is filled here.
    const filling = options.demo ? seedDemo(platform, accounts, anchor) : Promise.resolve(false);
    filling.catch(() => undefined);
    stops.push(() => filling.catch(() => undefined));
    const departments = await connectDepartments(platform, { dataFolder, env, anchor, standIns: options.demo, log });
    stops.push(() => departments.stop());

    const origins = originsOf(env, options.port);
    const webhooksOpen = env['KUAIBAN_WEBHOOKS_PRIVATE'] === 'on';
    let here = '';
    const outlets = connectOutlets(env, departments.gateways, () => here);
    stops.push(async () => outlets.close());

    let duties: Duties | undefined;
    const context = createContext(platform, askAbout(platform.compiled.catalog, departments.connectors, platform.now, (text, binding) => platform.vault.seal(text, binding)), throttled(async () => {
      await duties?.wake(DELIVER);
      await duties?.wake(NOTICES);
    }, log), askMasterBy(departments.connectors));
    const blobs = createBlobFolder(join(dataFolder, 'files'));
    const wakeBatches = throttled(async () => duties?.wake(BATCHES), log);
    const receive = receiveWords(platform, context, departments.keys, homeRegion(env), throttled(async () => duties?.wake(WORDS), log));
    const issuers = [...await issuersOf(env), ...departments.issuers];
    const partners = [...await partnerPagesOf(env), ...departments.partners];
    const identity = identityOf(platform, accounts, { env, port: options.port, demo: options.demo, anchor, issuers, partners, onEnded: throttled(async () => duties?.wake(PARTNERS), log), sms: outlets.outlets.sms });
    const services = servicesOf(platform, context, departments.connectors, receive, receiveJobs(platform, context, departments.keys, homeRegion(env)), receiveCards(platform, context, departments.keys, homeRegion(env)), blobs, homeRegion(env), origins, { reach: CHANNELS.filter((channel) => outlets.outlets[channel] !== undefined), carrier: outlets.carrier }, webhooksOpen, wakeBatches, tryInRegion(root, pool, platform.vault), identity, portalsOf(issuers, platform.keys));
    // Its routes are compiled while the database works for the demonstration.
    const building = createApp({ services, identity: (server) => identity.register(server), webFolder: join(root, 'dist/web'), tokens: readFileSync(join(root, 'web/ui/tokens.css'), 'utf8'), logger: { level: env['KUAIBAN_LOG'] ?? 'warn' }, trustProxy, metricsToken: env['KUAIBAN_METRICS_TOKEN'] });
    building.catch(() => undefined);
    if (await filling) {
      await learnSizes(database.connectionString);
      await tellDemo(platform, services.offers);
      await recordDemo(context, platform, anchor, homeRegion(env));
      await complainDemo(context, createComplaintStore(platform.pool, platform.vault, context.hash), anchor, homeRegion(env));
      await sealNow(platform);
    }
    const app = await building;
    const address = await app.listen({ port: options.port, host: options.host });
    [here] = origins(app);
    departments.meet(origins(app));
    stops.push(() => app.close());
    if (options.duties !== 'none') {
      duties = await startDuties(database.connectionString, [...dutiesOf(platform, context, departments.connectors, { outlets: outlets.outlets, carrier: outlets.carrier, call: createWebhookCaller({ open: webhooksOpen, now: platform.now }), tellPartner: createPartnerTeller({ partners, key: deriveIdentityKeys(platform.keys).signing[0]!, issuer: () => here + PROVIDER_PREFIX, now: platform.now }), origin: () => here }, blobs, { wakeBatches, warn: log.warn }), retentionDuty(platform, database.connectionString, log.warn)], { daily: options.duties === 'all', onError: (error) => log.warn(error.message) });
      // Sheets that a process left in the middle go on at once.
      await duties.wake(BATCHES);
      stops.push(async () => {
        const working = duties;
        // A commit that wakes a duty from now on wakes nobody.
        duties = undefined;
        await working?.stop();
      });
    }
    const { port } = new URL(address);
    return { url: `http://localhost:${port}`, port: Number(port), sandboxAdmin: departments.adminUrl, portals: departments.portals, anchor, connectionString: database.connectionString, wake: async (duty) => duties?.wake(duty), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What was entered holds at once in this process. */
function refreshing(store: Services['offices'], { refresh }: Platform['offices']): Services['offices'] {
  return {
    act: async (...args) => {
      const done = await store.act(...args);
      if ('event' in done) await refresh();
      return done;
    },
  };
}

/** Tables that were just filled look empty to PostgreSQL until it has counted them: a search through the register would take minutes. */
async function learnSizes(connectionString: string): Promise<void> {
  const owner = createPool(connectionString, { max: 1 });
  await owner.query('analyze').finally(() => owner.end());
}

function servicesOf(platform: Awaited<ReturnType<typeof createPlatform>>, context: Services['context'], departments: Departments, receive: Services['receive'], jobs: Services['receiveJobs'], readCards: Services['receiveCards'], blobs: Blobs, home: string, origins: Services['origins'], { reach, carrier }: Pick<Services, 'reach' | 'carrier'>, webhooksOpen: boolean, wakeBatches: () => void, tryOnPast: Services['tryOnPast'], { accounts, startAnew, closeSessions }: Pick<Services, 'accounts' | 'startAnew' | 'closeSessions'>, portals: Services['portals']): Services {
  const { pool, vault, secretFields } = platform;
  return {
    context, homeRegion: home, language: createLanguage(), knowledge: createKnowledgeStore(pool), reach, carrier, webhooks: createWebhookStore(pool, vault), webhooksOpen, employment: createEmploymentStore(pool, vault), wishes: createWishStore(pool, vault), partners: createPartnerStore(pool, vault), advice: createAdviceStore(pool, vault), fairs: createFairStore(pool), courses: createCourseStore(pool), archive: createArchiveStore(pool), batches: createBatchStore(pool, vault), corrections: createCorrectionStore(pool, vault, secretFields), departmentEvents: createDepartmentEventStore(pool, vault), deliveries: createDeliveryStore(pool), drafts: createDraftStore(pool, vault), draws: drawsOf(platform), exchanges: createExchangeCounts(pool), departmentStates: () => departments.state(), files: createFileStore(pool, blobs), readings: createFileReadingStore(pool, vault), handovers: createHandoverStore(pool), dossiers: createDossierStore(pool), dossierLetter: makeDossierLetter, imports: createLegacyStore(pool, { vault, secretFields }), invitations: createInvitationStore(pool), clerks: createClerkStore(pool, vault), statements: createStatementStore(pool, vault), employees: createEmployeeStore(pool, vault), wards: createWardStore(pool), mandates: createMandateStore(pool, vault), merges: createMergeStore(pool, vault, secretFields, platform.now, accounts.loginHash), messages: createMessageStore(pool, vault), refusedMessages: createRefusedMessageStore(pool), offers: createOfferStore(pool, vault), offline: createOfflineStore(pool, vault), signed: signedBy, claims: createClaimStore(pool), recoveries: createRecoveryStore(pool, vault), halts: createHaltStore(pool, vault), reportedDeaths: createReportedDeathStore(pool, vault), contradictions: createContradictionStore(pool, vault, secretFields), contacts: createContactStore(pool, vault), notices: createNoticeStore(pool), staffNotices: createStaffNoticeStore(pool), payments: createPaymentStore(pool, vault, payingKinds(context.compiled.catalog)), paymentsDesk: createPaymentsDeskStore(pool, vault, payingKinds(context.compiled.catalog)), publicity: createPublicityStore(pool),
    ruleVersions: { firstUsed: (version) => firstUsed(pool, version), newest: (most) => newestVersions(pool, most) }, writeModel, register: createRegisterStore(pool, vault), uses: createUseStore(pool), retention: createRetentionView(pool), pulls: createPullStore(pool, vault, secretFields), staff: createStaffStore(pool), experts: createExpertStore(pool), assistance: createAssistanceStore(pool), joint: createJointStore(pool), inspections: createInspectionStore(pool, vault, context.hash), ratings: createRatingStore(pool, vault, context.hash), lookBacks: createLookBackStore(pool, vault, context.hash), rechecks: createRecheckStore(pool), complaints: createComplaintStore(pool, vault, context.hash), supervision: createSupervisionStore(pool), risks: createRiskStore(pool), integrity: createIntegrityStore(pool), brakes: createBrakeStore(pool), backtests: createBacktestStore(pool), tryOnPast, alarms: createAlarmStore(pool), promises: createPromiseStore(pool), vacancies: createVacancyStore(pool, vault, secretFields), pairing: createAttempts(pool, PAIRING_TRIES), screens: createScreenStore(pool, vault), visits: createVisitStore(pool), calls: createCallStore(pool, vault), hallNow: createHallNowStore(pool), tickets: createTicketStore(pool), bookings: createBookingStore(pool), cards: createCardStore(pool), qrPath, queueFigures: createQueueFigureStore(pool),
    receive, receiveJobs: jobs, receiveCards: readCards, portals, readSpreadsheet, writeSpreadsheet: writeXlsx, wakeBatches,
    newId: randomUUID, admin: createAdminStore(pool, vault, context.hash), offices: refreshing(createOfficeStore(pool, context.hash), platform.offices), accounts, startAnew, closeSessions, codePicture, document: makeDocument, packing: { digests, signer: createHouseSigner(platform.keys), zip: writePackage }, origins, inspector: createFileInspector(), reader: createDocumentReader(),
    ready: async () => ({ database: await pool.query('select 1').then(() => true, () => false) }),
  };
}

/** Wake soon, and once a second however many commits there are. */
function throttled(wake: () => Promise<unknown>, log: StartOptions['log']): () => void {
  let waiting = false;
  let last = 0;
  return () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      last = performance.now();
      wake().catch((error: Error) => log.warn(error.message));
    }, Math.max(200, last + 1000 - performance.now())).unref();
  };
}
