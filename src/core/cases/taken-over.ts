/** The channel of a case that an old system had accepted and that was still running when its data were taken over. */
export const LEGACY = 'legacy';

/** Who takes it over, as events name them. */
export const TAKER = 'legacy';

/** How far the old system was. applicant: it waited for the applicant · agency: for another agency · investigation: a place had to be seen */
export type Stage = 'accepted' | 'applicant' | 'agency' | 'investigation';

/** A material that the old system has on paper, and where it lies. */
export type PaperAt = { readonly evidence: string; readonly place: string };

/** What the old system said of a matter: under which number, received and accepted there on which days, how far it was, since when it waited for the applicant, what lies on paper. */
export type TakenOver = {
  readonly system: string; readonly number: string; readonly receivedOn: string; readonly acceptedOn: string; readonly stage: Stage;
  readonly since?: string; readonly papers: readonly PaperAt[];
};
