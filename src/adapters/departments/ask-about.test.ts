import { describe, expect, test } from 'vitest';
import type { Question, Subject } from '#usecases/ports/cases.ts';
import { departments as declared, startWorld } from '../../../test/departments.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import { askAbout } from './ask-about.ts';
import type { Ask, Departments } from './connector.ts';

const NOW = '2026-11-23T01:00:00.000Z';
const catalog = { departments: declared } as unknown as Catalog;
const person = (change: Partial<Subject> = {}): Subject => ({ region: '371300', id: 's-1', kind: 'person', name: '李䶮', number: '11010519491231002X', numberHash: 'h', ...change });
const question = (department: string, scenario: string, fields: Question['fields'] = {}): Question => ({ department, scenario, fields, about: 'about' });

/** Departments that only note what they were asked. */
function noting(): { asked: Ask[]; departments: Departments } {
  const asked: Ask[] = [];
  const departments = { ask: async (_id: string, _scenario: string, put: Ask) => { asked.push(put); return { kind: 'silent', reason: 'deadline', exchange: 'x' }; } } as unknown as Departments;
  return { asked, departments };
}

describe('what the directory knows', () => {
  test('given a person, then an answer may not contradict the name, nor the date of birth and the sex that stand in the number', async () => {
    const { asked, departments } = noting();
    await askAbout(catalog, departments, () => NOW, (text, binding) => `sealed(${text}) for ${binding}`)(person(), [question('public-security', 'identity')]);
    expect(asked[0]?.known).toEqual({ name: '李䶮', birthDate: '1949-12-31', sex: 'female' });
  });

  test('given a question whose answer has no such field, or a number that is none of a person, then only what can be compared is', async () => {
    const { asked, departments } = noting();
    const ask = askAbout(catalog, departments, () => NOW, (text, binding) => `sealed(${text}) for ${binding}`);
    await ask(person(), [question('civil-affairs', 'family-aid')]);
    await ask(person({ kind: 'enterprise', number: '91350100M0001TGQXM' }), [question('public-security', 'identity')]);
    expect(asked.map(({ known }) => known)).toEqual([{}, { name: '李䶮' }]);
  });
});

test('given an answer that contradicts the register, then what differs is kept sealed for the officer, and the rest apart from what may be used', async () => {
  const said = { name: '李龑', birthDate: '1949-12-31', sex: 'female' };
  const departments = { ask: async () => ({ kind: 'invalid', reason: 'contradicts', fields: ['name'], withheld: { values: said, at: NOW }, exchange: 'x-7' }) } as unknown as Departments;
  const [answer] = await askAbout(catalog, departments, () => NOW, (text, binding) => `sealed ${text.length} for ${binding}`)(person(), [question('public-security', 'identity')]);
  expect(answer).toMatchObject({ values: {}, failure: 'contradicts', contradicts: { said: { name: 'sealed 2 for contradiction/x-7/name' }, rest: { birthDate: '1949-12-31', sex: 'female' }, at: NOW } });
  expect(JSON.stringify(answer)).not.toContain('李龑');
});

describe('given departments that answer', () => {
  test('when nobody named an account, then the bank is not asked and nobody waits for it; with one it answers', async () => {
    const world = await startWorld();
    try {
      const ask = askAbout(catalog, world.platform, () => new Date().toISOString(), (text) => text);
      const account = { 'account.socialCard': '6217001111111111111', 'person.name': '李䶮' };
      expect(await ask(person(), [question('bank', 'account')])).toMatchObject([{ department: 'bank', values: {}, failure: 'no-subject' }]);
      expect(world.exchanges).toMatchObject([{ attempts: 0, reason: 'no-subject' }]);
      expect(await ask(person(), [question('bank', 'account', account)])).toMatchObject([{ about: 'about', values: { active: true, tail: '1111' } }]);
    } finally {
      await world.end();
    }
  });
});

test('given a question about somebody else than the subject, a dependant, then what the directory knows of the subject is not held against the answer', async () => {
  const scenario = { ...declared.get('public-security')!.scenarios['identity']!, request: ['dependant.idNumber', 'person.name'] };
  const { asked, departments } = noting();
  await askAbout({ departments: new Map([['kinship', { ...declared.get('public-security')!, scenarios: { dependant: scenario } }]]) } as unknown as Catalog, departments, () => NOW, (text) => text)(person(), [question('kinship', 'dependant')]);
  expect(asked.map(({ known }) => known)).toEqual([{}]);
});
