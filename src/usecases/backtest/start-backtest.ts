import type { Tally } from '#core/backtest/tally.ts';
import { monthsBack } from '#core/backtest/months-back.ts';
import type { Backtest, BacktestStore, DraftError, DraftFile } from '../ports/backtest.ts';

/** Checks a draft and tries it; the mistakes, or what came of it. */
export type TryOnPast = (asked: { readonly region: string; readonly files: readonly DraftFile[]; readonly since: string }, onProgress: (cases: number) => Promise<void>) => Promise<{ readonly errors: readonly DraftError[] } | { readonly version: string; readonly result: Tally }>;

type Parts = { readonly store: BacktestStore; readonly tryOnPast: TryOnPast; readonly now: () => string; readonly onTrouble: (error: unknown) => void };

/** How often it is written down how far it is. */
const NOTED_EVERY_MS = 1_000;
/** So many mistakes of a draft are kept. */
const SHOWN_ERRORS = 200;

/**
 * Try a draft on the cases of the past months, beside whatever else goes on: the answer comes at once, and how it stands is read. Sent again under the
 * same identity it is not tried twice; one at a time in a region.
 */
export async function startBacktest(parts: Parts, region: string, asked: Omit<Backtest, 'state' | 'at'>): Promise<'begun' | 'there' | 'busy'> {
  const at = parts.now();
  const begun = await parts.store.begin(region, { ...asked, at });
  if (begun === 'begun') void work(parts, region, { ...asked, at }).catch(parts.onTrouble);
  return begun;
}

async function work({ store, tryOnPast, now, onTrouble }: Parts, region: string, { id, at, months, files }: Omit<Backtest, 'state'>): Promise<void> {
  try {
    const since = monthsBack(at, months);
    const of = await store.casesSince(region, since);
    let noted = 0;
    const tried = await tryOnPast({ region, files, since }, async (done) => {
      if (Date.now() - noted < NOTED_EVERY_MS) return;
      noted = Date.now();
      await store.note(region, id, { status: 'running', done: Math.min(done, of), of }, now());
    });
    await store.note(region, id, 'errors' in tried ? { status: 'wrong', errors: tried.errors.slice(0, SHOWN_ERRORS) } : { status: 'done', ...tried }, now());
  } catch (error) {
    onTrouble(error);
    await store.note(region, id, { status: 'failed' }, now());
  }
}
