import { expect, test } from 'vitest';
import { asksWhere, asksWindow, handInBody, type AboutKind, type Filled } from './hand-in-body.ts';

const filled: Filled = { kind: 'complaint', about: 'other', ref: ' ３７ ', office: 'yitang', window: ' 3号窗口 ', words: '窗口没有人', phone: '１３９' };
const about = (kind: AboutKind, change: Partial<Filled> = {}) => handInBody({ ...filled, about: kind, ...change }, false).about;

test('given an office and a counter that were chosen before, when it is about a case, then neither is sent', () => {
  expect(about('case')).toEqual({ kind: 'case', ref: '37' });
  expect([asksWhere('case'), asksWindow({ ...filled, about: 'case' })]).toEqual([false, false]);
});

test('given no office any more, then the counter that was filled in for it is not sent either', () => {
  for (const kind of ['service', 'commitment'] as const) expect(about(kind, { office: 'anywhere' })).toEqual({ kind, ref: '37' });
  expect(about('other', { office: 'anywhere' })).toEqual({ kind: 'other' });
});

test('what the form shows is sent', () => {
  expect(about('office')).toEqual({ kind: 'office', ref: '37', window: '3号窗口' });
  expect(about('service')).toEqual({ kind: 'service', ref: '37', office: 'yitang', window: '3号窗口' });
  expect(about('other')).toEqual({ kind: 'other', office: 'yitang', window: '3号窗口' });
  expect([handInBody(filled, true), handInBody(filled, false)]).toMatchObject([{ asMyself: true, phone: '139', text: '窗口没有人' }, { kind: 'complaint' }]);
  expect(handInBody(filled, false)).not.toHaveProperty('asMyself');
});
