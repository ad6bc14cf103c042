import { describe, expect, it } from 'vitest';
import { splitResult } from './result-text.ts';

describe('a result in plain words', () => {
  it('sets amounts and months apart and keeps further sentences behind', () => {
    expect(splitResult('核定领取18个月，每月1,980.00 元，从下个月起发放。领完之前会帮您找工作')).toEqual({
      first: [{ text: '核定领取', figure: false }, { text: '18个月', figure: true }, { text: '，每月', figure: false }, { text: '1,980.00 元', figure: true }, { text: '，从下个月起发放', figure: false }],
      rest: '领完之前会帮您找工作',
    });
  });

  it('does not break an amount at its decimal point in English', () => {
    const { first, rest } = splitResult('18 months at 1,980.00 yuan a month. Paid to your card.');
    expect(first.filter((piece) => piece.figure).map((piece) => piece.text)).toEqual(['18 months', '1,980.00 yuan']);
    expect(rest).toBe('Paid to your card.');
  });

  it('does not break inside brackets', () => {
    const { first, rest } = splitResult('遗属待遇共51,516.63 元（含丧葬补助金；抚恤金按9个月算），打到您的社保卡账户。钱下月到');
    expect(first.map(({ text }) => text).join('')).toBe('遗属待遇共51,516.63 元（含丧葬补助金；抚恤金按9个月算），打到您的社保卡账户');
    expect(rest).toBe('钱下月到');
  });

  it('begins what follows with a capital', () => {
    expect(splitResult('Registered: cooking, Lanshan; vacancies are below').rest).toBe('Vacancies are below');
  });

  it('leaves a result without figures whole', () => {
    expect(splitResult('电子证已发放')).toEqual({ first: [{ text: '电子证已发放', figure: false }], rest: '' });
  });
});
