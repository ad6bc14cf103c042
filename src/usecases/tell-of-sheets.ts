import { noticesOfSheet } from '#core/notices/of-sheet.ts';
import type { Context } from './context.ts';
import type { BatchStore } from './ports/batches.ts';

/** Tell enterprises of their sheets in a region all of whose good rows are filed: each once, whoever comes upon it. */
export async function tellOfSheets({ compiled, hash, now }: Pick<Context, 'compiled' | 'hash' | 'now'>, store: Pick<BatchStore, 'untold' | 'told'>, region: string, onTrouble?: (sheet: { readonly id: string }, error: unknown) => void): Promise<void> {
  for (const sheet of await store.untold(region)) {
    const at = now();
    // One that cannot be told holds up no other.
    try {
      await store.told(sheet, noticesOfSheet(compiled, sheet, at, hash), at);
    } catch (error) {
      if (!onTrouble) throw error;
      onTrouble(sheet, error);
    }
  }
}
