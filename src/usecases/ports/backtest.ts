import type { Tally } from '#core/backtest/tally.ts';
import type { Localized } from '#core/value.ts';

/** When somebody was born and their sex, as their number says; nothing of an enterprise. */
export type Born = { readonly on: string; readonly sex: 'male' | 'female' };

/** Of the subjects of some cases what groups are counted by; nothing that names anybody. */
export type BornOf = (region: string, subjects: readonly string[]) => Promise<ReadonlyMap<string, Born>>;

/** A file of a draft: its name, and what it says. */
export type DraftFile = { readonly name: string; readonly text: string };

/** What is wrong with a draft: in which file, on which line. */
export type DraftError = { readonly file: string; readonly line: number; readonly message: Localized; readonly remedy: Localized };

/** How a backtest stands. `checking` the draft, `running` over so many cases, `wrong` with its mistakes, `done`, or `failed` (its process has ended). */
export type BacktestState =
  | { readonly status: 'checking' } | { readonly status: 'running'; readonly done: number; readonly of: number }
  | { readonly status: 'wrong'; readonly errors: readonly DraftError[] } | { readonly status: 'failed' }
  | { readonly status: 'done'; readonly version: string; readonly result: Tally };

export type Backtest = { readonly id: string; readonly by: string; readonly at: string; readonly months: number; readonly files: readonly DraftFile[]; readonly state: BacktestState };

/** What was tried in a region, the newest first. */
export type BacktestStore = {
  /** Keeps a new one that is being checked; the one under that identity where it is there already, and `busy` where another is at work in the region. */
  begin(region: string, backtest: Omit<Backtest, 'state'>): Promise<'begun' | 'there' | 'busy'>;
  /** How it stands at a moment. */
  note(region: string, id: string, state: BacktestState, at: string): Promise<void>;
  read(region: string, id: string, now: string): Promise<Backtest | undefined>;
  newest(region: string, count: number, now: string): Promise<readonly Backtest[]>;
  /** How many cases there are that a backtest since an instant looks at. */
  casesSince(region: string, since: string): Promise<number>;
};
