import type { Catalog } from '#core/catalog/catalog.ts';
import { parameterOn } from '#core/catalog/parameter-on.ts';
import { formatLimit, parseLimit } from '#core/clocks/limit.ts';
import { CONSEQUENCE_NAMES, type Consequence, type Orders } from '#core/inspection/kind.ts';
import type { Localized } from '#core/value.ts';
import type { Intended } from '../schemas/inspection.ts';
import type { SignedWords } from '../signed-words.ts';

/** What it would mean for whoever it concerns. */
const MEANINGS: Readonly<Record<Consequence, Localized>> = {
  reopen: {
    zh: '由没有参加过的另一位经办人把原来的决定重新看一遍，可能维持、更正或者撤销；改变以后，登记随之更正，多领的钱要退回。改变以前结果照常有效；不同意新的结果，可以申请行政复议或者提起诉讼。',
    en: 'Another officer who had no part in it looks at the decision again: it may stand, be corrected or be revoked. Where it changes, the register follows and what was overpaid has to be paid back. Until then the result stands; against a new result administrative review and the courts are open.',
  },
  'break-promise': {
    zh: '认定承诺不属实：记入作出承诺一方的信用记录，报送信用平台；限制期内不再适用告知承诺，也不再由系统当场批准。改正以后可以申请信用修复，认为记错了的可以提出异议。',
    en: 'The promise is found untrue: it is put on the record of whoever has made it and told to the credit platform; while the restriction lasts no promise is open to them and nothing is approved by the rules alone. Repair can be asked for once it is made good, and the record can be objected to.',
  },
};
/** By which rule. What revokes a permit is law; whether other matters go by it is for each region to verify (catalog/codes/after-result.yaml). */
const BASES: Readonly<Record<Consequence, string>> = {
  reopen: '行政许可法 第六十九条（许可类事项；其他事项能否参照，待当地核定）；社会保险法 第八十八条（骗取社会保险待遇的，责令退回）',
  'break-promise': '国办发〔2020〕42号（证明事项告知承诺制）',
};
/** The figures of a region that say what a record would be. */
const TERMS = {
  creditRecordFor: { zh: '信用记录保留', en: 'The record lasts' },
  promiseRestrictionFor: { zh: '不适用告知承诺和秒批', en: 'No promise, and nothing approved by the rules alone, for' },
  creditRepairAfter: { zh: '最早申请信用修复', en: 'Repair can be asked for after' },
} as const satisfies Readonly<Record<string, Localized>>;

/** What is meant to follow, told in full: 行政处罚法 第四十四条 wants it told with its basis before it is decided. @param on the day of the hearing, whose figures hold @param signed the words of a promise as they were signed */
export function intendedView(catalog: Pick<Catalog, 'parameters'>, region: string, on: string, { consequences, promises }: Orders, signed: SignedWords): Intended[] {
  const terms = Object.entries(TERMS).flatMap(([name, words]) => {
    const period = parameterOn(catalog, region, name, on);
    return typeof period?.value === 'string' ? [{ name: words, limit: formatLimit(parseLimit(period.value)), basis: period.source }] : [];
  });
  return consequences.map((consequence) => {
    const breaks = consequence === 'break-promise';
    return {
      consequence, name: CONSEQUENCE_NAMES[consequence], meaning: MEANINGS[consequence], basis: BASES[consequence], terms: breaks ? terms : [],
      promises: breaks ? promises.map((element) => { const { text, consequences: told, basis } = signed(element); return { element, text, consequences: told, basis }; }) : [],
    };
  });
}
