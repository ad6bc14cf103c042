import { readModel } from '#adapters/dmn/read-model.ts';
import { writeModel } from '#adapters/dmn/write-model.ts';
import { readDay } from '#core/clocks/read-day.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { Decision } from '#core/decisions/decision.ts';
import { compileModel, type Model } from '#core/dmn/compile-model.ts';
import { exportService } from '#core/dmn/export/export-service.ts';
import { inputsFrom, temporalsRead } from '#core/dmn/inputs.ts';
import type { Definitions, ItemDefinition } from '#core/dmn/model.ts';
import { Run } from '#core/dmn/run.ts';
import { CalendarDate } from '#core/feel/values/calendar-date.ts';
import { DateAndTime } from '#core/feel/values/date-and-time.ts';
import { fromJson, toJson } from '#core/feel/values/json.ts';
import { TimeOfDay } from '#core/feel/values/time-of-day.ts';
import { UNKNOWN } from '#core/feel/values/value.ts';
import type { Value } from '#core/value.ts';

/*
 * The rules of a service as another city has them: written as a file of DMN and read from it again.
 */

export type Exported = { readonly xml: string; readonly definitions: Definitions; readonly model: Model };

export async function exported(compiled: CompiledCatalog, service: string, region: string, on: string): Promise<Exported> {
  const xml = await writeModel(exportService(compiled, service, { region, on }));
  const { definitions, ignored } = await readModel(xml);
  const { model, errors } = compileModel(definitions);
  if (errors.length + ignored.length > 0) throw new Error([...errors.map(({ message }) => message), ...ignored].join('\n'));
  return { xml, definitions, model };
}

/** The input data of a model from facts by their dotted names; what nobody gave is null. */
export function inputOf({ definitions }: Pick<Exported, 'definitions'>, facts: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  const valueAt = ({ components }: Pick<ItemDefinition, 'components'>, path: string): Value =>
    (components === undefined ? (facts[path] ?? null) : Object.fromEntries(components.map((each) => [each.name, valueAt(each, `${path}.${each.name}`)])));
  return Object.fromEntries((definitions.inputData ?? []).map(({ name, variable }) => [name, valueAt(definitions.itemDefinitions?.find((each) => each.name === variable?.typeRef) ?? {}, name)]));
}

/** What the decisions of a model give as JSON. Facts that the model computes (`benefit.drawnMonths` is its decision `benefit_drawnMonths`) are taken as they are given. */
export function decided({ model, definitions }: Exported, facts: Readonly<Record<string, Value>>, on: string): (name: string) => Value {
  const values = new Map(Object.entries(inputOf({ definitions }, facts)).map(([name, value]) => [name, temporalsRead(fromJson(value), model.element(name)?.type)]));
  const now = new DateAndTime(readDay(on) ?? new CalendarDate(1, 1, 1), new TimeOfDay(0, 0, 0, { offset: 8 * 3600 }));
  const overridden = Object.entries(facts).flatMap(([name, value]) => {
    const element = model.element(name.replaceAll('.', '_'));
    return element?.kind === 'decision' && name.includes('.') ? [[element, temporalsRead(fromJson(value), element.type)] as const] : [];
  });
  const run = new Run(now, inputsFrom(values), overridden);
  return (name) => {
    const element = model.element(name);
    if (element === undefined) throw new Error(`there is no decision ${name}`);
    const value = run.valueOf(element);
    if (value === UNKNOWN) throw new Error(`${name} is unknown, which DMN does not know`);
    return toJson(value);
  };
}

const RESULTS = { pass: true, fail: false, unknown: null } as const;

/** What a decision of the product says, as the outcome of the model says it. A criterion that does not concern the person is true there; one that waits for a fact is left out. */
export function saidBy({ criteria, values }: Decision, all: readonly string[]): { readonly criteria: Readonly<Record<string, Value>>; readonly values: Decision['values'] } {
  return { values, criteria: Object.fromEntries(all.flatMap((id): readonly (readonly [string, Value])[] => {
    const found = criteria.find((each) => each.id === id);
    if (found === undefined) return [[id, true]];
    return found.missing.length > 0 ? [] : [[id, RESULTS[found.result]]];
  })) };
}
