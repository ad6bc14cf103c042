import type { Type } from './type.ts';

/** A type as FEEL writes it (grammar rule 52): `list<number>`, `context<a: string>`. One within itself is written once. */
export function typeText(type: Type | undefined, seen: readonly Type[] = []): string {
  if (type === undefined) return 'Any';
  if (seen.includes(type)) return '…';
  const inner = (each: Type): string => typeText(each, [...seen, type]);
  switch (type.type) {
    case 'Any': return 'Any';
    case 'simple': return type.kind === 'null' ? 'Null' : type.kind;
    case 'list': return `list<${inner(type.of)}>`;
    case 'range': return `range<${inner(type.of)}>`;
    case 'context': return `context<${[...type.entries].map(([name, of]) => `${name}: ${inner(of)}`).join(', ')}>`;
    case 'function': return type.parameters === undefined ? 'function' : `function<${type.parameters.map(inner).join(', ')}> -> ${inner(type.result)}`;
    case 'union': return type.of.map(inner).join(' | ');
    case 'constrained': return inner(type.of);
  }
}
