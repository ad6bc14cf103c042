import { expect, test } from 'vitest';
import { spellings } from './spellings.ts';

const spell = (text: string) => [...text].map((character) => ({ 失: 'shi', 业: 'ye', 卡: 'ka' })[character] ?? 'a');

test('each spelling once, its syllables apart; Latin words, single characters and long names have none', () => {
  expect(spellings({ spell }, ['失业', '失业（卡）', 'card', 'A卡', '卡'.repeat(13)])).toEqual(['shi ye']);
});
