/** What another body is told, until it says that it has it. `subject`: whom it is about · `ofApplicant`: that is who has applied, whomever the case is about. */
export type Message = { readonly region: string; readonly id: string; readonly case: string; readonly subject: string; readonly ofApplicant: boolean; readonly department: string; readonly scenario: string; readonly payload: Record<string, unknown>; readonly attempts: number };
export type MessageState = { readonly department: string; readonly scenario: string; readonly status: 'queued' | 'delivered' | 'failing' | 'refused'; readonly at: string | null };

export type MessageStore = {
  /** Messages whose time has come. Two workers never take the same one: those taken are not due again before `until`. */
  take(now: string, until: string, limit: number): Promise<readonly Message[]>;
  delivered(region: string, id: string, receipt: string, at: string): Promise<void>;
  failed(region: string, id: string, nextAt: string): Promise<void>;
  /** The department refused it for good: it is not sent again by itself and holds up nothing; supervisors and who has its item in hand are told, once. */
  refused(region: string, id: string, reason: string, at: string): Promise<void>;
  ofCase(region: string, caseNumber: string): Promise<readonly MessageState[]>;
};
