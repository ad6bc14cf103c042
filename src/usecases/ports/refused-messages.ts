/** A message that its department refused for good, with who has its item in hand. `followed`: the department was told, or is to be told, something later of the same item, so that it is too late to send this one. */
export type RefusedMessage = { readonly id: string; readonly case: string; readonly no: number | null; readonly department: string; readonly scenario: string; readonly reason: string; readonly at: string; readonly holder: string | null; readonly followed: boolean };

/** What somebody of the house makes of it. `note`: how the department learns of it otherwise, or why it need not. */
export type MessageAct = { readonly act: 'again' | 'settle'; readonly officer: string; readonly note: string; readonly at: string };

export type RefusedMessageStore = {
  /** Those of a region that nobody has dealt with, the latest first. */
  list(region: string, limit: number): Promise<readonly RefusedMessage[]>;
  find(region: string, id: string): Promise<RefusedMessage | undefined>;
  /** False where somebody has dealt with it meanwhile, or, to send it again, where something later of its item has been queued: nothing was changed. */
  act(region: string, id: string, act: MessageAct): Promise<boolean>;
};
