import type { RegisterEntry } from '#core/register/entry.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { Filing } from '#core/catalog/life-event.ts';
import type { Subject } from './ports/cases.ts';

/** Somebody of the register, with their entries. `registerVersion` counts every act on it: what was decided on an older one must be decided again. */
export type Party = { readonly subject: Subject; readonly entries: readonly RegisterEntry[]; readonly registerVersion?: number };

/** Whom a case is about, and who applies where that is somebody else. */
export type Parties = Party & { readonly applicant?: Party };

/** The employer who applies for somebody. */
export function employerIn({ applicant }: Pick<Parties, 'applicant'>): string | null {
  return applicant?.subject.kind === 'enterprise' ? applicant.subject.id : null;
}

/** Who applies, where several may about the same person at once: an employer, or whoever an event admits apart. */
export function apartIn(compiled: CompiledCatalog, lifeEvent: string, parties: Parties | Pick<Parties, 'applicant'>): string | null {
  const apart = parties.applicant?.subject.kind === 'person' && compiled.lifeEvents.get(lifeEvent)?.filings.get('relative')?.filing.apart === true;
  return apart ? parties.applicant.subject.id : employerIn(parties);
}

/** In which role somebody applies: an enterprise for a person as the employer, a person for another as a relative. */
export function roleOf({ applicant }: Parties): Filing['by'] {
  if (!applicant) return 'self';
  return applicant.subject.kind === 'enterprise' ? 'employer' : 'relative';
}
