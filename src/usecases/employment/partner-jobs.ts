import { dayOf } from '#core/clocks/day.ts';
import { findingsInWords } from '#core/employment/check-vacancy.ts';
import { idOf } from '#core/id.ts';
import { isInScope, type CloseJob, type JobReply, type PostJob, type ReadJobs } from '#core/partners/job-service.ts';
import type { PartnerStore, VacancyRecord } from '../ports/employment.ts';
import type { Parts } from './parts.ts';
import { closeVacancy, postVacancy, type Poster } from './post-vacancy.ts';
import { placeAfter, placeOf } from './vacancy-place.ts';

type WithPartners = Parts & { readonly partners: PartnerStore };

const PAGE = 50;
const NO_SCOPE: JobReply = { status: 403, code: 'not-allowed', title: 'no scope in this region, or it has ended' };
const UNKNOWN: JobReply = { status: 404, code: 'unknown-subject', title: 'no enterprise under this number and name in a region of your scope' };
const UNKNOWN_REF: JobReply = { status: 404, code: 'unknown-subject', title: 'no vacancy under this ref' };
const TOO_MANY: JobReply = { status: 429, code: 'too-many', title: 'the limit of this day is reached' };

/** A partner's job service posts a vacancy of an enterprise: the same checks as at the enterprise's own page, and everybody sees by whom it came. */
export async function postPartnerJob(parts: WithPartners, partner: string, { ref, enterprise, vacancy }: PostJob): Promise<JobReply> {
  const { context, partners } = parts;
  const found = await context.cases.whose(context.lookup(`number/${enterprise.number}`));
  const on = dayOf(context.now());
  const scope = found && await partners.scope(found.region, partner);
  // Nobody learns who is in the register of a region that they have no scope in: there it is as if there were none such.
  if (!found || !isInScope(scope, on)) return (await partners.anywhere(partner, on)) ? UNKNOWN : NO_SCOPE;
  const { region } = found;
  if (found.kind !== 'enterprise' || found.name.normalize() !== enterprise.name.trim().normalize()) return UNKNOWN;
  const who: Poster = { region, enterprise: found.id, actor: `partner:${partner}`, partner: { id: partner, ref } };
  const before = await partners.byRef(region, partner, ref);
  if (before) return isSame(before, found.id, vacancy) ? stands(parts, before) : { status: 409, code: 'message-reused', title: 'another vacancy has this ref' };
  // Before any department is asked; of several at once the last word is that of the transaction.
  if ((await partners.posted(region, partner, on)) >= scope.perDay) return TOO_MANY;
  const posted = await postVacancy(parts, who, idOf(context.hash, `partner/${partner}/${ref}`), vacancy);
  if (posted.kind === 'refused') return { status: 422, code: 'not-understood', title: posted.refusal.detail.en, fields: (posted.refusal.errors ?? []).map(({ pointer }) => `vacancy${pointer.replaceAll('/', '.')}`) };
  if (posted.kind === 'no-scope') return NO_SCOPE;
  if (posted.kind === 'too-many') return TOO_MANY;
  if (posted.kind === 'changed-meanwhile') return { status: 409, code: 'message-reused', title: 'it changed meanwhile; send it again' };
  return stands(parts, posted.vacancy);
}

/** A partner closes a vacancy of its own. Closed again it stays closed. */
export async function closePartnerJob(parts: WithPartners, partner: string, { region, ref, reason }: CloseJob): Promise<JobReply> {
  const before = await parts.partners.byRef(region, partner, ref);
  if (!before) return UNKNOWN_REF;
  const closed = await closeVacancy(parts, { region, enterprise: before.enterprise, actor: `partner:${partner}`, partner: { id: partner, ref } }, before.id, reason);
  return closed.kind === 'posted' || closed.kind === 'same' ? stands(parts, closed.vacancy) : { status: 409, code: 'message-reused', title: 'it changed meanwhile; send it again' };
}

/** A partner reads what everybody can see, without whom to call: who applies does so here. */
export async function readPartnerJobs({ context, employment, partners }: WithPartners, partner: string, { region, after }: ReadJobs): Promise<JobReply> {
  const on = dayOf(context.now());
  if (!isInScope(await partners.scope(region, partner), on)) return NO_SCOPE;
  const place = after === undefined ? undefined : placeOf(after);
  if (after !== undefined && !place) return { status: 422, code: 'not-understood', title: 'no such page', fields: ['after'] };
  const found = await employment.search(region, {}, on, PAGE + 1, place);
  const last = found[PAGE - 1];
  const jobs = found.slice(0, PAGE).map(({ id, title, employer, description, occupation, district, wageFrom, wageTo, openings, publishedOn, expiresOn, partner: via }) => ({ id, title: title.zh, employer, description, occupation, district, wageFrom, wageTo, openings, publishedOn, expiresOn, via }));
  return { status: 200, body: { jobs, ...(found.length > PAGE && last && { next: placeAfter(last) }) } };
}

function isSame(before: VacancyRecord, enterprise: string, { title, description, occupation, district, wageFrom, wageTo, contact }: PostJob['vacancy']): boolean {
  return before.enterprise === enterprise && before.title.zh === title.trim() && before.description === description.trim() && before.occupation === occupation && before.district === district && before.wageFrom === wageFrom && before.wageTo === wageTo && before.contact?.phone === contact.phone.trim();
}

/** How a vacancy stands, with what the rules found: the partner tells its customer. */
function stands({ context }: Parts, vacancy: VacancyRecord): JobReply {
  const findings = findingsInWords(context.compiled.catalog, vacancy.findings).map(({ ground, verdict, what, basis, remedy }) => ({ ground, verdict, what: what.zh, basis, remedy: remedy.zh }));
  return { status: 200, body: { ref: vacancy.partnerRef, vacancy: vacancy.id, region: vacancy.region, status: vacancy.status, findings, ...(vacancy.reason !== null && { reason: vacancy.reason }), ...(vacancy.remedy !== null && { remedy: vacancy.remedy }), expiresOn: vacancy.expiresOn } };
}
