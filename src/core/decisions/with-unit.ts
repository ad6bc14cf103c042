import type { ElementType } from '../catalog/element.ts';
import type { Value, Localized } from '../value.ts';
import { formatValue } from './format-value.ts';

const UNITS: Readonly<Record<string, Localized>> = {
  months: { zh: '个月', en: 'months' }, years: { zh: '岁', en: 'years' }, days: { zh: '天', en: 'days' }, year: { zh: '年', en: '' }, level: { zh: '级', en: '' }, grade: { zh: '级', en: '' },
};

/** A number with the unit its type names. */
export function withUnit(text: Localized, type: ElementType): Localized {
  const unitOf = typeof type === 'object' && 'integer' in type ? type.integer : '';
  const name = UNITS[unitOf];
  if (name === undefined) return text;
  const unit = text.en === '1' ? name.en.replace(/s$/, '') : name.en;
  // A year as dates have it: 1965年.
  return { zh: `${text.zh}${unitOf === 'year' ? '' : ' '}${name.zh}`, en: `${text.en} ${unit}`.trim() };
}

/** A parameter of a region in its own unit: fen as yuan, a share in percent. */
export function parameterText(unit: string, value: Value): Localized {
  if (unit === 'percent') return { zh: `${String(value)}%`, en: `${String(value)}%` };
  const type: ElementType = unit === 'fen' ? { money: 'fen' } : { integer: unit };
  return withUnit(formatValue(value, type, new Map()), type);
}
