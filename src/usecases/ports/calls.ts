import type { ReadPoint } from '#core/parties/read-back.ts';
import type { Localized } from '#core/value.ts';

/** One try of somebody on the telephone to show who they are. `number`: keyed hash of the number they named, whether or not anybody has it. */
export type CallTry = { readonly region: string; readonly id: string; readonly agent: string; readonly number: string; readonly fits: boolean; readonly at: string };
/** So many tries that do not fit are let pass since an instant: for one number, whoever answers; for one agent, whoever calls. */
export type CallLimits = { readonly since: string; readonly number: number; readonly agent: number };
/** What is read to a caller: each point, and when they agreed to it. */
export type Reading = { readonly digest: string; readonly lifeEvent: string; readonly points: readonly (Localized & Partial<Pick<ReadPoint, 'at'>>)[] };

/** Who calls, and what was read to them. Everything is only ever added to. */
export type CallStore = {
  /** Keep a try. The same id again is the same try where it names the same number and comes from the same agent, and fits only if it did so before and does now; else `reused`. `number`, `agent`: the limit is reached. With all of these nothing was kept. */
  try(attempt: CallTry, limits: CallLimits): Promise<{ readonly kind: 'kept'; readonly fits: boolean; /** Tries for this number that do not fit, with this one. */ readonly failed: number } | { readonly kind: 'number' | 'agent' | 'reused' }>;
  /** Begin to read aloud; what was begun already goes on. */
  beginReading(region: string, visit: string, reading: { readonly digest: string; readonly lifeEvent: string; readonly points: readonly Localized[]; readonly at: string }): Promise<Reading>;
  reading(region: string, visit: string, digest: string): Promise<Reading | undefined>;
  /** The caller agrees to a point, once; `false` where there is no such point, or the one before it is not agreed to yet. */
  agree(region: string, visit: string, digest: string, no: number, at: string): Promise<boolean>;
};
