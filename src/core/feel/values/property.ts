import { limited, spend } from '../budget.ts';
import { FeelContext } from './context.ts';
import { FeelRange } from './range.ts';
import { isTemporal, temporalProperty } from './temporal.ts';
import { isList, type FeelValue } from './value.ts';

/** What stands behind a dot (DMN 1.5, 10.3.2.5): an entry, a property, for a list those of its items; null where there is none of that name. */
export function propertyOf(value: FeelValue, name: string): FeelValue {
  if (value instanceof FeelContext) return value.entries.get(name) ?? null;
  if (isList(value)) return limited(() => propertiesOf(value, name), null);
  if (value instanceof FeelRange) return rangeProperty(value, name);
  return isTemporal(value) ? temporalProperty(value, name) : null;
}

function propertiesOf(items: readonly FeelValue[], name: string): FeelValue {
  spend(items.length);
  return items.map((item) => propertyOf(item, name));
}

function rangeProperty({ start, end }: FeelRange, name: string): FeelValue {
  switch (name) {
    case 'start': return start.value ?? null;
    case 'end': return end.value ?? null;
    case 'start included': return start.included;
    case 'end included': return end.included;
    default: return null;
  }
}
