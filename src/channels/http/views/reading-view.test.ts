import { describe, expect, test } from 'vitest';
import { linyi } from '../../../../test/support/linyi.ts';
import { readForOfficer } from './reading-view.ts';

const { catalog } = linyi;
const NUMBER = '371302199003121022';
const card = { kind: 'identity-card', fields: [{ field: 'name', value: '甄样本', certainty: 0.99, mark: 'sure' as const }, { field: 'number', value: NUMBER, certainty: 0.6, mark: 'sure' as const }, { field: 'ofAnEarlierCatalogue', value: '甲', certainty: 1, mark: 'sure' as const }] };

describe('what was read, as an officer sees it', () => {
  test('given the number of a person, then it is masked wherever it stands, and a field that the catalogue no longer has is left out', () => {
    const seen = readForOfficer(catalog, card, { name: '甄样本', number: NUMBER });
    expect(seen).toMatchObject({ kind: { zh: '居民身份证（人像面）' }, others: false, fields: [{ field: 'name', value: '甄样本' }, { field: 'number', certainty: 0.6 }] });
    expect(JSON.stringify(seen)).not.toContain(NUMBER);
  });
  test.each([[{ name: '王小明', number: NUMBER }], [{ name: '甄样本', number: '371302199003121011' }]])('given %o whom the case is about, then it is said that it is somebody else’s', (subject) => {
    expect(readForOfficer(catalog, card, subject)?.others).toBe(true);
  });
  test('given a kind that the catalogue of the case does not know, then nothing is shown', () => expect(readForOfficer(catalog, { ...card, kind: 'passport' }, { name: '', number: '' })).toBeUndefined());
});
