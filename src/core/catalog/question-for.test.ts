import { expect, test } from 'vitest';
import { questionFor } from './question-for.ts';

const [own, other] = [{ zh: '您的档案？', en: 'Your file?' }, { zh: '员工的档案？', en: "The worker's file?" }];

test('given two wordings, then each is asked in the own one; given one, then everybody is asked that', () => {
  expect((['self', 'relative', 'employer'] as const).map((as) => questionFor({ question: own, forOther: other }, as))).toEqual([own, other, other]);
  expect(questionFor({ question: own }, 'employer')).toEqual(own);
  expect(questionFor({}, 'self')).toBeUndefined();
});
