import { checkedList, spend } from '../budget.ts';
import { FeelContext } from '../values/context.ts';
import type { FeelValue } from '../values/value.ts';
import { builtin, type Builtin } from './builtin.ts';

/** Context functions (DMN 1.5, 10.3.4.10). No context is changed; another is made. */
export const CONTEXT_FUNCTIONS: readonly Builtin[] = [
  builtin('get value(m: context, key: string)', (m: FeelContext, key: string) => m.entries.get(key) ?? null),
  builtin('get entries(m: context) -> list<context>', getEntries),
  builtin('context(entries: list<context>) -> context', context),
  builtin('context put(context: context, key: string, value: Any) -> context', (outer: FeelContext, key: string, value: FeelValue) => put(outer, [key], value)),
  builtin('context put(context: context, keys: list<string>, value: Any) -> context', put),
  builtin('context merge(contexts: list<context>) -> context', merge),
];

function getEntries({ entries }: FeelContext): FeelValue {
  spend(entries.size);
  return [...entries].map(([key, value]) => new FeelContext([['key', key], ['value', value]]));
}

/** Null where an item lacks its key or value, and where a key comes twice. */
function context(items: readonly (FeelContext | null)[]): FeelValue {
  spend(items.length);
  const entries = new Map<string, FeelValue>();
  for (const item of items) {
    const key = item?.entries.get('key');
    const value = item?.entries.get('value');
    if (typeof key !== 'string' || value === undefined || entries.has(key)) return null;
    entries.set(key, value);
  }
  return new FeelContext(entries);
}

/** Null where there are no keys or where one of them leads through what is no context. */
function put(outer: FeelContext, [key = null, ...keys]: readonly (string | null)[], value: FeelValue): FeelContext | null {
  if (key === null) return null;
  spend(outer.entries.size);
  const inner = outer.entries.get(key);
  const entry = keys.length === 0 ? value : inner instanceof FeelContext ? put(inner, keys, value) : undefined;
  if (entry === undefined || (entry === null && keys.length > 0)) return null;
  return new FeelContext([...outer.entries, [key, entry]]);
}

/** Of entries of the same name the last one stays. */
function merge(contexts: readonly (FeelContext | null)[]): FeelContext | null {
  const entries = new Map<string, FeelValue>();
  for (const each of contexts) {
    if (each === null) return null;
    spend(each.entries.size);
    for (const [key, value] of each.entries) entries.set(key, value);
  }
  return new FeelContext(checkedList([...entries]));
}
