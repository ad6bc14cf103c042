import type { Finding } from './weigh.ts';

/** Where it stands that two numbers are one person. The last three are ends. */
export type MergeStatus = 'proposed' | 'merged' | 'separating' | 'separated' | 'declined' | 'withdrawn';

/** What an officer proposes: which number stays, which is found to be the same person, why, and by which proof. */
export type Proposed = {
  /** Chosen by who proposes: the same proposal sent again is one. */
  readonly key: string;
  readonly kept: string; readonly merged: string;
  readonly reason: string; readonly proof: string;
  /** What spoke against it and was answered for by the reason: other names, another day of birth, a death. */
  readonly despite: readonly Finding['kind'][];
};

/** To whom an entry goes that was written under the number that stays while the two were one. */
export type Given = { readonly entry: string; readonly to: 'kept' | 'merged' };

export type MergeEvent =
  | { readonly type: 'proposed' } & Proposed
  | { readonly type: 'declined'; readonly reason: string }
  | { readonly type: 'withdrawn' }
  /** `held`: payments of the same benefit that were running under both: the later one stops until an officer has looked. */
  | { readonly type: 'merged'; readonly held: readonly string[] }
  | { readonly type: 'separation-proposed'; readonly reason: string; readonly proof: string; readonly given: readonly Given[] }
  | { readonly type: 'separation-declined'; readonly reason: string }
  | { readonly type: 'separation-withdrawn' }
  /** `moved`: entries that now stand under the other number, each with the one in whose place they do; `released`: payments that go on. */
  | { readonly type: 'separated'; readonly moved: readonly { readonly entry: string; readonly as: string }[]; readonly released: readonly string[] };

/** Who did something, and what. */
export type MergeStep = { readonly actor: string; readonly event: MergeEvent };
export type MergeRecord = MergeStep & { readonly seq: number; readonly at: string };

/** That two numbers are one person, as its events tell it (一人一号). */
export type Merge = Proposed & {
  readonly region: string; readonly number: string; readonly proposedBy: string; readonly proposedAt: string; readonly version: number;
  readonly status: MergeStatus;
  /** Since when the two are one, by whom it was confirmed, and which payments were held with it. */
  readonly since?: string; readonly confirmedBy?: string; readonly held: readonly string[];
  /** That they are two again, as an officer proposes it. */
  readonly separation?: { readonly by: string; readonly at: string; readonly reason: string; readonly proof: string; readonly given: readonly Given[] };
  readonly endedAt?: string;
  readonly history: readonly MergeRecord[];
};

/** The merge after its events. Throws where they do not begin with what was proposed. */
export function mergeOf(name: { readonly region: string; readonly number: string }, history: readonly MergeRecord[]): Merge {
  const [first, ...rest] = history;
  if (first?.event.type !== 'proposed') throw new Error(`the merge ${name.number} does not begin with what was proposed`);
  const { type: _type, ...proposed } = first.event;
  return rest.reduce(evolve, { ...proposed, ...name, proposedBy: first.actor, proposedAt: first.at, status: 'proposed' as const, version: 1, held: [], history });
}

function evolve(before: Merge, { actor, at, seq, event }: MergeRecord): Merge {
  const now = { ...before, version: seq };
  switch (event.type) {
    case 'proposed': throw new Error(`the merge ${before.number} was proposed twice`);
    case 'declined': case 'withdrawn': return { ...now, status: event.type, endedAt: at };
    case 'merged': return { ...now, status: 'merged', since: at, confirmedBy: actor, held: event.held };
    case 'separation-proposed': {
      const { type: _type, ...separation } = event;
      return { ...now, status: 'separating', separation: { ...separation, by: actor, at } };
    }
    case 'separation-declined': case 'separation-withdrawn': {
      const { separation: _separation, ...rest } = now;
      return { ...rest, status: 'merged' };
    }
    case 'separated': return { ...now, status: 'separated', endedAt: at };
  }
}
