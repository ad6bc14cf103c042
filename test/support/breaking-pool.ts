import type { Pool, PoolClient } from 'pg';

/** Where a connection breaks: at which statement, before it, or after it was done and before anybody knew. */
export type Break = { readonly at: number; readonly after: boolean };

/** A pool whose connection breaks once, at one statement. */
export function breakingPool(pool: Pool, { at, after }: Break): Pool {
  let left = at;
  const through = async <T>(go: () => Promise<T>): Promise<T> => {
    left -= 1;
    if (left !== 0) return go();
    if (after) await go();
    throw new Error('the connection broke');
  };
  const guarded = <T extends Pool | PoolClient>(on: T): T => new Proxy(on, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target);
      if (name === 'query') return (...args: unknown[]) => through(() => (value as (...given: unknown[]) => Promise<unknown>).apply(target, args));
      if (name === 'connect') return async () => guarded(await (target as Pool).connect());
      return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
    },
  });
  return guarded(pool);
}
