import { expect, test } from 'vitest';
import { wordsIn } from './words-in.ts';

test('given an act with its body, then what was written is found at any depth, in its order', () => {
  const answer = { act: 'answer', outcome: 'upheld', text: ' 听了录音，情况属实，向您道歉 ', measures: [{ kind: 'repair', what: '更换叫号机并试用一周', who: '信息科', until: '2026-12-31' }] };
  expect(wordsIn(answer)).toEqual(['听了录音，情况属实，向您道歉', '更换叫号机并试用一周']);
  expect(wordsIn({ kind: 'disagree', note: 'The file is not complete', basis: '劳社部发〔1999〕8号 第二条' })).toEqual(['The file is not complete', '劳社部发〔1999〕8号 第二条']);
});

test('what was chosen, days, numbers and a word or two are nothing to copy; what stands there twice is said once', () => {
  expect(wordsIn({ unit: '371302/social', until: '2026-12-31', id: '0193f3a0-5a0e-7cc1-9d3f-0242ac120002', no: 7, holds: true, note: '同意', none: null })).toEqual([]);
  expect(wordsIn({ reason: '本人是申请人的亲属', note: '本人是申请人的亲属' })).toEqual(['本人是申请人的亲属']);
  for (const nothing of [undefined, null, '', 'take', 5]) expect(wordsIn(nothing)).toEqual([]);
});
