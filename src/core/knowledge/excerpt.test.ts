import { describe, expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';

const sought = (plain: string) => ({ plain, groups: [], phrases: [] });
const said = (plain: string, text: string): string => excerptOf(sought(plain), text).map((piece) => piece.text).join('');

describe('an excerpt', () => {
  const ENGLISH = 'Whoever has contributed for twelve months and did not leave the employment by choice may draw an unemployment benefit for as long as the law and the contributions of the person concerned allow it.';

  test('begins and ends where a word of a Latin text does', () => {
    expect(said('draw', ENGLISH)).toBe('…employment by choice may draw an unemployment benefit for as long as the law and the contributions of the …');
    expect(said('nothing of it', ENGLISH)).toBe('Whoever has contributed for twelve months and did not leave the employment by choice may draw an unemployment …');
  });

  test('of a Chinese text begins and ends anywhere, but not within a number', () => {
    const text = `${'参保缴费'.repeat(5)}自2026年起${'失业保险金'.repeat(40)}`;
    expect(said('失业保险金', text)).toMatch(/^…费参保缴费/u);
    expect(said('失业保险金', text)).toHaveLength(112);
    expect(said('起失业', `满三百六十五天的，从${'申'.repeat(3)}2026111234567890123456789起失业登记${'申领'.repeat(60)}`)).toMatch(/2026111234567890123456789/u);
  });

  test('marks what was looked for and leaves a short text whole', () => expect(excerptOf(sought('benefit'), 'A benefit is paid.')).toEqual([{ text: 'A ', hit: false }, { text: 'benefit', hit: true }, { text: ' is paid.', hit: false }]));
});
