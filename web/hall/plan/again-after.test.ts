import { expect, test } from 'vitest';
import { againAfter } from './again-after.ts';

const body = { department: 'd', name: { zh: '某部门', en: 'Body' }, for: ['9.1'] };
const asked = { silent: [body] }, later = { silent: [{ ...body, within: { zh: '5个工作日', en: '5 working days' } }] };

test('given somebody who was asked and has not answered, then the plan is worked out again by itself, ever later', () => {
  expect([1, 2, 3, 9].map((tries) => againAfter(asked, tries))).toEqual([2_000, 4_000, 8_000, 30_000]);
});

test('given bodies that are asked only once the case is handed in, or nobody, or no plan yet, then not', () => {
  expect([later, { silent: [] }, undefined].map((plan) => againAfter(plan, 1))).toEqual([false, false, false]);
});
