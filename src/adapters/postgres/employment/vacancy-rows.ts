import type { Vault } from '#adapters/crypto/vault.ts';
import type { VacancyText } from '#core/employment/vacancy.ts';
import type { VacancyRecord } from '#usecases/ports/employment.ts';

/** The columns of a vacancy as a record of it. */
export const VACANCY = `v.region, v.id, v.enterprise_id as enterprise, v.employer, v.title, v.description, v.occupation, v.district, v.wage_from as "wageFrom", v.wage_to as "wageTo", v.openings,
  v.published_on::text as "publishedOn", v.status, v.expires_on::text as "expiresOn", v.contact, v.key, v.partner, v.partner_ref as "partnerRef", v.findings, v.reason, v.remedy, v.version`;
export type VacancyRow = Omit<VacancyRecord, 'contact'> & { readonly contact: string | null };

const binding = (region: string, id: string): string => `vacancy/${region}/${id}`;

/** A row with its contact opened. */
export function openVacancy(vault: Vault, { contact, ...row }: VacancyRow): VacancyRecord {
  return { ...row, contact: contact === null ? null : JSON.parse(vault.open(contact, binding(row.region, row.id))) as VacancyText['contact'] };
}

/** A vacancy as a row of its table. */
export function vacancyRow(vault: Vault, vacancy: VacancyRecord): string {
  return JSON.stringify({
    region: vacancy.region, id: vacancy.id, enterprise_id: vacancy.enterprise, employer: vacancy.employer, title: vacancy.title, description: vacancy.description, occupation: vacancy.occupation, district: vacancy.district,
    wage_from: vacancy.wageFrom, wage_to: vacancy.wageTo, openings: vacancy.openings, published_on: vacancy.publishedOn, status: vacancy.status, expires_on: vacancy.expiresOn,
    contact: vacancy.contact && vault.seal(JSON.stringify(vacancy.contact), binding(vacancy.region, vacancy.id)), key: vacancy.key, partner: vacancy.partner, partner_ref: vacancy.partnerRef,
    findings: vacancy.findings, reason: vacancy.reason, remedy: vacancy.remedy, version: vacancy.version,
  });
}

/** What of a vacancy is kept for good with each act: all but the contact. */
export function vacancyTrace({ contact: _contact, ...rest }: VacancyRecord): string {
  return JSON.stringify(rest);
}
