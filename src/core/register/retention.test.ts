import { expect, test } from 'vitest';
import type { Parameter } from '../catalog/parameter.ts';
import { goesOn, retentionOf } from './retention.ts';

const kept = (value: string, confidence: 'region' | 'to-verify' = 'region'): Parameter => ({ zh: '期限', en: 'limit', unit: 'limit', in: { '371300': [{ from: '2020-01-01', value, source: 'law 19', confidence }] } });
const of = (parameters: Record<string, Parameter>, on = '2026-11-26', region = '371300') => retentionOf({ parameters: new Map(Object.entries(parameters)) }, region, on);

test('given months or days, then what is from before that day may go', () => {
  expect(of({ retainAccess: kept('36mo'), retainDraft: kept('30d', 'to-verify') })).toEqual([
    { kind: 'access', parameter: 'retainAccess', before: '2023-11-26', limit: '36mo', source: 'law 19', confirmed: true },
    { kind: 'draft', parameter: 'retainDraft', before: '2026-10-27', limit: '30d', source: 'law 19', confirmed: false },
  ]);
  expect(of({ retainAccess: kept('3mo') }, '2026-05-31')[0]?.before).toBe('2026-02-28');
});

test('given no parameter, one of another region, or one in working days, then everything is kept', () => {
  expect(of({})).toEqual([]);
  expect(of({ retainAccess: kept('36mo') }, '2026-11-26', '330200')).toEqual([]);
  expect(of({ retainAccess: kept('10wd'), retainDraft: kept('soon') })).toEqual([]);
});

test('given the day of a record, then it goes on the first day on which it is from before what is kept', () => {
  for (const [value, day] of [['36mo', '2023-11-25'], ['30d', '2026-02-27'], ['3mo', '2026-02-28']] as const) {
    const goes = goesOn({ limit: value }, day);
    expect(of({ retainAccess: kept(value) }, goes)[0]!.before > day).toBe(true);
  }
  expect(goesOn({ limit: '36mo' }, '2023-11-25')).toBe('2026-11-26');
});
