import { maskNumber } from '#core/register/mask.ts';
import type { DepartmentAnswer, Given } from '#core/cases/given.ts';
import type { Known } from '#core/evidence/gather.ts';
import type { Material } from '#core/evidence/material.ts';
import type { Fact } from '#core/fact.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { admitsAfterDeath } from '#core/parties/deceased.ts';
import { tieOf } from '#core/parties/kinship.ts';
import type { Value } from '#core/value.ts';
import { roleOf, type Parties } from './parties.ts';
import type { Subject } from './ports/cases.ts';

type Learnt = { departments: readonly DepartmentAnswer[]; given: Given; givenAt?: string; findings?: readonly Fact[]; locker?: readonly Material[] };

/** Put together what is known about whom a case is about, and about who applies, at one moment. */
export function knownAbout(parties: Parties & { readonly voided?: Known['voided'] }, learnt: Learnt, at: string, catalog: Pick<Catalog, 'registerKinds'>): Known {
  const { subject, entries, voided, applicant } = parties;
  return {
    findings: [], locker: [], ...learnt, entries, ...(voided && { voided }), ...(applicant && { applicantEntries: applicant.entries }),
    signedIn: { ...named(subject), ...kin(tieOf(catalog, entries, applicant?.subject ?? subject, dayOf(at))), ...applying(applicant?.subject ?? subject), 'applicant.as': roleOf(parties), 'applicant.admitted': admitsAfterDeath(catalog, entries, applicant?.subject ?? subject, dayOf(at)) }, at, on: dayOf(at),
  };
}

function named({ kind, name, number }: Subject): Readonly<Record<string, Value>> {
  return kind === 'enterprise' ? { 'enterprise.name': name, 'enterprise.number': number } : { 'person.name': name, 'person.idNumber': maskNumber(number) };
}

/** A tie that an officer has established is known with whoever applies; of any other the registers of other bodies are asked. */
function kin(tie: Value | undefined): Readonly<Record<string, Value>> {
  return tie === undefined || tie === null ? {} : { 'relative.confirmed': true, 'relative.relation': tie };
}

/** The code of an enterprise is public (统一社会信用代码), the number of a person is not. */
function applying({ kind, name, number }: Subject): Readonly<Record<string, Value>> {
  return { 'applicant.name': name, 'applicant.number': maskNumber(number), ...(kind === 'enterprise' && { 'applicant.enterprise': number }) };
}
