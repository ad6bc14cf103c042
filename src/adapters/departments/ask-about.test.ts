import { describe, expect, test } from 'vitest';
import type { Subject } from '#usecases/ports/cases.ts';
import { departments as declared, startWorld } from '../../../test/departments.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import type { RegisterEntry } from '#core/register/entry.ts';
import { askAbout } from './ask-about.ts';
import type { Ask, Departments } from './connector.ts';

const NOW = '2026-11-23T01:00:00.000Z';
const catalog = { departments: declared, elements: new Map([['account.socialCard', { zh: '', en: '', type: 'text', sources: [{ register: { kind: 'account.socialCard', which: 'open', field: 'account' } }, 'ask'] }]]) } as unknown as Catalog;
const person = (change: Partial<Subject> = {}): Subject => ({ region: '371300', id: 's-1', kind: 'person', name: '李䶮', number: '11010519491231002X', numberHash: 'h', ...change });
const account: RegisterEntry = { id: 'e-1', kind: 'account.socialCard', data: { account: '6217001111111111111' }, from: '2020-01-01', to: null, recordedAt: NOW, origin: { kind: 'import', system: 'test' } };

/** Departments that only note what they were asked. */
function noting(): { asked: Ask[]; departments: Departments } {
  const asked: Ask[] = [];
  const departments = { ask: async (_id: string, _scenario: string, question: Ask) => { asked.push(question); return { kind: 'silent', reason: 'deadline', exchange: 'x' }; } } as unknown as Departments;
  return { asked, departments };
}

describe('what the directory knows', () => {
  test('given a person, then an answer may not contradict the name, nor the date of birth and the sex that stand in the number', async () => {
    const { asked, departments } = noting();
    await askAbout(catalog, departments, () => NOW)(person(), [{ department: 'public-security', scenario: 'identity' }], []);
    expect(asked[0]?.known).toEqual({ name: '李䶮', birthDate: '1949-12-31', sex: 'female' });
  });

  test('given a question whose answer has no such field, or a number that is none of a person, then only what can be compared is', async () => {
    const { asked, departments } = noting();
    const ask = askAbout(catalog, departments, () => NOW);
    await ask(person(), [{ department: 'civil-affairs', scenario: 'family-aid' }], []);
    await ask(person({ kind: 'enterprise', number: '91350100M0001TGQXM' }), [{ department: 'public-security', scenario: 'identity' }], []);
    expect(asked.map(({ known }) => known)).toEqual([{}, { name: '李䶮' }]);
  });
});

describe('given departments that answer', () => {
  test('when the register has no account, then the bank is not asked and nobody waits for it; with one it answers', async () => {
    const world = await startWorld();
    try {
      const ask = askAbout(catalog, world.platform, () => new Date().toISOString());
      const bank = [{ department: 'bank', scenario: 'account' }];
      expect(await ask(person(), bank, [])).toMatchObject([{ department: 'bank', values: {}, failure: 'no-subject' }]);
      expect(world.exchanges).toMatchObject([{ attempts: 0, reason: 'no-subject' }]);
      expect(await ask(person(), bank, [account])).toMatchObject([{ values: { active: true, tail: '1111' } }]);
    } finally {
      await world.end();
    }
  });
});
