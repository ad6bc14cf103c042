import type { CompiledCatalog } from '../catalog/compiled.ts';
import type { Example, Service } from '../catalog/service.ts';
import type { Fact, Facts } from '../fact.ts';
import { same } from '../same.ts';
import type { Localized, Value } from '../value.ts';
import { decideService } from './decide-service.ts';
import type { Decision } from './decision.ts';

/** A worked example after it was run: what differs from what it expects, nothing when it holds. */
export type ExampleRun = { readonly service: string; readonly index: number; readonly example: Example; readonly decision: Decision; readonly differences: readonly Localized[] };

/** Runs every worked example of the catalogue, or of one service, through the rules. `day` stands in where an example names none. */
export function runExamples(compiled: CompiledCatalog, day: string, only?: string): readonly ExampleRun[] {
  return [...compiled.catalog.services.values()]
    .filter(({ code }) => only === undefined || code === only)
    .flatMap((service) => service.examples.map((_, index) => runExample(compiled, service, index, day)));
}

function runExample(compiled: CompiledCatalog, service: Service, index: number, day: string): ExampleRun {
  const example = service.examples[index] as Example;
  const [anyRegion = ''] = compiled.catalog.regions.keys();
  const on = example.on ?? day;
  const decision = decideService(compiled, service.code, {
    facts: factsOf({ ...service.ordinary, ...example.given }, on), region: example.region ?? anyRegion, on, contested: new Set(example.contested), receivedOn: example.received ?? on,
  });
  return { service: service.code, index, example, decision, differences: compare(example, decision) };
}

/** Written in place of a value that nobody knows. */
export const UNKNOWN = 'unknown';

/** Plain values as facts that a person gave; `unknown` is no fact. */
export function factsOf(values: Readonly<Record<string, Value>>, on: string): Facts {
  const known = Object.entries(values).filter(([, value]) => value !== UNKNOWN);
  return new Map(known.map(([element, value]): [string, Fact] => [element, { element, value, source: { kind: 'asked' }, at: `${on}T09:00:00+08:00` }]));
}

function compare({ expect }: Example, decision: Decision): readonly Localized[] {
  const named = (result: string): readonly string[] => decision.criteria.filter((each) => each.result === result).map(({ id }) => id);
  const found: Localized[] = [];
  const differs = (what: Localized, expected: Value, actual: Value | undefined): void => {
    if (actual !== undefined && same(expected, actual)) return;
    const [wanted, got] = [JSON.stringify(expected), actual === undefined ? '—' : JSON.stringify(actual)];
    found.push({ zh: `${what.zh}：应为 ${wanted}，实为 ${got}`, en: `${what.en}: expected ${wanted}, got ${got}` });
  };
  differs({ zh: '结论', en: 'outcome' }, expect.outcome, decision.outcome);
  if (expect.failed !== undefined || expect.outcome === 'refuse') differs({ zh: '不符合的条件', en: 'failed' }, (expect.failed ?? []).toSorted(), named('fail').toSorted());
  if (expect.unknown !== undefined) differs({ zh: '不能判断的条件', en: 'unknown' }, expect.unknown.toSorted(), named('unknown').toSorted());
  if (expect.secondReview !== undefined) differs({ zh: '复核', en: 'second review' }, expect.secondReview, decision.secondReview);
  for (const [name, value] of Object.entries(expect.values ?? {})) differs({ zh: name, en: name }, value, decision.values[name]);
  return found;
}
