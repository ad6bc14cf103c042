import type { Item } from '#core/cases/item.ts';
import { withoutBareAgreement } from './said-by-reviewer.ts';

/** What the officer wrote with a refusal, as it stands on the paper: the condition alone does not say what was found. Not where the reader sees nothing of the person, whom it may tell of. */
export function officerSaid({ status, by, note }: Pick<Item, 'status' | 'by' | 'note'>, discreet: boolean): { readonly officerSaid?: string } {
  return status === 'refused' && by === 'officer' && note !== undefined && !discreet ? { officerSaid: withoutBareAgreement(note) } : {};
}
