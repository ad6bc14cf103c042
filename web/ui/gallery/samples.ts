import type { ClockView, ItemStatus, KnownFact } from '../api-types.ts';
import type { MapItem } from '../dependency-map.tsx';
import type { Station } from '../line.tsx';

/** Samples for the parts page only. */
export const statuses: readonly ItemStatus[] = ['approved', 'officer', 'review', 'publicity', 'booking', 'correction', 'waiting', 'refused', 'dropped', 'withdrawn'];

export const stations: readonly Station[] = [
  { no: 1, name: '失业登记', status: 'approved', after: [], note: '0.4 秒' },
  { no: 2, name: '就业创业证', status: 'approved', after: [1], note: '0.5 秒' },
  { no: 3, name: '职业介绍', status: 'refused', after: [1], note: '0.5 秒' },
  { no: 4, name: '失业保险金', status: 'approved', after: [1], note: '0.6 秒' },
  { no: 5, name: '代缴医保', status: 'approved', after: [4], note: '0.6 秒' },
  { no: 6, name: '价格补贴', status: 'waiting', after: [4] },
  { no: 7, name: '困难认定', status: 'officer', after: [1], note: '11月30日 · 还剩 4 个工作日' },
];

export const waiting: readonly MapItem[] = [
  { id: 'a', name: 'Transfer', after: [] }, { id: 'b', name: 'Refund', after: [] }, { id: 'c', name: 'Pension', after: ['a', 'b'] }, { id: 'd', name: 'Account paid out', after: ['a'] },
  { id: 'e', name: 'Medical cover', after: [], with: 'c' }, { id: 'f', name: 'Second transfer', after: [], once: ['c', 'd'] }, { id: 'g', name: 'Advice', after: [] },
];

const fact = (element: string, zh: string, en: string, text: string, source: KnownFact['source'], contest = true): KnownFact => ({
  element, name: { zh, en }, text: { zh: text, en: text }, source, at: '2026-11-21T09:41:07+08:00',
  ...(contest && { contestable: true as const, contestBy: { evidence: 'sample', name: { zh: '能说明的材料', en: 'Any evidence' } } }),
});
export const facts: readonly KnownFact[] = [
  fact('reason', '离职原因', 'How it ended', '单位提出协商解除', { kind: 'register', label: { zh: '用工备案', en: 'Employment filing' } }),
  fact('months', '失业保险缴费', 'Contributions', '76 个月', { kind: 'register', label: { zh: '社保登记', en: 'Insurance register' } }),
  fact('account', '社保卡账户', 'Account', '工商银行 ···· 6617', { kind: 'department', label: { zh: '持卡库', en: 'Card register' } }),
  fact('age', '年龄', 'Age', '52', { kind: 'derived', label: { zh: '按出生日期算', en: 'Computed' } }, false),
  fact('promise', '没有经营企业', 'No business', '是', { kind: 'promise', label: { zh: '本人承诺', en: 'Promise' } }, false),
];

const clock = (state: ClockView['state'], zh: string, en: string): ClockView => ({
  state, startedAt: '2026-11-21T09:41:07+08:00', dueDay: '2026-11-30', statutoryDay: '2026-12-04', remainingText: { zh, en },
  promised: { zh: '5 个工作日', en: '5 working days' }, statutory: { zh: '10 个工作日', en: '10 working days' },
});
export const clocks: readonly [ClockView, ...ClockView[]] = [clock('green', '还剩 7 个工作日', '7 working days left'), clock('yellow', '还剩 2 个工作日', '2 working days left'), clock('red', '今天到期', 'Due today'), clock('overdue', '已超 1 个工作日', '1 working day overdue'), clock('paused', '已暂停', 'paused')];

export const districts = ['兰山区', '罗庄区', '河东区', '沂南县', '郯城县', '沂水县', '兰陵县', '费县', '平邑县', '莒南县', '蒙阴县', '临沭县'].map((name, at) => ({ id: String.fromCodePoint(97 + at), name }));
