/** An item that an expert appraises now. */
export type Appraising = { readonly number: string; readonly no: number; readonly service: string; readonly of: string | null };

/** What experts see of their work. */
export type ExpertStore = {
  /** The items that were drawn for an expert and have not come to the group's opinion, the oldest first, `limit` at the most. */
  appraising(region: string, expert: string, limit: number): Promise<readonly Appraising[]>;
};
