import { expect, test } from 'vitest';
import { ui as en } from './texts/en.ts';
import { ui as zh } from './texts/zh.ts';
import { staffStatus } from './staff-status.ts';

test('given an item whose applicant is asked, then only the applicant is addressed', () => {
  expect([zh.status.correction, zh.status.asked, en.status.asked]).toEqual(['请您补充', '等申请人补正', 'With the applicant']);
  expect([staffStatus('correction'), staffStatus('officer')]).toEqual(['status.asked', 'status.officer']);
});
