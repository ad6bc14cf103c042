import type { Run } from '../decisions/run-items.ts';
import type { Fact } from '../fact.ts';
import type { Gathered } from './gather.ts';

/** Answers of the event (`answers.…`) are facts of the conversation, not data elements, also those that an employer gave before. They never stand for a department that is silent. */
export function withAnswers({ facts, missing }: Gathered, run: Pick<Run, 'known'>): ReadonlyMap<string, Fact> {
  const all = new Map(facts);
  for (const [name, value] of Object.entries({ ...run.known.given.settled, ...run.known.given.answers })) {
    if (!all.has(name) && missing.get(name)?.from !== 'department' && value !== null) all.set(name, { element: name, value, source: { kind: 'asked' }, at: run.known.at });
  }
  return all;
}
