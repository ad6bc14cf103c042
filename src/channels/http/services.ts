import type { Sheet } from '#core/batch/sheet.ts';
import type { AccountRef } from '#core/identity/principal.ts';
import type { Portal } from '#core/identity/portal.ts';
import type { Packing } from '#usecases/archive/pack-case.ts';
import type { GivePasswordParts } from '#usecases/counter/give-password.ts';
import type { AdminStore, OfficeStore } from '#usecases/ports/administration.ts';
import type { AdviceStore } from '#usecases/ports/advice.ts';
import type { CourseStore } from '#usecases/ports/courses.ts';
import type { FairStore } from '#usecases/ports/fairs.ts';
import type { ArchiveStore } from '#usecases/ports/archive.ts';
import type { ClerkStore } from '#usecases/ports/clerks.ts';
import type { HaltStore } from '#usecases/ports/halts.ts';
import type { ClaimStore } from '#usecases/ports/claims.ts';
import type { AssistanceStore } from '#usecases/ports/assistance.ts';
import type { Channel } from '#core/notices/contact.ts';
import type { Context } from '#usecases/context.ts';
import type { BatchStore } from '#usecases/ports/batches.ts';
import type { CorrectionStore } from '#usecases/ports/corrections.ts';
import type { DepartmentEventStore } from '#usecases/ports/department-events.ts';
import type { DeliveryStore } from '#usecases/ports/deliveries.ts';
import type { DraftStore } from '#usecases/ports/drafts.ts';
import type { DrawStore } from '#usecases/ports/draws.ts';
import type { ExpertStore } from '#usecases/ports/experts.ts';
import type { ExchangeCounts } from '#usecases/ports/exchanges.ts';
import type { IntegrityStore } from '#usecases/ports/integrity.ts';
import type { InvitationStore } from '#usecases/ports/invitations.ts';
import type { Carrier } from '#usecases/ports/carrier.ts';
import type { ComplaintStore } from '#usecases/ports/complaints.ts';
import type { InspectionStore } from '#usecases/ports/inspections.ts';
import type { RecheckStore } from '#usecases/ports/rechecks.ts';
import type { LookBackStore } from '#usecases/ports/look-backs.ts';
import type { Definitions } from '#core/dmn/model.ts';
import type { Language } from '#core/knowledge/language.ts';
import type { KnowledgeStore } from '#usecases/ports/knowledge.ts';
import type { LegacyStore } from '#usecases/ports/legacy.ts';
import type { DossierStore } from '#usecases/ports/dossiers.ts';
import type { DossierLetterContent } from '#usecases/ports/dossier-letter.ts';
import type { ContradictionStore } from '#usecases/ports/contradictions.ts';
import type { ReportedDeathStore } from '#usecases/ports/reported-deaths.ts';
import type { HandoverStore } from '#usecases/ports/handovers.ts';
import type { DocumentReader } from '#usecases/ports/document-reader.ts';
import type { FileInspector } from '#usecases/ports/file-inspector.ts';
import type { FileReadingStore } from '#usecases/ports/file-readings.ts';
import type { FileStore } from '#usecases/ports/files.ts';
import type { JointStore } from '#usecases/ports/joint.ts';
import type { MandateStore } from '#usecases/ports/mandates.ts';
import type { MergeStore } from '#usecases/ports/merges.ts';
import type { RefusedMessageStore } from '#usecases/ports/refused-messages.ts';
import type { MessageStore } from '#usecases/ports/messages.ts';
import type { OfferStore } from '#usecases/ports/offers.ts';
import type { ContactStore, NoticeStore } from '#usecases/ports/notices.ts';
import type { PaymentsDeskStore } from '#usecases/ports/payments-desk.ts';
import type { PaymentStore } from '#usecases/ports/payments.ts';
import type { PublicityStore } from '#usecases/ports/publicity.ts';
import type { MakeDocument } from '#usecases/ports/document.ts';
import type { RatingStore } from '#usecases/ports/ratings.ts';
import type { RecoveryStore } from '#usecases/ports/recoveries.ts';
import type { RegisterStore } from '#usecases/ports/register.ts';
import type { WorkbookContent } from '#usecases/ports/spreadsheet.ts';
import type { Attempts } from '#usecases/identity/ports.ts';
import type { Origins } from './identity/origins.ts';
import type { Server } from './server-type.ts';
import type { EmploymentStore, PartnerStore, WishStore } from '#usecases/ports/employment.ts';
import type { PullStore } from '#usecases/ports/pulls.ts';
import type { RetentionView } from '#usecases/ports/retention.ts';
import type { AlarmStore } from '#usecases/ports/alarms.ts';
import type { BrakeStore } from '#usecases/ports/brakes.ts';
import type { PromiseStore } from '#usecases/ports/promises.ts';
import type { RiskStore } from '#usecases/ports/risks.ts';
import type { BacktestStore } from '#usecases/ports/backtest.ts';
import type { TryOnPast } from '#usecases/backtest/start-backtest.ts';
import type { CardStore } from '#usecases/ports/cards.ts';
import type { BookingStore } from '#usecases/ports/bookings.ts';
import type { QueueFigureStore } from '#usecases/ports/queue-figures.ts';
import type { TicketStore } from '#usecases/ports/tickets.ts';
import type { UseStore } from '#usecases/ports/uses.ts';
import type { StaffStore } from '#usecases/ports/staff.ts';
import type { StaffNoticeStore } from '#usecases/ports/staff-notices.ts';
import type { EmployeeStore } from '#usecases/ports/employees.ts';
import type { StatementStore } from '#usecases/ports/statements.ts';
import type { SupervisionStore } from '#usecases/ports/supervision.ts';
import type { HallNowStore } from '#usecases/ports/hall-now.ts';
import type { ScreenStore } from '#usecases/ports/screens.ts';
import type { CallStore } from '#usecases/ports/calls.ts';
import type { VisitStore } from '#usecases/ports/visits.ts';
import type { OfflineStore } from '#usecases/ports/offline.ts';
import type { TakeParts } from '#usecases/offline/take-record.ts';
import type { WardStore } from '#usecases/ports/wards.ts';
import type { WebhookStore } from '#usecases/ports/webhooks.ts';
import type { VacancyStore } from '#usecases/ports/vacancies.ts';

/** The places of others that people come from: how each is called, whether who asks is it, and how somebody is known by its number of them. */
export type Portals = { named(id: string): Portal | undefined; knows(id: string, secret: string): boolean; subject(id: string, there: string): string };

/** Everything the routes work with; `main` hands it in. */
export type Services = {
  readonly context: Context;
  /** The region whose catalogue a visitor sees who names none. */
  readonly homeRegion: string;
  readonly language: Language;
  readonly knowledge: KnowledgeStore;
  readonly advice: AdviceStore;
  readonly archive: ArchiveStore;
  readonly assistance: AssistanceStore;
  readonly batches: BatchStore;
  readonly departmentEvents: DepartmentEventStore;
  readonly corrections: CorrectionStore;
  readonly courses: CourseStore;
  readonly deliveries: DeliveryStore;
  readonly drafts: DraftStore;
  readonly employment: EmploymentStore;
  readonly fairs: FairStore;
  readonly draws: DrawStore;
  readonly exchanges: ExchangeCounts;
  readonly experts: ExpertStore;
  /** How this process stands with each department just now. */
  readonly departmentStates: () => Readonly<Record<string, { readonly circuit: 'closed' | 'open' | 'half-open'; readonly connected: boolean }>>;
  readonly files: FileStore;
  readonly readings: FileReadingStore;
  /** Reads photographs of documents on this machine. */
  readonly reader: DocumentReader;
  readonly handovers: HandoverStore;
  readonly dossiers: DossierStore;
  readonly dossierLetter: (content: DossierLetterContent) => Promise<Buffer>;
  readonly imports: Pick<LegacyStore, 'list' | 'refused' | 'open' | 'byOldNumber'>;
  readonly contradictions: ContradictionStore;
  readonly reportedDeaths: ReportedDeathStore;
  /** Who fetches parcels at a word; nobody where none is connected. */
  readonly carrier: Carrier | undefined;
  readonly complaints: ComplaintStore;
  readonly inspections: InspectionStore;
  readonly lookBacks: LookBackStore;
  readonly rechecks: RecheckStore;
  readonly integrity: IntegrityStore;
  readonly invitations: InvitationStore;
  readonly joint: JointStore;
  readonly clerks: ClerkStore;
  readonly statements: StatementStore;
  readonly employees: EmployeeStore;
  readonly wards: WardStore;
  readonly mandates: MandateStore;
  readonly merges: MergeStore;
  readonly messages: MessageStore;
  readonly refusedMessages: RefusedMessageStore;
  readonly offers: OfferStore;
  readonly offline: OfflineStore;
  /** Whether a text was signed with the key of a device. */
  readonly signed: TakeParts['signed'];
  readonly claims: ClaimStore;
  readonly halts: HaltStore;
  readonly contacts: ContactStore;
  readonly notices: NoticeStore;
  readonly staffNotices: StaffNoticeStore;
  /** Over which channels this house can reach people. */
  readonly reach: readonly Channel[];
  readonly partners: PartnerStore;
  readonly payments: PaymentStore;
  readonly paymentsDesk: PaymentsDeskStore;
  readonly publicity: PublicityStore;
  readonly ratings: RatingStore;
  readonly recoveries: RecoveryStore;
  readonly register: RegisterStore;
  readonly pulls: Pick<PullStore, 'recent'>;
  readonly retention: RetentionView;
  readonly risks: RiskStore;
  readonly brakes: BrakeStore;
  /** Since when this installation goes by a version of the rules. */
  readonly ruleVersions: { firstUsed(version: string): Promise<string | undefined>; /** The newest first, so many at most. */ newest(most: number): Promise<readonly { readonly version: string; readonly since: string }[]> };
  /** Writes a model of decisions as DMN 1.5. */
  readonly writeModel: (definitions: Definitions) => Promise<string>;
  readonly backtests: BacktestStore;
  readonly tryOnPast: TryOnPast;
  readonly alarms: AlarmStore;
  readonly promises: PromiseStore;
  readonly staff: StaffStore;
  readonly supervision: SupervisionStore;
  readonly tickets: TicketStore;
  readonly bookings: BookingStore;
  readonly cards: CardStore;
  /** A text as a QR code: fields along a side, and the path that draws the dark ones. */
  readonly qrPath: (text: string) => { readonly size: number; readonly path: string };
  readonly queueFigures: QueueFigureStore;
  readonly uses: UseStore;
  readonly vacancies: VacancyStore;
  /** Counts codes of second screens that none shows. */
  readonly pairing: Attempts;
  readonly screens: ScreenStore;
  readonly visits: VisitStore;
  readonly calls: CallStore;
  readonly hallNow: HallNowStore;
  readonly webhooks: WebhookStore;
  readonly wishes: WishStore;
  /** Whether webhooks may lead into the own network: for a demonstration. */
  readonly webhooksOpen: boolean;
  readonly newId: () => string;
  /** Accounts of the staff, and the chain of what administrators did with them. */
  readonly admin: AdminStore;
  /** Offices that administrators enter. */
  readonly offices: OfficeStore;
  /** How passwords and logins of new accounts are kept. */
  readonly accounts: GivePasswordParts['accounts'];
  readonly startAnew: GivePasswordParts['startAnew'];
  /** All sessions of an account, also what this process remembers of them. */
  readonly closeSessions: (account: AccountRef) => Promise<void>;
  /** A text as a picture that a telephone reads. */
  readonly codePicture: (text: string) => Promise<string>;
  /** The statement of a register entry, and the official documents of a case, as PDF. */
  readonly document: MakeDocument;
  /** Digests, the keys of this house, and how an archive package becomes one file. */
  readonly packing: Pick<Packing, 'digests' | 'signer' | 'zip'>;
  /** The addresses of this house, the public one first: known once it listens. */
  readonly origins: (app: Server) => Origins;
  /** What stands in an uploaded spreadsheet. @throws SheetError */
  readonly readSpreadsheet: (bytes: Buffer) => Sheet;
  readonly writeSpreadsheet: (content: WorkbookContent) => Buffer;
  /** There are rows to check or to file. */
  readonly wakeBatches: () => void;
  /** What an uploaded file truly is, and whether others can open it. */
  readonly inspector: FileInspector;
  /** Takes what a department pushes: checks its signature, keeps it, signs the answer. */
  readonly receive: (arrived: { readonly department: string; readonly scenario: string; readonly path: string; readonly headers: Readonly<Record<string, string | undefined>>; readonly body: Uint8Array }) => Promise<{ readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string }>;
  /** Takes what the job service of a partner sends, in the same manner. */
  readonly receiveJobs: Services['receive'];
  /** Takes what readers of electronic cards ask, in the same manner. */
  readonly receiveCards: Services['receive'];
  /** The places of others that people come from to apply. */
  readonly portals: Portals;
  /** Readiness of the parts below. */
  readonly ready: () => Promise<Readonly<Record<string, boolean>>>;
};
