import { describe, expect, test } from 'vitest';
import { ageOn, readIdentityNumber } from './identity-number.ts';
import { maskAccount, maskName, maskNumber, maskPhone } from './mask.ts';

describe('reading an identity number', () => {
  test('given the example of GB 11643, then birthday, sex and card are read', () => {
    expect(readIdentityNumber(' 11010519491231002x ')).toEqual({ number: '11010519491231002X', birthDate: '1949-12-31', sex: 'female', card: 'resident' });
  });

  test.each([['810000199408230021', 'hong-kong'], ['820000199408230029', 'macau'], ['830000199408230026', 'taiwan']])('given %s, then it is a permit of %s', (number, card) => {
    const read = [...'0123456789X'].map((check) => readIdentityNumber(number.slice(0, 17) + check)).find((answer) => !('fault' in answer));
    expect(read).toMatchObject({ card, birthDate: '1994-08-23', sex: 'female' });
  });

  test.each([['', 'empty'], ['12345', 'format'], ['110105194912310021', 'check-digit']])('given %j, then the fault is %s, said in both languages', (text, fault) => {
    const read = readIdentityNumber(text);
    expect(read).toMatchObject({ fault });
    expect('message' in read && read.message.zh && read.message.en).toBeTruthy();
  });

  test('given a birthday after today, then it is refused, and only where today is known', () => {
    expect(readIdentityNumber('11010519491231002X', '1949-12-30')).toMatchObject({ fault: 'birthday' });
    expect(readIdentityNumber('11010519491231002X', '1949-12-31')).toMatchObject({ sex: 'female' });
  });
});

describe('masking', () => {
  test.each([['371300199203180012', '371300********0012'], ['91350100M000100Y43', '913501********0Y43'], ['M1234567', '******67'], ['0173', '****'], ['', '']])('the number %j reads %j', (number, masked) => {
    expect(maskNumber(number)).toBe(masked);
  });
  test.each([['6210028350419644949', '****4949'], ['12345678', '****'], ['', '****']])('the account %j reads %j', (account, masked) => {
    expect(maskAccount(account)).toBe(masked);
  });
  test.each([['13312344930', '133****4930'], ['12345', '*****']])('the phone %j reads %j', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });
  test.each([['王小明', '王*明'], ['张䶮', '张*'], ['郑𬭚', '郑*'], ['欧阳𫖮', '欧*𫖮'], ['阿依古丽', '阿**丽'], ['李', '李'], ['', '']])('the name %j reads %j', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });
});

test('an age counts whole years, the birthday included; a number that tells no birthday tells no age', () => {
  expect([ageOn('11010519491231002X', '2026-12-30'), ageOn('11010519491231002X', '2026-12-31'), ageOn('not a number', '2026-12-31')]).toEqual([76, 77, undefined]);
});
