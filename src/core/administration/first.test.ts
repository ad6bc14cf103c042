import { expect, test } from 'vitest';
import { wrongFirst, type FirstAdministrator } from './first.ts';

const PEOPLE: readonly FirstAdministrator[] = [
  { kind: 'system', number: '9001', name: '张三', identity: '371300199203180016' }, { kind: 'security', number: '9011', name: '李四', identity: '371300199203180024' },
  { kind: 'security', number: '9012', name: '王五', identity: '371300199203180032' }, { kind: 'audit', number: '9021', name: '赵六', identity: '371300199203180040' },
];
const lines = (people: readonly FirstAdministrator[]) => wrongFirst(people).map(({ line, detail }) => `${line} ${detail.zh}`);
const changed = (at: number, change: Partial<FirstAdministrator>) => PEOPLE.map((one, index) => (index === at ? { ...one, ...change } : one));

test('one of the system, two of security and one of audit begin', () => expect(lines(PEOPLE)).toEqual([]));
test('with one of security alone nobody could be confirmed', () => expect(lines(PEOPLE.filter(({ number }) => number !== '9012'))).toEqual(['0 安全管理员至少要 2 名']));
test('nobody at all: every kind is missing', () => expect(lines([])).toHaveLength(3));
test.each([
  ['nobody is two', changed(3, { identity: PEOPLE[0]!.identity }), '4 同一个人不能是两名管理员'], ['a number twice', changed(3, { number: '9001' }), '4 工号重复'], ['a number that is none', changed(0, { number: '12' }), '1 工号是 4 到 10 位数字'],
  ['no name', changed(1, { name: '' }), '2 请填写姓名，2 到 40 个字'], ['an identity number with a slip', changed(2, { identity: '371300199203180033' }), '3 身份证号最后一位与前面的数字对不上，请检查有没有输错'],
])('%s', (_what, people, said) => expect(lines(people)).toEqual([said]));
test('a kind that is none is said, and the missing one too', () => expect(lines(changed(0, { kind: 'boss' as never }))).toEqual(['1 没有这种管理员“boss”，可以是 system、security、audit', '0 系统管理员至少要 1 名']));
