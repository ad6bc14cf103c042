import { describe, expect, it } from 'vitest';
import { forgetKey, keyFor, type Store } from './submit-key.ts';

function given(): { store: Store; make: () => string } {
  const kept = new Map<string, string>();
  let made = 0;
  return {
    store: { getItem: (name) => kept.get(name) ?? null, setItem: (name, value) => { kept.set(name, value); }, removeItem: (name) => { kept.delete(name); } },
    make: () => `key-${(made += 1)}`,
  };
}

describe('the key of a submission', () => {
  it('is the same however often the same content is handed in', () => {
    const { store, make } = given();
    expect([1, 2, 3].map(() => keyFor('draft', '{"a":1}', store, make))).toEqual(['key-1', 'key-1', 'key-1']);
  });

  it('is another one for other content and for another draft', () => {
    const { store, make } = given();
    keyFor('draft', '{"a":1}', store, make);
    expect(keyFor('other', '{"a":1}', store, make)).toBe('key-2');
    expect(keyFor('draft', '{"a":2}', store, make)).toBe('key-3');
  });

  it('begins anew once the server has given its answer', () => {
    const { store, make } = given();
    keyFor('draft', '{}', store, make);
    forgetKey('draft', store);
    expect(keyFor('draft', '{}', store, make)).toBe('key-2');
  });

  it('survives a store that holds nonsense', () => {
    const { store, make } = given();
    store.setItem('kuaiban.submit.draft', '{broken');
    expect(keyFor('draft', '{}', store, make)).toBe('key-1');
  });
});
