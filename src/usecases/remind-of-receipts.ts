import { remindOfReceipt } from '#core/cases/move-dossier.ts';
import { actOnCase } from './act-on-case.ts';
import type { Context } from './context.ts';
import type { DossierStore, Unreceipted } from './ports/dossiers.ts';

type Parts = { readonly context: Context; readonly dossiers: Pick<DossierStore, 'unreceipted'>; readonly onTrouble?: (number: string, error: unknown) => void };
const PAGE = 100;

/** Remind of the receipts of personnel files that have not come in time, and report to the supervisors what is long over. Said once each, whoever says it. Answers how many. */
export async function remindOfReceipts({ context, dossiers, onTrouble }: Parts, regions: readonly string[]): Promise<number> {
  let reminded = 0;
  for (const region of regions) {
    let after: Unreceipted | undefined;
    for (;;) {
      const page = await dossiers.unreceipted(region, context.now(), PAGE, after);
      for (const { number, no } of page) {
        try {
          let said = false;
          const acted = await actOnCase(context, { region, number, no, actor: 'system' }, (acting) => {
            const outcome = remindOfReceipt(acting);
            said = outcome.kind === 'done' && outcome.steps.length > 0;
            return outcome;
          });
          reminded += said && acted.kind === 'done' ? 1 : 0;
        } catch (error) {
          onTrouble?.(number, error);
        }
      }
      if (page.length < PAGE) break;
      after = page.at(-1);
    }
  }
  return reminded;
}
