import type { Type } from '../feel/types/type.ts';
import { FeelContext } from '../feel/values/context.ts';
import { temporalOf } from '../feel/values/temporal.ts';
import { isList, type FeelValue } from '../feel/values/value.ts';
import type { Inputs } from './run.ts';

/**
 * The inputs of a run from values by name. `namespace#name` means the input data of one model; a name alone means that of any model, as
 * an importing model is asked without knowing what its imports are called.
 */
export function inputsFrom(values: ReadonlyMap<string, FeelValue>): Inputs {
  return ({ namespace, name }) => {
    const exact = values.get(`${namespace}#${name}`);
    return exact === undefined ? values.get(name) : exact;
  };
}

/** A value that came as JSON, where texts stand for dates, times and durations, as one of a type. What does not fit stays as it is. */
export function temporalsRead(value: FeelValue, type: Type | undefined): FeelValue {
  if (type === undefined || value === null) return value;
  switch (type.type) {
    case 'constrained': return temporalsRead(value, type.of);
    case 'list': return isList(value) ? value.map((item) => temporalsRead(item, type.of)) : temporalsRead(value, type.of);
    case 'context':
      return value instanceof FeelContext ? new FeelContext([...value.entries].map(([name, entry]) => [name, temporalsRead(entry, type.entries.get(name))])) : value;
    case 'simple': {
      if (typeof value !== 'string' || type.kind === 'string') return value;
      const read = temporalOf(value);
      return read?.kind === type.kind ? read : value;
    }
    default: return value;
  }
}
