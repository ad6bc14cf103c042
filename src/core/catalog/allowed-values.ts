import type { CodeList } from './codes.ts';
import type { ElementType } from './element.ts';

/** The values that a type of the catalogue allows, as unary tests of FEEL; of a type of many codes, each of them. Undefined where any value of its kind will do. */
export function allowedValues(type: ElementType, codes: ReadonlyMap<string, CodeList>): string | undefined {
  if (typeof type === 'string') return undefined;
  if ('money' in type) return '>= 0';
  if ('integer' in type) {
    const { min, max } = type;
    if (min !== undefined && max !== undefined) return `[${String(min)}..${String(max)}]`;
    return min === undefined ? max === undefined ? undefined : `<= ${String(max)}` : `>= ${String(min)}`;
  }
  const list = Object.keys(codes.get(type.code)?.codes ?? {});
  return list.length === 0 ? undefined : list.map((code) => JSON.stringify(code)).join(', ');
}
