import type { Value } from '../../value.ts';
import { isDuration, writeDuration } from '../duration.ts';
import type { FeelFunctions } from './function.ts';

export const textFunctions: FeelFunctions = {
  string: { parameters: ['from'], call: (from) => textOf(from) },
  'string length': { parameters: ['string'], call: (text) => (typeof text === 'string' ? [...text].length : null) },
  contains: { parameters: ['string', 'match'], call: onTexts((text, match) => text.includes(match)) },
  'starts with': { parameters: ['string', 'match'], call: onTexts((text, match) => text.startsWith(match)) },
  'ends with': { parameters: ['string', 'match'], call: onTexts((text, match) => text.endsWith(match)) },
};

function textOf(value: Value = null): string | null {
  if (value === null || typeof value === 'string') return value;
  if (isDuration(value)) return writeDuration(value);
  if (Array.isArray(value)) return `[${value.map((item: Value) => quoted(item)).join(', ')}]`;
  if (typeof value !== 'object') return String(value);
  return `{${Object.entries(value).map(([key, item]) => `${key}: ${quoted(item)}`).join(', ')}}`;
}

function quoted(value: Value): string {
  return typeof value === 'string' ? JSON.stringify(value) : textOf(value) ?? 'null';
}

function onTexts(holds: (text: string, match: string) => boolean): (...values: Value[]) => Value {
  return (text, match) => (typeof text === 'string' && typeof match === 'string' ? holds(text, match) : null);
}
