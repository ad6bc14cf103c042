import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { writeModel } from '#adapters/dmn/write-model.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { ElementType } from '#core/catalog/element.ts';
import type { Service } from '#core/catalog/service.ts';
import { decideService } from '#core/decisions/decide-service.ts';
import { factsOf } from '#core/decisions/run-examples.ts';
import { namesRead } from '#core/dmn/export/reads.ts';
import type { Value } from '#core/value.ts';
import { dmn } from '#main/commands/dmn.ts';
import { NATION } from '#core/catalog/parameter.ts';
import { decided, exported, inputOf, saidBy } from '../support/exported.ts';
import { linyi } from '../support/linyi.ts';
import { seeded } from '../support/seed.ts';

const REGION = '371300';
const SERVICES = [...linyi.catalog.services.values()];
/** The region a service is decided in where an example names none. */
const regionOf = ({ regions }: Service): string => regions?.[0] ?? REGION;
const idsOf = ({ criteria }: Service): readonly string[] => criteria.map(({ id }) => id);

/** The catalogue in which the region has set these parameters: `region.minimumWage`. */
function withParameters(facts: Readonly<Record<string, Value>>): CompiledCatalog {
  const parameters = new Map([...linyi.catalog.parameters].map(([name, parameter]) => {
    const value = facts[`region.${name}`];
    return [name, value === undefined ? parameter : { ...parameter, in: { [NATION]: [{ from: '0001-01-01', value: value as string, source: 'test', confidence: 'region' as const }] } }];
  }));
  return { ...linyi, catalog: { ...linyi.catalog, parameters } };
}

/** Most examples of a service share the model: those of one day and region, with the parameters as they are. */
const models = new Map<string, ReturnType<typeof exported>>();
function modelOf(facts: Readonly<Record<string, Value>>, code: string, region: string, on: string): ReturnType<typeof exported> {
  const own = Object.entries(facts).filter(([name]) => name.startsWith('region.'));
  const key = JSON.stringify([code, region, on, own]);
  const model = models.get(key) ?? exported(withParameters(facts), code, region, on);
  models.set(key, model);
  return model;
}

/**
 * The worked examples with what the product says. One is complete where nothing is missing, neither for a criterion nor for a value of the
 * result. Of the others the model, which knows no unknown, must agree with all that is decided: learning never turns it around.
 */
const EXAMPLES = SERVICES.flatMap((service) => service.examples.flatMap((example, index) => {
  const on = example.on ?? '2026-11-21';
  const facts = { ...service.ordinary, ...example.given };
  const region = example.region ?? regionOf(service);
  const decision = decideService(linyi, service.code, { facts: factsOf(facts, on), region, on, contested: new Set(example.contested), receivedOn: example.received ?? on });
  // What an approval would do is no part of the model, so what is missing for that alone does not matter.
  const determined = decision.outcome === 'refuse' || Object.keys(service.determine ?? {}).every((name) => Object.hasOwn(decision.values, name));
  const complete = (determined || (decision.missing ?? []).length === 0) && decision.criteria.every(({ missing }) => missing.length === 0);
  const known = Object.fromEntries(Object.entries(facts).filter(([name, value]) => value !== 'unknown' && example.contested?.includes(name) !== true));
  return [{ name: `${service.code} ${String(index + 1)} ${example.zh}`, service, on, region, complete, decision, facts: { ...known, contested: example.contested !== undefined, 'case.receivedOn': example.received ?? on } }];
}));
const COMPLETE = EXAMPLES.filter(({ complete }) => complete);
console.info(`${String(COMPLETE.length)} of ${String(EXAMPLES.length)} worked examples are complete`);

describe('given the rules of a service as DMN', () => {
  it('there are complete examples of every service', () => {
    expect(COMPLETE.length).toBeGreaterThan(EXAMPLES.length * 0.6);
    expect(new Set(COMPLETE.map(({ service }) => service.code)).size).toBe(SERVICES.length);
  });

  it.each(EXAMPLES)('$name is decided as here', async ({ service, on, region, facts, decision, complete }) => {
    const model = await modelOf(facts, service.code, region, on);
    const result = decided(model, facts, on);
    const { criteria, values } = saidBy(decision, idsOf(service));
    expect(result('outcome')).toMatchObject({ criteria, ...(Object.keys(values).length > 0 && { values }) });
    if (!complete) return;
    const all = idsOf(service).map((id) => criteria[id]);
    expect(result('outcome')).toMatchObject({ passed: all.includes(false) ? false : all.includes(null) ? null : true });
    expect(all).not.toContain(undefined);
    if (service.secondReview !== undefined && decision.outcome !== 'refuse') expect(result('secondReview')).toBe(decision.secondReview);
  });

  const varied = new Set<string>();
  it.each(SERVICES)('$code decides anybody as here', async (service) => {
    const region = regionOf(service);
    const model = await exported(linyi, service.code, region, '2026-11-21');
    const given = [...namesRead(linyi, linyi.services.get(service.code)!)].flatMap(([name, kind]) => (kind === 'given' && linyi.catalog.elements.has(name) ? [name] : []));
    const anybody = fc.record(Object.fromEntries(given.map((name) => [name, valueOf(linyi.catalog.elements.get(name)!.type)])));
    const outcomes = new Set<string>();
    fc.assert(fc.property(anybody, fc.constantFrom('2026-11-21', '2026-10-31', '2026-02-28'), (facts, receivedOn) => {
      const on = '2026-11-21';
      const decision = decideService(linyi, service.code, { facts: factsOf(facts, on), region, on, receivedOn });
      outcomes.add(decision.outcome);
      const result = decided(model, { ...facts, contested: false, 'case.receivedOn': receivedOn }, on);
      const { criteria, values } = saidBy(decision, idsOf(service));
      expect(result('outcome')).toMatchObject({ criteria, ...(Object.keys(values).length > 0 && { values }) });
    }), seeded(150));
    if (outcomes.size > 1) varied.add(service.code);
  });

  // Of somebody drawn at random one of ten criteria nearly always fails.
  it('most services have decided the random people in more than one way', () => {
    expect(varied.size).toBeGreaterThan(SERVICES.length * 0.8);
  });

  it.each(SERVICES)('$code is always the same bytes, also when it is read and written again', async (service) => {
    const { code } = service;
    const { xml, definitions } = await exported(linyi, code, regionOf(service), '2026-11-21');
    expect((await exported(linyi, code, regionOf(service), '2026-11-21')).xml).toBe(xml);
    expect(await writeModel(definitions)).toBe(xml);
  });
});

describe('kuaiban dmn export', () => {
  const call = async (...args: string[]): Promise<{ readonly code: number; readonly out: string; readonly errors: string }> => {
    const out = vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const code = await dmn(args);
    const answered = { code, out: out.mock.calls.join('\n'), errors: errors.mock.calls.join('\n') };
    vi.restoreAllMocks();
    return answered;
  };

  it('writes a file that kuaiban dmn run decides as kuaiban decide does', async () => {
    const { facts, service, on, decision } = COMPLETE.find((each) => each.service.code === '1.8.1' && Object.hasOwn(each.facts, 'benefit.lastMonths') && !Object.hasOwn(each.facts, 'unemployment.unusedMonths'))!;
    const { code, out } = await call('export', service.code, '--region', REGION, '--on', on);
    expect(code).toBe(0);
    const folder = mkdtempSync(join(tmpdir(), 'export-'));
    try {
      const file = join(folder, 'service.dmn');
      writeFileSync(file, `${out}\n`);
      const input = inputOf(await exported(linyi, service.code, REGION, on), facts);
      const ran = await call('run', file, '--input', JSON.stringify(input), '--on', on, '--decision', 'outcome', '--json');
      expect(ran).toMatchObject({ code: 0, errors: '' });
      expect((JSON.parse(ran.out) as { results: { outcome: Value } }).results.outcome).toMatchObject(saidBy(decision, idsOf(service)));
      expect(await call('run', file, '--on', '2026-02-30')).toMatchObject({ code: 2, errors: expect.stringContaining('no such day') as string });
      expect(await call('import', file)).toMatchObject({ code: 0, out: expect.stringContaining('id: unemployment-months') as string });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('says what there is where a name is wrong', async () => {
    expect(await call('export', '1.8.11')).toMatchObject({ code: 2, errors: expect.stringContaining('是不是 1.8.1') as string });
    expect(await call('export', 'x')).toMatchObject({ code: 2, errors: expect.stringContaining('there are 1.1.1') as string });
    expect(await call('export', '1.8.1', '--region', '1')).toMatchObject({ code: 2, errors: expect.stringContaining('there are 330200') as string });
    expect(await call('export', '1.8.1', '--on', '2026-02-30')).toMatchObject({ code: 2, errors: expect.stringContaining('没有这一天') as string });
    for (const args of [['export'], ['export', '1.8.1', '--input', '{}'], ['import', 'a', 'b'], ['import', 'a', '--on', '2026-01-01']]) {
      expect(await call(...args)).toMatchObject({ code: 2, errors: expect.stringContaining('kuaiban dmn export') as string });
    }
  });
});

/** Values of an element near those that rules compare with; null where a register knows that there is none. */
function valueOf(type: ElementType): fc.Arbitrary<Value> {
  const some = ((): fc.Arbitrary<Value> => {
    if (type === 'boolean') return fc.boolean();
    if (type === 'text') return fc.constantFrom('x', '2026-01-31');
    if (type === 'date') return fc.oneof(day('1950-01-01', '2010-12-31'), day('2024-01-01', '2026-11-21'));
    if ('money' in type) return fc.integer({ min: 0, max: 1_000_000 });
    if ('integer' in type) return fc.integer({ min: type.min ?? -5, max: type.max ?? 130 });
    const codes = Object.keys(linyi.catalog.codes.get(type.code)?.codes ?? {});
    return type.many === true ? fc.subarray(codes) : fc.constantFrom(...codes);
  })();
  return fc.oneof({ weight: 9, arbitrary: some }, { weight: 1, arbitrary: fc.constant(null) });
}

function day(from: string, to: string): fc.Arbitrary<Value> {
  return fc.date({ min: new Date(from), max: new Date(to), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
}
