import { describe, expect, test } from 'vitest';
import type { ServiceEntry } from '../../ui/api-types.ts';
import { holds } from './holds.ts';

const entry = { code: '9.9.9', name: { zh: '游泳证申领', en: 'Swimming pass' }, short: { zh: '游泳证', en: 'Pass' }, summary: { zh: '会游两百米的就能领', en: 'For whoever swims 200 metres' }, words: ['泳池卡', 'pool card'] } as unknown as ServiceEntry;

describe('given a matter, when somebody types', () => {
  test.each([['its code', '9.9.9'], ['its name', '游泳证'], ['its English name in other letters', 'SWIMMING'], ['what it is about', '两百米'], ['what people call it', '泳池卡'], ['that in English, with blanks around', ' Pool Card '], ['nothing', '']])('%s, then it is found', (_what, words) => {
    expect(holds(entry, words)).toBe(true);
  });

  test('something else, then it is not', () => expect(holds(entry, '潜水')).toBe(false));
});
