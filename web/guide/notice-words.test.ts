import { expect, test } from 'vitest';
import { noticeInEnglish } from './notice-words.ts';

test.each([['7个工作日', '7 working days'], ['1日', '1 calendar day'], ['无', 'none'], ['各地结合实际制定提速目标', undefined]])('“%s” is %s', (quote, said) => expect(noticeInEnglish(quote)).toBe(said));
