import { createTally, type Group, type Tally } from '#core/backtest/tally.ts';
import { pastOf } from '#core/backtest/past-of.ts';
import { tryDraft, type Past, type Tried } from '#core/backtest/try-draft.ts';
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
    const past = some.flatMap((each) => orNothing(() => pastOf(each)) ?? unread()).filter(({ at }) => Date.parse(at) >= Date.parse(asked.since));
    const regions = Map.groupBy(past, ({ state }) => state.region);
    const born = new Map<string, Born>();
    for (const [region, here] of regions) for (const [id, each] of await bornOf(region, [...new Set(here.map(({ state }) => state.subject))])) born.set(id, each);
    for (const { event, state, stated } of past) {
      const kept = await versionOf(event.decision.catalogVersion);
      // By rules that are not kept, or that fail over its facts, nobody can tell: it is looked at and unknown.
      const tried = (kept && orNothing(() => tryDraft({ draft, kept: kept.compiled }, state, event, stated))) ?? unknownOf(state, event);
      if (tried) tally.add(tried, groupsOf(state, born.get(state.subject), tried.on));
    }
    done += some.length;
    await onProgress?.(done);
  }
  return tally.result();

  // Which case it is, and what of it, the replay says.
  function unread(): [] {
    tally.unread();
    return [];
  }
}

/** One case that cannot be read stops no trial. */
function orNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function unknownOf({ number, items }: CaseState, event: Past): Tried | undefined {
  const item = items.find(({ no }) => no === event.no);
  return item && { case: number, no: event.no, service: item.service, on: event.decision.on, by: event.type === 'referred' ? 'rules' : event.by, before: event.type === 'referred' ? 'officer' : event.decision.outcome, after: 'unknown', criteria: [], paid: { before: 0, after: 0 }, missing: [] };
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
