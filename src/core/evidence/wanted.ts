import { decisionScope } from '../decisions/decision-scope.ts';
import type { Run } from '../decisions/run-items.ts';
import type { Fact } from '../fact.ts';
import { UNKNOWN } from '../feel/values/value.ts';
import type { Gathered } from './gather.ts';

/** Answers of the event (`answers.…`) are facts of the conversation, not data elements, also those that an employer gave before. They never stand for a department that is silent. */
export function withAnswers({ facts, missing }: Gathered, run: Pick<Run, 'known'>): ReadonlyMap<string, Fact> {
  const all = new Map(facts);
  for (const [name, value] of Object.entries({ ...run.known.given.settled, ...run.known.given.answers })) {
    if (!all.has(name) && missing.get(name)?.from !== 'department' && value !== null) all.set(name, { element: name, value, source: { kind: 'asked' }, at: run.known.givenAt ?? run.known.at });
  }
  return all;
}

/** Whether anybody is asked for an element or a material now: not where it does not matter, nor before it is known whether it does, if an answer will tell. */
export function wantedIn(run: Run, gathered: Gathered): ((element: string) => boolean) & { readonly evidence: (id: string) => boolean } {
  const { wanted, demanded } = run.compiled;
  const scope = decisionScope(run.compiled, { facts: withAnswers(gathered, run), region: run.region, on: run.known.on });
  const by = (conditions: typeof wanted) => (name: string): boolean => {
    const when = conditions.get(name);
    const holds = when === undefined ? true : when.evaluate(scope);
    return holds === true || (when !== undefined && holds === UNKNOWN && !scope.missingFor(when).some((each) => gathered.missing.get(each)?.from === 'ask'));
  };
  return Object.assign(by(wanted), { evidence: by(demanded) });
}

/** Of what was gathered, what the person has answered where it matters: not what a source knows, nor what was answered before another answer made it needless. */
export function statedIn(run: Run, gathered: Gathered, isWanted: (element: string) => boolean = wantedIn(run, gathered)): readonly Fact[] {
  const { answers, settled = {} } = run.known.given;
  return [...gathered.facts.values()].filter(({ element, source }) => source.kind === 'asked' && Object.hasOwn(answers, element) && !Object.hasOwn(settled, element) && isWanted(element));
}
