import { sendJsonAsBytes } from './json-bytes.ts';
import { adviceRoutes } from './routes/advice.ts';
import { labourMarketRoutes } from './routes/labour-market.ts';
import { fairRoutes } from './routes/fairs.ts';
import { absenceRoutes } from './routes/absences.ts';
import { appraisalRoutes } from './routes/appraisals.ts';
import { archiveRoutes } from './routes/archive.ts';
import { assistanceRoutes } from './routes/assistance.ts';
import { batchRoutes } from './routes/batches.ts';
import { caseRoutes } from './routes/cases.ts';
import { clerkRoutes } from './routes/clerks.ts';
import { catalogRoutes } from './routes/catalog.ts';
import { contactRoutes } from './routes/contact.ts';
import { correctionRoutes } from './routes/corrections.ts';
import { counterRoutes } from './routes/counter.ts';
import { deceasedRoutes } from './routes/deceased.ts';
import { deliveryRoutes } from './routes/deliveries.ts';
import { documentRoutes } from './routes/documents.ts';
import { employerVacancyRoutes } from './routes/employer-vacancies.ts';
import { enterpriseRoutes } from './routes/enterprise.ts';
import { fileRoutes } from './routes/files.ts';
import { jobPartnerRoutes } from './routes/job-partners.ts';
import { jobRoutes } from './routes/jobs.ts';
import { serviceRequestRoutes } from './routes/service-requests.ts';
import { handoverRoutes } from './routes/handovers.ts';
import { importRoutes } from './routes/imports.ts';
import { reportedDeathRoutes } from './routes/reported-deaths.ts';
import { invitationRoutes } from './routes/invitations.ts';
import { itemPaymentRoutes } from './routes/item-payments.ts';
import { jointRoutes } from './routes/joint.ts';
import { manualRoutes } from './routes/manual.ts';
import { offerRoutes } from './routes/offers.ts';
import { promptRoutes } from './routes/prompts.ts';
import { mandateRoutes } from './routes/mandates.ts';
import { mergeRoutes } from './routes/merges.ts';
import { noticeRoutes } from './routes/notices.ts';
import { partyRoutes } from './routes/parties.ts';
import { paymentRoutes } from './routes/payments.ts';
import { photoRoutes } from './routes/photos.ts';
import { planRoutes } from './routes/plans.ts';
import { publicityRoutes } from './routes/publicity.ts';
import { publicRoutes } from './routes/public.ts';
import { registerRoutes } from './routes/register.ts';
import { sharingRoutes } from './routes/sharing.ts';
import { staffRoutes } from './routes/staff.ts';
import { supervisionRoutes } from './routes/supervision.ts';
import { vacancyRoutes } from './routes/vacancies.ts';
import { webhookRoutes } from './routes/webhooks.ts';
import type { Server } from './server-type.ts';
import type { Services } from './services.ts';

/** All of `/api/v1` but who is signed in, which identity adds. */
export function apiRoutes(app: Server, services: Services): void {
  void app.register(async (api: Server) => {
    sendJsonAsBytes(api);
    for (const routes of [catalogRoutes, partyRoutes, mandateRoutes, clerkRoutes, deceasedRoutes, planRoutes, invitationRoutes, offerRoutes, caseRoutes, deliveryRoutes, documentRoutes, fileRoutes, registerRoutes, correctionRoutes, mergeRoutes, importRoutes, reportedDeathRoutes, noticeRoutes, contactRoutes, paymentRoutes, vacancyRoutes, jobRoutes, employerVacancyRoutes, serviceRequestRoutes, jobPartnerRoutes, adviceRoutes, fairRoutes, labourMarketRoutes, staffRoutes, photoRoutes, appraisalRoutes, assistanceRoutes, jointRoutes, counterRoutes, handoverRoutes, supervisionRoutes, absenceRoutes, archiveRoutes, itemPaymentRoutes, manualRoutes, enterpriseRoutes, webhookRoutes, batchRoutes, publicRoutes, publicityRoutes, sharingRoutes, promptRoutes]) routes(api, services);
  }, { prefix: '/api/v1' });
}
