import { decisionScope } from '../decisions/decision-scope.ts';
import type { Run } from '../decisions/run-items.ts';
import type { Fact } from '../fact.ts';
import { UNKNOWN } from '../feel/values/value.ts';
import type { Gathered } from './gather.ts';

/** Answers of the event (`answers.…`) are facts of the conversation, not data elements. They never stand for a department that is silent. */
export function withAnswers({ facts, missing }: Gathered, run: Run): ReadonlyMap<string, Fact> {
  const all = new Map(facts);
  for (const [name, value] of Object.entries(run.known.given.answers)) {
    if (!all.has(name) && missing.get(name)?.from !== 'department' && value !== null) all.set(name, { element: name, value, source: { kind: 'asked' }, at: run.known.givenAt ?? run.known.at });
  }
  return all;
}

/** Whether anybody is asked for an element now: not where it does not matter, nor before it is known whether it does, if an answer will tell. */
export function wantedIn(run: Run, gathered: Gathered): (name: string) => boolean {
  const { wanted } = run.compiled;
  const scope = decisionScope(run.compiled, { facts: withAnswers(gathered, run), region: run.region, on: run.known.on });
  return (name) => {
    const when = wanted.get(name);
    const holds = when === undefined ? true : when.evaluate(scope);
    return holds === true || (holds === UNKNOWN && !(when?.names ?? []).some((each) => gathered.missing.get(each)?.from === 'ask'));
  };
}

/** Of what was gathered, what the person has answered where it matters: not what a source knows, nor what was answered before another answer made it needless. */
export function statedIn(run: Run, gathered: Gathered, isWanted = wantedIn(run, gathered)): readonly Fact[] {
  const { answers, settled = {} } = run.known.given;
  return [...gathered.facts.values()].filter(({ element, source }) => source.kind === 'asked' && Object.hasOwn(answers, element) && !Object.hasOwn(settled, element) && isWanted(element));
}
