import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { ErrorPage, NotFoundPage } from './hall/lost-pages.tsx';
import { STANDINGS } from './hall/case/standings.ts';
import { HallShell } from './hall/hall-shell.tsx';
import { placeIn, wantedIn } from './designer/search.ts';
import type { CaseStanding } from './ui/api-types.ts';
import { loadTexts, type TextParts } from './ui/i18n.ts';
import { PageSkeleton } from './ui/progress.tsx';

/** The page that most come to first, and that does with the fewest words. */
const FIRST = 'HomePage';

/** A page that loads when somebody goes there, with the words of further parts that it shows. */
function page<T extends Record<string, unknown>, K extends keyof T & string>(load: () => Promise<T>, name: K, ...parts: readonly (keyof TextParts)[]) {
  return lazyRouteComponent(async () => (await Promise.all([load(), loadTexts(name === FIRST ? parts : ['pages', ...parts])]))[0], name);
}

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Outlet, notFoundComponent: () => <HallShell><NotFoundPage /></HallShell> });

const hall = createRoute({ getParentRoute: () => root, id: 'hall', component: () => <HallShell><Outlet /></HallShell> });
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

const hallRoutes = hall.addChildren([
  createRoute({ getParentRoute: () => hall, path: '/', component: page(() => import('./hall/home/home-page.tsx'), 'HomePage') }),
  createRoute({ getParentRoute: () => hall, path: '/life-events/$lifeEvent', component: page(() => import('./hall/guide/guide-page.tsx'), 'GuidePage', 'guide') }),
  createRoute({
    getParentRoute: () => hall, path: '/life-events/$lifeEvent/apply',
    // `from`: an earlier case whose answers serve again; `dispute`: the element that was in the way there.
    validateSearch: (search: Record<string, unknown>): { step?: string; about?: string; from?: string; dispute?: string } => Object.fromEntries(['step', 'about', 'from', 'dispute'].flatMap((name) => (text(search[name]) ? [[name, String(search[name])]] : []))),
    component: page(() => import('./hall/apply/apply-page.tsx'), 'ApplyPage', 'credit', 'telephone'),
  }),
  createRoute({ getParentRoute: () => hall, path: '/services', component: page(() => import('./hall/services/services-page.tsx'), 'ServicesPage') }),
  createRoute({ getParentRoute: () => hall, path: '/services/$code', component: page(() => import('./hall/services/service-page.tsx'), 'ServicePage', 'guide', 'offices') }),
  createRoute({
    getParentRoute: () => hall, path: '/cases',
    validateSearch: (search: Record<string, unknown>): { words?: string; standing?: CaseStanding } => {
      const [words, standing] = [text(search['words'] === undefined ? undefined : String(search['words'])), STANDINGS.find((each) => each === search['standing'])];
      return { ...(words !== undefined && { words }), ...(standing && { standing }) };
    },
    component: page(() => import('./hall/case/cases-page.tsx'), 'CasesPage'),
  }),
  createRoute({ getParentRoute: () => hall, path: '/cases/$number', component: page(() => import('./hall/case/case-page.tsx'), 'CasePage', 'inspections', 'credit', 'ratings') }),
  createRoute({ getParentRoute: () => hall, path: '/cases/$number/items/$no/why', component: page(() => import('./why/why-page.tsx'), 'WhyPage', 'why') }),
  createRoute({
    getParentRoute: () => hall, path: '/track',
    validateSearch: (search: Record<string, unknown>): { number?: string; code?: string } => ({ ...(text(search['number']) ? { number: String(search['number']) } : {}), ...(text(search['code']) ? { code: String(search['code']) } : {}) }),
    component: page(() => import('./hall/track/track-page.tsx'), 'TrackPage', 'complaints'),
  }),
  createRoute({
    getParentRoute: () => hall, path: '/verify',
    validateSearch: (search: Record<string, unknown>): { number?: string; code?: string } => ({ ...(text(search['number']) ? { number: String(search['number']) } : {}), ...(text(search['code']) ? { code: String(search['code']) } : {}) }),
    component: page(() => import('./hall/verify/verify-page.tsx'), 'VerifyPage'),
  }),
  createRoute({ getParentRoute: () => hall, path: '/publicity', component: page(() => import('./hall/publicity/publicity-page.tsx'), 'PublicityPage') }),
  createRoute({
    getParentRoute: () => hall, path: '/draws',
    validateSearch: (search: Record<string, unknown>): { day?: string } => (/^\d{4}-\d{2}-\d{2}$/u.test(String(search['day'])) ? { day: String(search['day']) } : {}),
    component: page(() => import('./draws/draws-page.tsx'), 'DrawsPage', 'draws', 'desk'),
  }),
  createRoute({ getParentRoute: () => hall, path: '/publicity/$id', component: page(() => import('./hall/publicity/objection-page.tsx'), 'ObjectionPage') }),
  createRoute({
    getParentRoute: () => hall, path: '/complaints',
    // What it is about, where a link names it.
    validateSearch: (search: Record<string, unknown>): { about?: string; ref?: string; office?: string } => Object.fromEntries(['about', 'ref', 'office'].flatMap((name) => (text(search[name] === undefined ? undefined : String(search[name])) ? [[name, String(search[name])]] : []))),
    component: page(() => import('./complaints/complaints-page.tsx'), 'ComplaintsPage', 'complaints'),
  }),
  createRoute({ getParentRoute: () => hall, path: '/offices', component: page(() => import('./offices/offices-page.tsx'), 'OfficesPage', 'offices') }),
  createRoute({ getParentRoute: () => hall, path: '/offices/$id', component: page(() => import('./offices/office-page.tsx'), 'OfficePage', 'offices') }),
  createRoute({ getParentRoute: () => hall, path: '/sharing', component: page(() => import('./sharing/sharing-page.tsx'), 'SharingPage', 'sharing') }),
  createRoute({ getParentRoute: () => hall, path: '/me', component: page(() => import('./hall/me/me-page.tsx'), 'MePage', 'known') }),
  createRoute({
    getParentRoute: () => hall, path: '/me/corrections',
    validateSearch: (search: Record<string, unknown>): { entry?: string } => (text(search['entry']) ? { entry: String(search['entry']) } : {}),
    component: page(() => import('./corrections/my-corrections-page.tsx'), 'MyCorrectionsPage', 'corrections'),
  }),
  createRoute({ getParentRoute: () => hall, path: '/account', component: page(() => import('./account/account-page.tsx'), 'AccountPage', 'account') }),
  createRoute({ getParentRoute: () => hall, path: '/me/card', component: page(() => import('./card/card-page.tsx'), 'CardPage', 'card') }),
  createRoute({ getParentRoute: () => hall, path: '/me/entitled', component: page(() => import('./entitled/entitled-page.tsx'), 'EntitledPage', 'entitled') }),
  createRoute({ getParentRoute: () => hall, path: '/me/credit', component: page(() => import('./credit/my-credit-page.tsx'), 'MyCreditPage', 'credit') }),
  createRoute({ getParentRoute: () => hall, path: '/me/mandates', component: page(() => import('./parties/mandates-page.tsx'), 'MandatesPage', 'parties') }),
  createRoute({ getParentRoute: () => hall, path: '/me/parties', component: page(() => import('./clerks/parties-page.tsx'), 'PartiesPage', 'clerks') }),
  createRoute({ getParentRoute: () => hall, path: '/me/deceased', component: page(() => import('./clerks/deceased-page.tsx'), 'DeceasedPage', 'clerks', 'corrections') }),
  createRoute({ getParentRoute: () => hall, path: '/me/messages', component: page(() => import('./hall/messages/messages-page.tsx'), 'MessagesPage') }),
  createRoute({ getParentRoute: () => hall, path: '/me/messages/settings', component: page(() => import('./hall/messages/settings-page.tsx'), 'SettingsPage') }),
  createRoute({
    getParentRoute: () => hall, path: '/jobs',
    validateSearch: (search: Record<string, unknown>): { words?: string; occupation?: string; district?: string; wageFrom?: number } => {
      const [words, occupation, district] = [text(search['words']), text(search['occupation']), search['district'] === undefined ? undefined : text(String(search['district']))];
      return { ...(words !== undefined && { words }), ...(occupation !== undefined && { occupation }), ...(district !== undefined && { district }), ...(Number(search['wageFrom']) > 0 && { wageFrom: Math.trunc(Number(search['wageFrom'])) }) };
    },
    component: page(() => import('./jobs/jobs-page.tsx'), 'JobsPage', 'jobs'),
  }),
  createRoute({
    getParentRoute: () => hall, path: '/knowledge',
    validateSearch: (search: Record<string, unknown>): { words?: string } => { const words = search['words'] === undefined ? undefined : text(String(search['words'])); return words === undefined ? {} : { words }; },
    component: page(() => import('./knowledge/knowledge-page.tsx'), 'KnowledgePage', 'knowledge'),
  }),
  createRoute({
    getParentRoute: () => hall, path: '/ratings',
    validateSearch: (search: Record<string, unknown>): { quarter?: string } => { const quarter = text(search['quarter']); return quarter === undefined ? {} : { quarter }; },
    component: page(() => import('./ratings/figures-page.tsx'), 'RatingFiguresPage', 'ratings'),
  }),
  createRoute({ getParentRoute: () => hall, path: '/r/$token', component: page(() => import('./ratings/link-page.tsx'), 'RatingLinkPage', 'ratings') }),
  createRoute({ getParentRoute: () => hall, path: '/knowledge/$id', component: page(() => import('./knowledge/article-page.tsx'), 'ArticlePage', 'knowledge') }),
  createRoute({ getParentRoute: () => hall, path: '/jobs/$id', component: page(() => import('./jobs/job-page.tsx'), 'JobPage', 'jobs') }),
  createRoute({ getParentRoute: () => hall, path: '/me/jobs', component: page(() => import('./jobs/my-jobs-page.tsx'), 'MyJobsPage', 'jobs') }),
  createRoute({ getParentRoute: () => hall, path: '/questions', component: page(() => import('./jobs/questions-page.tsx'), 'QuestionsPage', 'jobs') }),
  createRoute({ getParentRoute: () => hall, path: '/advice', component: page(() => import('./jobs/advice-page.tsx'), 'AdvicePage', 'jobs') }),
  createRoute({ getParentRoute: () => hall, path: '/fairs', component: page(() => import('./jobs/fairs-page.tsx'), 'FairsPage', 'jobs', 'employer') }),
  createRoute({ getParentRoute: () => hall, path: '/fairs/$id', component: page(() => import('./jobs/fair-page.tsx'), 'FairPage', 'jobs') }),
  createRoute({ getParentRoute: () => hall, path: '/wages', component: page(() => import('./jobs/wages-page.tsx'), 'WagesPage', 'jobs') }),
  createRoute({ getParentRoute: () => hall, path: '/queue', component: page(() => import('./tickets/queues-page.tsx'), 'QueuesPage', 'tickets') }),
  createRoute({
    getParentRoute: () => hall, path: '/kiosk/ticket',
    // A number in an address is taken for one.
    validateSearch: (search: Record<string, unknown>): { office?: string; region?: number } => ({ ...(text(search['office']) && { office: String(search['office']) }), ...(Number(search['region']) > 0 && { region: Number(search['region']) }) }),
    component: page(() => import('./tickets/kiosk-page.tsx'), 'KioskTicketPage', 'tickets'),
  }),
  createRoute({ getParentRoute: () => hall, path: '/offices/$office/queue', component: page(() => import('./tickets/queue-page.tsx'), 'QueuePage', 'tickets') }),
  createRoute({ getParentRoute: () => hall, path: '/training', component: page(() => import('./jobs/training-page.tsx'), 'TrainingPage', 'jobs') }),
  createRoute({ getParentRoute: () => hall, path: '/ui', component: page(() => import('./ui/gallery/gallery-page.tsx'), 'GalleryPage') }),
]);

/** The desk stays while its items change: the queue keeps its place and its filter. */
const desk = createRoute({ getParentRoute: () => root, path: '/desk', component: page(() => import('./desk/desk-page.tsx'), 'DeskPage', 'desk', 'supervision', 'assistance', 'joint', 'treasury', 'credit') });
const deskRoutes = desk.addChildren([createRoute({ getParentRoute: () => desk, path: '$case/$no' })]);
const ownList = createRoute({ getParentRoute: () => root, path: '/desk/mine', component: page(() => import('./desk/desk-page.tsx'), 'DeskPage', 'desk', 'supervision', 'assistance', 'joint', 'treasury', 'credit') });
const recheck = createRoute({ getParentRoute: () => root, path: '/desk/recheck', component: page(() => import('./desk/recheck-page.tsx'), 'RecheckPage', 'desk', 'supervision') });
const deskWhy = createRoute({ getParentRoute: () => root, path: '/desk/why/$case/$no', component: page(() => import('./why/desk-why-page.tsx'), 'DeskWhyPage', 'desk', 'supervision', 'hall', 'why') });
const manual = createRoute({ getParentRoute: () => root, path: '/desk/manual/$code', component: page(() => import('./desk/manual/manual-page.tsx'), 'ManualPage', 'desk', 'supervision', 'guide') });
const catalog = createRoute({ getParentRoute: () => root, path: '/desk/catalog', validateSearch: wantedIn, component: page(() => import('./designer/catalog-page.tsx'), 'CatalogPage', 'desk', 'supervision', 'designer') });
const matterInCatalog = createRoute({ getParentRoute: () => root, path: '/desk/catalog/services/$code', component: page(() => import('./designer/service-page.tsx'), 'ServicePage', 'desk', 'supervision', 'designer', 'guide', 'hall') });
const eventInCatalog = createRoute({ getParentRoute: () => root, path: '/desk/catalog/events/$id', component: page(() => import('./designer/event-page.tsx'), 'EventPage', 'desk', 'supervision', 'designer', 'guide', 'hall') });
const rules = createRoute({ getParentRoute: () => root, path: '/desk/catalog/rules/$code', validateSearch: placeIn, component: page(() => import('./designer/rules-page.tsx'), 'RulesPage', 'desk', 'supervision', 'designer') });
const eventManual = createRoute({ getParentRoute: () => root, path: '/desk/manual/event/$id', component: page(() => import('./desk/manual/event-manual-page.tsx'), 'EventManualPage', 'desk', 'supervision', 'guide') });
const counter = createRoute({ getParentRoute: () => root, path: '/desk/counter', component: page(() => import('./counter/counter-page.tsx'), 'CounterPage', 'desk', 'supervision', 'counter', 'tickets') });
const screen = createRoute({ getParentRoute: () => root, path: '/screen', component: page(() => import('./counter/screen-page.tsx'), 'ScreenPage', 'counter', 'ratings') });
const telephone = createRoute({ getParentRoute: () => root, path: '/desk/telephone', component: page(() => import('./telephone/telephone-page.tsx'), 'TelephonePage', 'counter', 'desk', 'supervision', 'telephone') });
const hallNow = createRoute({ getParentRoute: () => root, path: '/desk/hall', component: page(() => import('./live/live-page.tsx'), 'LivePage', 'desk', 'supervision', 'live') });
const inspections = createRoute({ getParentRoute: () => root, path: '/desk/inspections', component: page(() => import('./inspections/desk-inspections-page.tsx'), 'DeskInspectionsPage', 'desk', 'supervision', 'inspections') });
const inspection = createRoute({ getParentRoute: () => root, path: '/desk/inspections/$number', component: page(() => import('./inspections/desk-inspection-page.tsx'), 'DeskInspectionPage', 'desk', 'supervision', 'inspections') });
const wall = createRoute({ getParentRoute: () => root, path: '/wall/$id', component: page(() => import('./offices/wall-page.tsx'), 'WallPage', 'offices') });
const complaints = createRoute({ getParentRoute: () => root, path: '/desk/complaints', component: page(() => import('./complaints/desk-complaints-page.tsx'), 'DeskComplaintsPage', 'desk', 'supervision', 'complaints') });
const complaint = createRoute({ getParentRoute: () => root, path: '/desk/complaints/$number', component: page(() => import('./complaints/desk-complaint-page.tsx'), 'DeskComplaintPage', 'desk', 'supervision', 'complaints') });
const corrections = createRoute({ getParentRoute: () => root, path: '/desk/corrections', component: page(() => import('./corrections/desk-corrections-page.tsx'), 'DeskCorrectionsPage', 'desk', 'supervision', 'corrections') });
const correction = createRoute({ getParentRoute: () => root, path: '/desk/corrections/$number', component: page(() => import('./corrections/desk-correction-page.tsx'), 'DeskCorrectionPage', 'desk', 'supervision', 'corrections', 'known') });
const appraisals = createRoute({ getParentRoute: () => root, path: '/desk/appraisals', component: page(() => import('./expert/appraisals-page.tsx'), 'AppraisalsPage', 'desk', 'supervision', 'expert') });
const appraisal = createRoute({ getParentRoute: () => root, path: '/desk/appraisals/$case/$no', component: page(() => import('./expert/appraisal-page.tsx'), 'AppraisalPage', 'desk', 'supervision', 'expert') });
const requests = createRoute({ getParentRoute: () => root, path: '/desk/assistance', component: page(() => import('./assistance/requests-page.tsx'), 'RequestsPage', 'desk', 'supervision', 'assistance') });
const request = createRoute({ getParentRoute: () => root, path: '/desk/assistance/$case/$no/$request', component: page(() => import('./assistance/request-page.tsx'), 'RequestPage', 'desk', 'supervision', 'assistance') });
const jointReviews = createRoute({ getParentRoute: () => root, path: '/desk/joint', component: page(() => import('./joint/reviews-page.tsx'), 'ReviewsPage', 'desk', 'supervision', 'joint') });
const jointReview = createRoute({ getParentRoute: () => root, path: '/desk/joint/$case/$no', component: page(() => import('./joint/review-page.tsx'), 'ReviewPage', 'desk', 'supervision', 'joint') });
const repairs = createRoute({ getParentRoute: () => root, path: '/desk/repairs', component: page(() => import('./repairs/repairs-page.tsx'), 'RepairsPage', 'desk', 'supervision', 'repairs') });
const repair = createRoute({ getParentRoute: () => root, path: '/desk/repairs/$number', component: page(() => import('./repairs/repair-page.tsx'), 'RepairPage', 'desk', 'supervision', 'repairs') });
const departments = createRoute({ getParentRoute: () => root, path: '/desk/departments', component: page(() => import('./sharing/board-page.tsx'), 'BoardPage', 'desk', 'sharing', 'supervision') });
const supervision = createRoute({ getParentRoute: () => root, path: '/desk/supervision', validateSearch: (search: Record<string, unknown>): { flag?: string } => { const flag = text(search['flag']); return flag === undefined ? {} : { flag }; }, component: page(() => import('./supervision/supervision-page.tsx'), 'SupervisionPage', 'desk', 'supervision') });
const supervised = createRoute({ getParentRoute: () => root, path: '/desk/supervision/$case/$no', component: page(() => import('./supervision/item-page.tsx'), 'SupervisionItemPage', 'desk', 'supervision', 'joint') });
const absence = createRoute({ getParentRoute: () => root, path: '/desk/absence', component: page(() => import('./supervision/absence-page.tsx'), 'AbsencePage', 'desk', 'supervision') });
const dossiers = createRoute({ getParentRoute: () => root, path: '/desk/dossiers', component: page(() => import('./dossiers/dossiers-page.tsx'), 'DossiersPage', 'desk', 'supervision', 'dossiers') });
const staffNotices = createRoute({ getParentRoute: () => root, path: '/desk/notices', component: page(() => import('./supervision/notices-page.tsx'), 'NoticesPage', 'desk', 'supervision') });
const handover = createRoute({ getParentRoute: () => root, path: '/desk/handover', component: page(() => import('./handover/handover-page.tsx'), 'HandoverPage', 'desk', 'supervision', 'handover') });
const archive = createRoute({ getParentRoute: () => root, path: '/desk/archive', component: page(() => import('./archive/archive-page.tsx'), 'ArchivePage', 'desk', 'supervision', 'archive') });
const alarms = createRoute({ getParentRoute: () => root, path: '/desk/alarms', component: page(() => import('./alarms/alarms-page.tsx'), 'AlarmsPage', 'desk', 'supervision', 'alarms') });
const brakes = createRoute({ getParentRoute: () => root, path: '/desk/brakes', component: page(() => import('./brakes/brakes-page.tsx'), 'BrakesPage', 'desk', 'supervision', 'brakes') });
const queueBoard = createRoute({ getParentRoute: () => root, path: '/offices/$office/board', component: page(() => import('./tickets/board-page.tsx'), 'QueueBoardPage', 'tickets') });
const deskQueue = createRoute({ getParentRoute: () => root, path: '/desk/queue', component: page(() => import('./tickets/figures-page.tsx'), 'QueueFiguresPage', 'desk', 'supervision', 'tickets') });
const risks = createRoute({ getParentRoute: () => root, path: '/desk/risks', component: page(() => import('./risks/risks-page.tsx'), 'RisksPage', 'desk', 'supervision', 'risks') });
const integrity = createRoute({ getParentRoute: () => root, path: '/desk/integrity', component: page(() => import('./integrity/integrity-page.tsx'), 'IntegrityPage', 'desk', 'supervision', 'integrity') });
const backtest = createRoute({ getParentRoute: () => root, path: '/desk/backtest', component: page(() => import('./backtest/backtest-page.tsx'), 'BacktestPage', 'desk', 'supervision', 'backtest') });
const credit = createRoute({ getParentRoute: () => root, path: '/desk/credit', component: page(() => import('./credit/desk-credit-page.tsx'), 'DeskCreditPage', 'desk', 'supervision', 'credit') });
const admin = createRoute({ getParentRoute: () => root, path: '/desk/admin', component: page(() => import('./admin/admin-page.tsx'), 'AdminPage', 'desk', 'supervision', 'admin') });
const imports = createRoute({ getParentRoute: () => root, path: '/desk/imports', component: page(() => import('./imports/imports-page.tsx'), 'ImportsPage', 'desk', 'supervision', 'imports') });
const holds = createRoute({ getParentRoute: () => root, path: '/desk/holds', component: page(() => import('./holds/holds-page.tsx'), 'HoldsPage', 'desk', 'supervision', 'holds') });
const contradictions = createRoute({ getParentRoute: () => root, path: '/desk/contradictions', component: page(() => import('./contradictions/contradictions-page.tsx'), 'ContradictionsPage', 'desk', 'supervision', 'contradictions') });
const contradiction = createRoute({ getParentRoute: () => root, path: '/desk/contradictions/$id', component: page(() => import('./contradictions/contradiction-page.tsx'), 'ContradictionPage', 'desk', 'supervision', 'contradictions', 'merges') });
const reportedDeaths = createRoute({ getParentRoute: () => root, path: '/desk/reported-deaths', component: page(() => import('./deaths/reported-deaths-page.tsx'), 'ReportedDeathsPage', 'desk', 'supervision', 'deaths') });
const offline = createRoute({ getParentRoute: () => root, path: '/desk/offline', component: page(() => import('./offline/offline-page.tsx'), 'OfflinePage', 'desk', 'supervision', 'offline') });
const deskPayments = createRoute({ getParentRoute: () => root, path: '/desk/payments', component: page(() => import('./treasury/payments-page.tsx'), 'PaymentsPage', 'desk', 'supervision', 'treasury') });
const merges = createRoute({ getParentRoute: () => root, path: '/desk/merges', component: page(() => import('./merges/merges-page.tsx'), 'MergesPage', 'desk', 'supervision', 'merges') });
const merge = createRoute({ getParentRoute: () => root, path: '/desk/merges/$number', component: page(() => import('./merges/merge-page.tsx'), 'MergePage', 'desk', 'supervision', 'merges', 'known') });
const serviceRequests = createRoute({ getParentRoute: () => root, path: '/desk/requests', component: page(() => import('./jobs/desk-requests-page.tsx'), 'DeskRequestsPage', 'desk', 'supervision', 'jobs') });
const deskAnswers = createRoute({ getParentRoute: () => root, path: '/desk/answers', component: page(() => import('./jobs/desk-answers-page.tsx'), 'DeskAnswersPage', 'desk', 'supervision', 'jobs') });
const serviceRequest = createRoute({ getParentRoute: () => root, path: '/desk/requests/$number', component: page(() => import('./jobs/desk-request-page.tsx'), 'DeskRequestPage', 'desk', 'supervision', 'jobs') });
const deskAdvice = createRoute({ getParentRoute: () => root, path: '/desk/advice', component: page(() => import('./jobs/desk-advice-page.tsx'), 'DeskAdvicePage', 'desk', 'supervision', 'jobs') });
const deskFairs = createRoute({ getParentRoute: () => root, path: '/desk/fairs', component: page(() => import('./jobs/desk-fairs-page.tsx'), 'DeskFairsPage', 'desk', 'supervision', 'jobs') });
const deskPartners = createRoute({ getParentRoute: () => root, path: '/desk/partners', component: page(() => import('./jobs/desk-partners-page.tsx'), 'DeskPartnersPage', 'desk', 'supervision', 'jobs') });
const deskKnowledge = createRoute({ getParentRoute: () => root, path: '/desk/knowledge', component: page(() => import('./knowledge/desk-knowledge-page.tsx'), 'DeskKnowledgePage', 'desk', 'supervision', 'knowledge') });
const deskEntry = createRoute({
  getParentRoute: () => root, path: '/desk/knowledge/$id',
  validateSearch: (search: Record<string, unknown>): { words?: string } => { const words = search['words'] === undefined ? undefined : text(String(search['words'])); return words === undefined ? {} : { words }; },
  component: page(() => import('./knowledge/desk-entry-page.tsx'), 'DeskEntryPage', 'desk', 'supervision', 'knowledge'),
});
const ownVacancies = createRoute({ getParentRoute: () => root, path: '/employer/vacancies', component: page(() => import('./jobs/employer-vacancies-page.tsx'), 'EmployerVacanciesPage', 'employer', 'jobs') });
const calendar = createRoute({ getParentRoute: () => root, path: '/employer/calendar', component: page(() => import('./calendar/calendar-page.tsx'), 'CalendarPage', 'employer', 'calendar') });
const statements = createRoute({ getParentRoute: () => root, path: '/employer/statements', component: page(() => import('./statements/statements-page.tsx'), 'StatementsPage', 'employer', 'statements') });
const employees = createRoute({ getParentRoute: () => root, path: '/employer/employees', component: page(() => import('./employer/employees-page.tsx'), 'EmployeesPage', 'employer') });
const employer = createRoute({ getParentRoute: () => root, path: '/employer', component: page(() => import('./employer/employer-page.tsx'), 'EmployerPage', 'employer') });
const batches = createRoute({ getParentRoute: () => root, path: '/employer/batches', validateSearch: (search: Record<string, unknown>): { event?: string } => (text(search['event']) ? { event: String(search['event']) } : {}), component: page(() => import('./employer/batch/batches-page.tsx'), 'BatchesPage', 'employer') });
const batch = createRoute({ getParentRoute: () => root, path: '/employer/batches/$id', component: page(() => import('./employer/batch/batch-page.tsx'), 'BatchPage', 'employer') });
const webhooks = createRoute({ getParentRoute: () => root, path: '/employer/webhooks', component: page(() => import('./employer/webhooks/webhooks-page.tsx'), 'WebhooksPage', 'employer') });
const clerks = createRoute({ getParentRoute: () => root, path: '/employer/clerks', component: page(() => import('./clerks/clerks-page.tsx'), 'ClerksPage', 'employer', 'clerks') });

/** The router over all pages. Each part of the app adds its routes here; a page loads when somebody goes there. */
export function makeRouter(queries: QueryClient) {
  return createRouter({
    routeTree: root.addChildren([hallRoutes, wall, reportedDeaths, contradictions, contradiction, offline, recheck, deskWhy, manual, eventManual, catalog, matterInCatalog, eventInCatalog, rules, counter, screen, telephone, hallNow, appraisals, appraisal, requests, request, jointReviews, jointReview, complaints, complaint, corrections, correction, inspections, inspection, repairs, repair, departments, supervision, supervised, staffNotices, absence, archive, dossiers, handover, alarms, brakes, queueBoard, deskQueue, risks, credit, integrity, backtest, admin, imports, holds, deskPayments, merges, merge, serviceRequests, serviceRequest, deskAnswers, deskAdvice, deskFairs, deskPartners, deskKnowledge, deskEntry, deskRoutes, ownList, employer, employees, calendar, statements, ownVacancies, batches, batch, webhooks, clerks]),
    context: { queries },
    defaultPreload: 'intent',
    defaultPendingComponent: PageSkeleton,
    defaultErrorComponent: ErrorPage,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
