import type { ElementType } from '../catalog/element.ts';
import type { Comparison, Sign } from '../feel/explain/ground.ts';
import { isNumber } from '../feel/numbers/number.ts';
import type { Localized } from '../value.ts';
import { limitInWords, valueInWords, type Wording } from './operand-in-words.ts';

type Words = Readonly<Record<Sign, Localized>>;

const EQUALITY = { '=': { zh: '是', en: '' }, '!=': { zh: '不是', en: 'not ' } } as const;
const COUNTS: Words = { ...EQUALITY, '>=': { zh: '不少于', en: 'at least ' }, '>': { zh: '多于', en: 'more than ' }, '<=': { zh: '不超过', en: 'at most ' }, '<': { zh: '少于', en: 'less than ' } };
const AMOUNTS: Words = { ...COUNTS, '>=': { zh: '不低于', en: 'at least ' }, '>': { zh: '高于', en: 'more than ' }, '<': { zh: '低于', en: 'less than ' } };
const NUMBERS: Words = { ...COUNTS, '>=': { zh: '不小于', en: 'at least ' }, '>': { zh: '大于', en: 'more than ' }, '<=': { zh: '不大于', en: 'at most ' }, '<': { zh: '小于', en: 'less than ' } };
const DAYS: Words = { ...EQUALITY, '>=': { zh: '不早于', en: 'not before ' }, '>': { zh: '晚于', en: 'after ' }, '<=': { zh: '不晚于', en: 'not after ' }, '<': { zh: '早于', en: 'before ' } };
/** What is counted one by one. Ages, shares and money are amounts. */
const COUNTED = new Set(['months', 'days', 'level']);

/** 不少于 12 个月: a sign and its limit. In English the unit may be said by the name of the value. */
export function requirement(wording: Wording, { sign, limit }: Comparison, type: ElementType | undefined, plain: ElementType | undefined): Localized {
  const words = wordsFor(type)[sign];
  const zh = limitInWords(wording, limit, type).zh;
  return { zh: `${words.zh}${/^[“]/.test(zh) ? '' : ' '}${zh}`, en: `${words.en}${limitInWords(wording, limit, plain ?? type).en}` };
}

/** By how much a limit is missed, or that it is just met; nothing where it is met by more. */
export function marginInWords(wording: Wording, bounds: readonly Comparison[], type: ElementType | undefined): Localized {
  const [{ margin, sign, held }] = bounds as readonly [Comparison];
  if (margin === undefined || bounds.length > 1 || sign === '=' || sign === '!=') return { zh: '', en: '' };
  const none = valueInWords(wording, margin, undefined);
  const exactly = margin === 0 || none.zh.startsWith('0 ');
  if (held) return exactly && sign.endsWith('=') ? { zh: '，刚好达到', en: ', just met' } : { zh: '', en: '' };
  if (exactly) return { zh: '', en: '' };
  const text = isNumber(margin) ? valueInWords(wording, margin, type) : none;
  const low = sign.startsWith('>');
  if (type === 'date') return { zh: `，${low ? '早了' : '晚了'} ${text.zh}`, en: `, ${text.en} too ${low ? 'early' : 'late'}` };
  return low ? { zh: `，还差 ${text.zh}`, en: `, ${text.en} short` } : { zh: `，超出 ${text.zh}`, en: `, over by ${text.en}` };
}

function wordsFor(type: ElementType | undefined): Words {
  if (type === 'date') return DAYS;
  if (typeof type !== 'object') return NUMBERS;
  if ('money' in type) return AMOUNTS;
  if (!('integer' in type) || type.integer === '') return NUMBERS;
  return COUNTED.has(type.integer) ? COUNTS : AMOUNTS;
}
