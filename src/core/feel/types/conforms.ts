import { limited, spend } from '../budget.ts';
import { DateAndTime } from '../values/date-and-time.ts';
import { FeelContext } from '../values/context.ts';
import { FeelFunction } from '../values/function.ts';
import { FeelRange } from '../values/range.ts';
import { TimeOfDay } from '../values/time-of-day.ts';
import { isList, kindOf, UNKNOWN, type FeelValue, type Result } from '../values/value.ts';
import type { Type } from './type.ts';

/** Whether a value is of a type. Null is of type Any and Null only. What a model allows of a type does not matter here, only where values are handed on. */
export function conforms(value: FeelValue, type: Type): boolean {
  switch (type.type) {
    case 'Any': return true;
    case 'simple': return kindOf(value) === type.kind;
    case 'union': return type.of.some((each) => conforms(value, each));
    case 'list': return isList(value) && limited(() => everyConforms(value, type.of), false);
    case 'range': return value instanceof FeelRange && [value.start, value.end].every((end) => end.value === undefined || conforms(end.value, type.of));
    case 'context':
      return value instanceof FeelContext && [...type.entries].every(([name, of]) => {
        const entry = value.entries.get(name);
        return entry !== undefined && (entry === null || conforms(entry, of));
      });
    case 'function': return value instanceof FeelFunction && isOfSignature(value, type);
    case 'constrained': return conforms(value, type.of);
  }
}

function everyConforms(items: readonly FeelValue[], type: Type): boolean {
  if (type.type === 'Any') return true;
  spend(items.length);
  return items.every((item) => item === null || conforms(item, type));
}

/** The types of a function's parameters may be wider, that of its result narrower than asked for (DMN 1.5, 10.3.2.9.2). */
function isOfSignature({ parameters, result }: Pick<FeelFunction, 'parameters' | 'result'>, wanted: Extract<Type, { type: 'function' }>): boolean {
  if (wanted.parameters === undefined) return true;
  if (wanted.parameters.length !== parameters.length) return false;
  return wanted.parameters.every((type, index) => isWithin(type, parameters[index]?.type)) && isWithin(result, wanted.result);
}

/** Whether every value of one type is of the other (`undefined` stands for Any). */
export function isWithin(type: Type | undefined, other: Type | undefined): boolean {
  if (other === undefined || other.type === 'Any' || type === other) return true;
  if (type === undefined) return false;
  if (type.type === 'simple' && type.kind === 'null') return true;
  if (type.type === 'union') return type.of.every((each) => isWithin(each, other));
  if (type.type === 'constrained') return isWithin(type.of, other);
  if (other.type === 'union') return other.of.some((each) => isWithin(type, each));
  switch (other.type) {
    case 'simple': return type.type === 'simple' && type.kind === other.kind;
    case 'constrained': return isWithin(type, other.of);
    case 'list': return type.type === 'list' && isWithin(type.of, other.of);
    case 'range': return type.type === 'range' && isWithin(type.of, other.of);
    case 'context': return type.type === 'context' && [...other.entries].every(([name, of]) => type.entries.has(name) && isWithin(type.entries.get(name), of));
    case 'function': {
      if (type.type !== 'function') return false;
      if (other.parameters === undefined) return true;
      return type.parameters?.length === other.parameters.length && other.parameters.every((each, index) => isWithin(each, type.parameters?.[index])) && isWithin(type.result, other.result);
    }
  }
}

/**
 * A value as one of a type, after the implicit conversions of DMN 1.5, 10.3.2.9.4: a list of one item stands for the item,
 * a value for the list of it, a date for the midnight it begins with. Undefined where it is none, or not one that the model allows.
 */
export function coerce(value: FeelValue, type: Type): FeelValue | undefined {
  const converted = convert(value, type);
  return converted !== undefined && isAllowed(converted, type) ? converted : undefined;
}

/** The same for what may be unknown or of any type; null where it is of another. */
export function fit(value: Result, type: Type | undefined): Result {
  return value === UNKNOWN || type === undefined ? value : (coerce(value, type) ?? null);
}

function isAllowed(value: FeelValue, type: Type): boolean {
  switch (type.type) {
    case 'constrained': return value === null || (isAllowed(value, type.of) && type.allows(value));
    case 'list': return !isList(value) || value.every((item) => isAllowed(item, type.of));
    case 'context': return !(value instanceof FeelContext) || [...type.entries].every(([name, of]) => isAllowed(value.entries.get(name) ?? null, of));
    default: return true;
  }
}

/** A function as FEEL writes it says nothing of its result: what it gives is then checked at each call. */
function resultTold({ parameters, body, variadic }: FeelFunction, type: Extract<Type, { type: 'function' }>): FeelFunction | undefined {
  const told = new FeelFunction(parameters, (values, scope) => fit(body(values, scope), type.result), type.result, variadic);
  return isOfSignature(told, type) ? told : undefined;
}

function convert(value: FeelValue, type: Type): FeelValue | undefined {
  if (conforms(value, type)) return value;
  if (type.type === 'constrained') return convert(value, type.of);
  if (isList(value) && value.length === 1 && type.type !== 'list') {
    const [item = null] = value;
    return isList(item) ? undefined : convert(item, type);
  }
  if (type.type === 'list' && value !== null && !isList(value)) return conforms(value, type.of) ? [value] : undefined;
  if (type.type === 'function' && value instanceof FeelFunction && value.result === undefined) return resultTold(value, type);
  if (type.type === 'simple' && type.kind === 'date and time' && value !== null && typeof value === 'object' && 'kind' in value && value.kind === 'date') {
    return new DateAndTime(value, new TimeOfDay(0, 0, 0, { offset: 0 }));
  }
  return undefined;
}
