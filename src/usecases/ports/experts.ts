/** An item that an expert appraises now. */
export type Appraising = { readonly number: string; readonly no: number; readonly service: string; readonly of: string | null };

/** What experts see of their work. */
export type ExpertStore = {
  /** The items that were drawn for an expert and have not come to the group's opinion, the oldest first. */
  appraising(region: string, expert: string): Promise<readonly Appraising[]>;
};
