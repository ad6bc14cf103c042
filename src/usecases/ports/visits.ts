import type { Visit } from '#core/parties/visit.ts';

/** A case that a counter of another city accepted, as that counter may know it: how far it is, and nothing of whom it is about. */
export type HelpedCase = {
  /** The city that decides. */
  readonly city: string;
  readonly number: string; readonly lifeEvent: string; readonly catalogVersion: string; readonly submittedAt: string;
  /** Items in all, those that wait for a correction, those that have their end, and since when the last of them has. */
  readonly items: number; readonly correction: number; readonly ended: number; readonly endedAt: string | null;
};

/** Who stands at which clerk's counter. `at` is the city of the counter; a visit for another city lies there. Only the end of a visit is written later. */
export type VisitStore = {
  /** The office of the clerk is kept with it. What has run out is ended with it. The record of its person says so in the same transaction. The same id sent again is the same visit; `busy` while the clerk has somebody else, of whichever city. */
  begin(visit: Visit): Promise<'begun' | 'busy'>;
  /** Keep a visit that is over: it was filled in while the line was down. The same id is the same visit. */
  past(visit: Visit & { readonly endedAt: string }): Promise<void>;
  find(at: string, id: string): Promise<Visit | undefined>;
  /** The visit that the clerk has open. */
  current(at: string, clerk: string): Promise<Visit | undefined>;
  /** `served`: the hall and the day in whose queue the number that the clerk serves ends with the visit, both or neither. False, and nothing ended, when the visit is over already. */
  end(at: string, clerk: string, id: string, now: string, served?: { readonly office: string; readonly day: string }): Promise<boolean>;
  /** The numbers of the cases of a party that may be open in a visit of the city itself: accepted or answered in it, or waiting for a correction. */
  casesHere(visit: Visit, party: string): Promise<readonly string[]>;
  /** What the clerk has accepted for whoever stands there since the visit began, the newest first, each with how often it has changed: cheap enough to be asked again and again. */
  acceptedIn(visit: Visit): Promise<readonly { readonly number: string; readonly version: number }[]>;
  /** What the counters of a city accepted for others in their latest visits, the newest first. */
  helped(at: string, visits: number): Promise<readonly HelpedCase[]>;
};
