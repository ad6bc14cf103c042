/** An item that an officer of another line of work has to say something to. */
export type Reviewing = { readonly number: string; readonly no: number };

/** What officers see of the joint reviews that they were drawn for. */
export type JointStore = {
  /** The items to which an officer has still to speak, the oldest first, `limit` at the most. */
  reviewing(region: string, officer: string, limit: number): Promise<readonly Reviewing[]>;
};
