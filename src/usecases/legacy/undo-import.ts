import type { Context } from '../context.ts';
import type { LegacyStore, Resting } from '../ports/legacy.ts';
import { closeTakenOver } from './close-taken-over.ts';

/** Take an import back as a whole, with the cases that its running matters became, at this moment. @returns what rests on it; nothing where it was taken back */
export function undoImport({ context, store }: { readonly context: Context; readonly store: Pick<LegacyStore, 'undo'> }, region: string, id: string, by: string): Promise<readonly Resting[]> {
  const at = context.now();
  return store.undo(region, id, at, by, (cases, numbers) => closeTakenOver({ ...context, cases, now: () => at }, region, numbers));
}
