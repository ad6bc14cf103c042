/** An item with an open request at one of these desks. */
export type Assisting = { readonly number: string; readonly no: number };

/** What people of other agencies see of their work. */
export type AssistanceStore = {
  /** The items with open requests at desks (`department/desk`), the oldest first, `limit` at the most. */
  open(region: string, desks: readonly string[], limit: number): Promise<readonly Assisting[]>;
};
