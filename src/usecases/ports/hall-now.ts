import type { ItemStatus } from '#core/cases/item.ts';
import type { Clock } from '#core/clocks/clock.ts';

/** What is going on in the halls of a region and with all that is open, at one moment. Nothing of it tells of a person. */
export type HallNow = {
  /** Today's numbers of each office, and since when the one waits that has waited longest. */
  readonly queues: readonly { readonly office: string; readonly waiting: number; readonly serving: number; readonly done: number; readonly since: string | null }[];
  /** Visits that go on, by office; `null`: the city's own hall. Calls beside them. */
  readonly visits: readonly { readonly office: string | null; readonly count: number }[];
  readonly calls: { readonly open: number; /** Tries of today that did not fit. */ readonly unlike: number; /** Numbers with as many of them as are let pass. */ readonly locked: number };
  readonly stages: readonly { readonly status: ItemStatus | 'again'; readonly count: number }[];
  /** Those that end first. */
  readonly near: readonly { readonly number: string; readonly no: number; readonly service: string; readonly of: string | null; readonly status: ItemStatus; readonly clock: Clock; readonly holder: string | null }[];
  /** Today's draws of officers and reviewers, by officer: how often, and how often it was to be expected: one by the size of the pool for each draw that the officer was in. */
  readonly draws: readonly { readonly officer: string; readonly times: number; readonly expected: number }[];
  readonly open: Readonly<Record<'complaints' | 'repairs' | 'orders', { readonly count: number; readonly late: number }>>;
};

export type HallNowStore = {
  /** @param today the day in China · @param since when it began · @param tries how many tries of one number are let pass · @param near so many of those that end first */
  read(region: string, at: { readonly now: string; readonly today: string; readonly since: string; readonly tries: number; readonly near: number }): Promise<HallNow>;
};
