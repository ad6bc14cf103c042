import type { Visit } from '#core/parties/visit.ts';

/** Who stands at which clerk's counter. Only the end of a visit is written later. */
export type VisitStore = {
  /** What has run out is ended with it. The same id sent again is the same visit; `busy` while the clerk has somebody else. */
  begin(region: string, visit: Visit): Promise<'begun' | 'busy'>;
  find(region: string, id: string): Promise<Visit | undefined>;
  /** The visit that the clerk has open. */
  current(region: string, clerk: string): Promise<Visit | undefined>;
  end(region: string, clerk: string, id: string, at: string): Promise<boolean>;
};
