import type { Localized } from '../value.ts';

/** What the built-in functions that rules use are called; `{0}` is the first argument, `{all}` are all of them. */
const CALLS: Readonly<Record<string, Localized>> = {
  not: { zh: '不是（{0}）', en: 'not ({0})' },
  date: { zh: '{0}', en: '{0}' }, number: { zh: '{0}', en: '{0}' }, string: { zh: '{0}', en: '{0}' }, duration: { zh: '{0}', en: '{0}' },
  today: { zh: '今天', en: 'today' }, now: { zh: '现在', en: 'now' },
  floor: { zh: '舍去零头（{0}）', en: 'rounded down ({0})' }, ceiling: { zh: '进一取整（{0}）', en: 'rounded up ({0})' }, abs: { zh: '绝对值（{0}）', en: 'the size of ({0})' },
  min: { zh: '取较小（{all}）', en: 'the smaller of ({all})' }, max: { zh: '取较大（{all}）', en: 'the larger of ({all})' },
  sum: { zh: '合计（{all}）', en: 'the sum of ({all})' }, mean: { zh: '平均（{all}）', en: 'the average of ({all})' }, count: { zh: '{0} 的项数', en: 'the number of {0}' },
  'years and months duration': { zh: '{0} 到 {1} 之间', en: 'the time from {0} to {1}' },
  'list contains': { zh: '{0} 中有 {1}', en: '{0} has {1}' }, contains: { zh: '{0} 中含有 {1}', en: '{0} contains {1}' },
  'starts with': { zh: '{0} 以 {1} 开头', en: '{0} starts with {1}' }, 'ends with': { zh: '{0} 以 {1} 结尾', en: '{0} ends with {1}' },
  before: { zh: '{0} 早于 {1}', en: '{0} is before {1}' }, after: { zh: '{0} 晚于 {1}', en: '{0} is after {1}' },
  'string length': { zh: '{0} 的字数', en: 'the length of {0}' },
};

/** A call in words. One that has no words of its own keeps its name. */
export function callInWords(name: string, given: readonly Localized[]): Localized {
  const words = CALLS[name] ?? { zh: `${name}（{all}）`, en: `${name}({all})` };
  const say = (language: keyof Localized, between: string): string =>
    words[language].replaceAll(/\{(\d|all)\}/g, (_, which: string) => (which === 'all' ? given.map((each) => each[language]).join(between) : (given[Number(which)]?.[language] ?? '')));
  return { zh: say('zh', '、'), en: say('en', ', ') };
}
