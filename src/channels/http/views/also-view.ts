import type { Catalog } from '#core/catalog/catalog.ts';
import { formatValue } from '#core/decisions/format-value.ts';
import { sourceInWords } from '#core/decisions/source-in-words.ts';
import { withUnit } from '#core/decisions/with-unit.ts';
import { precedenceOf } from '#core/evidence/precedence.ts';
import type { Fact } from '#core/fact.ts';
import type { Localized } from '#core/value.ts';
import type { KnownFact } from '../schemas/shared.ts';

const ORIGINS: Readonly<Record<string, Localized>> = {
  correction: { zh: '更正', en: 'a correction' }, case: { zh: '办件结果', en: 'a decided case' }, separation: { zh: '号码分离', en: 'a separation of numbers' }, employer: { zh: '用人单位答复', en: 'an employer' }, import: { zh: '业务系统导入', en: 'an import' },
};

/** What other sources said differently of a fact, by whom, and why it was not used. */
export function alsoView(catalog: Catalog, fact: Fact): Pick<KnownFact, 'also'> {
  const element = catalog.elements.get(fact.element);
  const precedence = element && precedenceOf(catalog, element);
  if (!element || !precedence || !fact.also) return {};
  const { because, basis } = precedence;
  return {
    also: fact.also.map(({ by, value, source }) => {
      const name = sourceInWords(catalog, source);
      const origin = source.kind === 'register' ? ORIGINS[by] : undefined;
      return { text: withUnit(formatValue(value, element.type, catalog.codes), element.type), by: origin ? { zh: `${name.zh}（${origin.zh}）`, en: `${name.en} (${origin.en})` } : name, because, basis };
    }),
  };
}
