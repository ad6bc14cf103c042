import { expect, test } from 'vitest';
import { sha256 } from '#adapters/crypto/hash.ts';
import type { Notice } from '#core/notices/notice.ts';
import type { PasswordChange, NewAccount } from '../identity/ports.ts';
import { linyi } from '../../../test/support/linyi.ts';
import { givePassword, type GivePasswordParts } from './give-password.ts';

const PERSON = '7b0c5c7e-0000-4000-8000-000000000001';
const VISIT = { id: 'v-1', region: '371300', subject: PERSON, clerk: 'c-1', office: 'hall', at: '2026-11-24T02:00:00.000Z' } as never;
const ACCOUNT = { kind: 'person', region: '371300', id: 'a-1', login: { kind: 'person', hash: 'h' }, subject: PERSON, passwordHash: 'old', firstPassword: false, byPhone: false, totpSecret: null } as const;

/** What its owner is told, of an account that was there or is made. */
async function told(there: boolean): Promise<readonly Notice[]> {
  const notices: Notice[] = [];
  const keep = (how: Pick<NewAccount | PasswordChange, 'notices'> | undefined): void => void notices.push(...(how?.notices ?? []));
  let known = there;
  const parts = {
    context: { cases: { party: async () => ({ subject: { number: '371300199203187613' }, entries: [] }) }, compiled: linyi, hash: sha256, now: () => '2026-11-24T02:01:00.000Z', random: (bytes: number) => new Uint8Array(bytes).fill(7) },
    accounts: {
      passwords: { hash: async () => 'new' }, loginHash: () => ACCOUNT.login,
      accounts: { byLogin: async () => (known ? ACCOUNT : null), ofPerson: async () => null, setPassword: async (_account: unknown, _hash: string, how: PasswordChange) => { keep(how); return true; }, add: async ([made]: readonly NewAccount[]) => { keep(made); known = true; return 1; } },
    },
    wards: { reportedOn: async () => undefined }, newId: () => 'a-2', startAnew: async () => undefined,
  } as unknown as GivePasswordParts;
  expect((await givePassword(parts, VISIT)).kind).toBe('given');
  return notices;
}

test.each([['another password', true], ['a first one', false]])('whoever is given %s at a counter is told in both languages, and what leaves the house names nothing but the city', async (_, there) => {
  const [notice, ...others] = await told(there);
  expect(others).toEqual([]);
  expect(notice).toMatchObject({ person: PERSON, cause: 'password-given', class: 'decision', case: null });
  expect(notice?.short.zh).toMatch(/^【临沂.*人社】.*12333/u);
  expect(notice?.short.en).toMatch(/new password.*call 12333/u);
});
