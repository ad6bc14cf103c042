import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadRules } from '#main/load-rules.ts';
import { provesEntry } from '#core/identity/proof-for.ts';

const { catalog } = await loadRules(resolve(import.meta.dirname, '../../catalog'));
/** Kinds whose entry says where money goes, or to which phone codes are sent. */
const guarded = [...catalog.registerKinds].filter(([kind, { payments, fields }]) => provesEntry(catalog, kind) && ((payments?.account ?? []).length > 0 || Object.values(fields).some(({ mask }) => mask === 'phone'))).map(([kind]) => kind);
/** What is written only where nothing is registered yet. */
const ONLY_NEW = /\bnot\([a-z]+\.(?:registered|accountRegistered)\)/u;

test('what says where money goes is there, and the phone of codes is among it', () => expect(guarded).toEqual(expect.arrayContaining(['contact', 'account.socialCard', 'payout.pension', 'payout.injury'])));

test('no matter turns money to another account, or codes to another phone, on a password alone', () => {
  const writes = [...catalog.services].flatMap(([code, { effects, assurance }]) => effects.flatMap((effect) => ('open' in effect && guarded.includes(effect.open) ? [{ code, kind: effect.open, strong: assurance === 'strong', when: 'when' in effect ? String(effect.when) : '' }] : [])));
  expect(writes.length).toBeGreaterThan(5);
  expect(writes.filter(({ strong, when }) => !strong && !ONLY_NEW.test(when))).toEqual([]);
});
