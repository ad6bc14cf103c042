import { expect, test } from 'vitest';
import { bulkBody, faultsOf, isBlank } from './bulk-body.ts';

const words = { note: ' 请补 ', elements: ['a'], evidence: [], kind: 'recusal' as const, reason: ' 亲属 ' };
const empty = { note: ' ', elements: [], evidence: [], kind: null, reason: '' };
const common = { key: 'k', alike: 'x', items: [{ case: '1', no: 1 }, { case: '2', no: 1 }], from: 0, count: 5 };

test.each([[null, ['act']], ['approve', []], ['ask-correction', ['asks', 'note']], ['hand-back', ['kind', 'reason']]] as const)('given nothing was filled in for %s, then that is missing: %s', (act, missing) => expect(faultsOf(act, empty)).toEqual(missing));

test('when it is sent, then each act carries its own words and no others', () => {
  expect([faultsOf('ask-correction', words), faultsOf('hand-back', words)]).toEqual([[], []]);
  expect(bulkBody('approve', words, common)).toEqual({ act: 'approve', ...common, note: '请补' });
  expect(bulkBody('ask-correction', words, common)).toEqual({ act: 'ask-correction', ...common, elements: ['a'], evidence: [], note: '请补' });
  expect(bulkBody('hand-back', words, common)).toEqual({ act: 'hand-back', ...common, kind: 'recusal', reason: '亲属' });
});

test('given a panel in which something was chosen or written, then it is not blank', () => {
  const nothing = { note: '', elements: [], evidence: [], kind: null, reason: '' };
  expect(isBlank(null, nothing)).toBe(true);
  expect([isBlank('approve', nothing), isBlank(null, { ...nothing, reason: '休假' }), isBlank(null, { ...nothing, evidence: ['a'] }), isBlank(null, { ...nothing, kind: 'unable' })]).toEqual([false, false, false, false]);
});
