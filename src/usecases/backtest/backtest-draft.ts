import { createTally, type Group, type Tally } from '#core/backtest/tally.ts';
import { pastOf } from '#core/backtest/past-of.ts';
import { tryDraft } from '#core/backtest/try-draft.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { CaseState } from '#core/cases/state.ts';
import type { Born, BornOf } from '../ports/backtest.ts';
import type { KeptVersion, ReadCases } from '../ports/replay.ts';

type Parts = { readonly draft: CompiledCatalog; readonly cases: ReadCases; readonly versionOf: (version: string) => Promise<KeptVersion | undefined>; readonly bornOf: BornOf; readonly onProgress?: (cases: number) => Promise<void> | void };

/** A region, or all without; `since`: an instant, decisions before it are not looked at. */
type Asked = { readonly region?: string; readonly since: string };

const BANDS: readonly (readonly [string, number])[] = [['under-30', 30], ['30-39', 40], ['40-49', 50], ['50-59', 60]];

/**
 * Holds the decisions of the past against a draft of the rules: who would have been decided otherwise, and what that would have cost. Nothing is written
 * and nobody is named; the cases stream through.
 */
export async function backtestDraft({ draft, cases, versionOf, bornOf, onProgress }: Parts, asked: Asked): Promise<Tally> {
  const tally = createTally();
  let done = 0;
  for await (const some of cases(asked)) {
    const past = some.flatMap((each) => pastOf(each)).filter(({ at }) => Date.parse(at) >= Date.parse(asked.since));
    const regions = Map.groupBy(past, ({ state }) => state.region);
    const born = new Map<string, Born>();
    for (const [region, here] of regions) for (const [id, each] of await bornOf(region, [...new Set(here.map(({ state }) => state.subject))])) born.set(id, each);
    for (const { event, state, stated } of past) {
      const kept = await versionOf(event.decision.catalogVersion);
      const tried = kept && tryDraft({ draft, kept: kept.compiled }, state, event, stated);
      if (tried) tally.add(tried, groupsOf(state, born.get(state.subject), tried.on));
    }
    done += some.length;
    await onProgress?.(done);
  }
  return tally.result();
}

function groupsOf({ channel, applicant, subject, agent, takenOver }: CaseState, born: Born | undefined, on: string): Group[] {
  const who = takenOver ? 'taken-over' : agent ? 'agent' : applicant === subject ? 'self' : 'other';
  return [{ kind: 'channel', id: channel }, { kind: 'applicant', id: who }, ...(born ? [{ kind: 'sex', id: born.sex } as const, { kind: 'age', id: bandOf(born.on, on) } as const] : [])];
}

/** In which ten years of their life somebody was on a day. */
function bandOf(born: string, on: string): string {
  const age = Number(on.slice(0, 4)) - Number(born.slice(0, 4)) - (on.slice(5) < born.slice(5) ? 1 : 0);
  return BANDS.find(([, below]) => age < below)?.[0] ?? '60-up';
}
