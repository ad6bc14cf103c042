/** A row of an officer's queue: the case is read in full only when it is opened. */
export type QueueItem = { readonly number: string; readonly no: number; readonly version: number; readonly role: 'officer' | 'reviewer' };

export type StaffStore = {
  queue(region: string, officer: string): Promise<readonly QueueItem[]>;
  /** Items this officer ended on a day, and how many minutes they took on average from the draw to the end. */
  today(region: string, officer: string, day: string): Promise<{ decided: number; averageMinutes: number | undefined }>;
  /** How the same service ended lately, over the whole region. */
  similar(region: string, service: string, since: string): Promise<{ approved: number; refused: number }>;
  officerNumbers(region: string): Promise<ReadonlyMap<string, string>>;
};
