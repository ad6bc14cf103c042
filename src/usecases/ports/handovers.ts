import type { HandoverMark, Parcel } from '#core/cases/handover.ts';

/** A parcel that a counter has to do with. */
export type HandoverRow = { readonly number: string; readonly no: number; readonly parcel: Parcel; readonly service: string; readonly of: string | null; readonly catalogVersion: string; readonly name: string; readonly kind: 'person' | 'enterprise'; readonly mark: HandoverMark; readonly since: string };
/** A parcel that a carrier has. */
export type UnderWay = { readonly number: string; readonly no: number; readonly parcel: Parcel; readonly tracking: string; /** It goes to the counter of another city, which says itself that it has come. */ readonly placed: boolean };
/** What has to reach somebody and lies unopened since when: a decision that costs its applicant something, a request for a correction, a decision that is served on its person as well. */
export type UnopenedDecision = { readonly number: string; readonly no: number; /** paper: who has applied has not opened it · copy: its person has not, on whom it is served as well */ readonly parcel: 'paper' | 'copy'; readonly reader: string; readonly since: string };

export type HandoverStore = {
  /** Those of a region, the longest waiting first. */
  list(region: string, limit: number): Promise<readonly HandoverRow[]>;
  /** Of a region, what is sent to the counter of another city or lies there to be collected. */
  placed(region: string, at: string, limit: number): Promise<readonly HandoverRow[]>;
  /** What a carrier has of a region, the longest first, after a place in that order. */
  underWay(region: string, carrier: string, limit: number, after?: UnderWay): Promise<readonly UnderWay[]>;
  /**
   * Refusals, revocations, corrections and what upheld them, decided between two moments, that their applicants have not opened and that are not on their way on paper; with requests for a correction to persons, and with what an employer has applied for in a matter that is `alsoServed`: that its person has not opened.
   * The oldest first, after a place in that order.
   */
  unopened(region: string, from: string, to: string, alsoServed: readonly string[], limit: number, after?: UnopenedDecision): Promise<readonly UnopenedDecision[]>;
};
