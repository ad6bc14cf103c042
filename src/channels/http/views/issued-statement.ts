import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { dayOf } from '#core/clocks/day.ts';
import { issuedNumber, type Period } from '#core/employers/statement.ts';
import type { Localized } from '#core/value.ts';
import type { DocumentContent, DocumentSection } from '#usecases/ports/document.ts';
import type { KeptStatement } from '#usecases/ports/statements.ts';
import type { DocumentCheck } from '../schemas/document.ts';
import type { EnterpriseStatement } from '../schemas/statement.ts';
import { documentAuthority } from './document-of.ts';
import { KEPT, MONEY_KINDS, MOVED, yuan } from './statement-sheets.ts';

const TITLE: Localized = { zh: '单位对账单', en: 'Statement of an enterprise' };
type Told = KeptStatement['told'];

/** A statement as it is issued: the paper, and what whoever holds its number and code is told. `number`: of the enterprise, whole, as it stands on papers that it shows to others. */
export function issuedStatement({ catalog }: CompiledCatalog, region: string, id: string, statement: EnterpriseStatement, number: string, { origin, codeOf }: { readonly origin: string; readonly codeOf: (number: string) => string }): Pick<KeptStatement, 'number' | 'name' | 'document' | 'told'> {
  const issued = issuedNumber(region, statement.today, id);
  const code = codeOf(issued), checkPage = `${origin}/verify`;
  const told = toldOf(statement);
  const document: DocumentContent = {
    number: issued, code, title: TITLE, authority: documentAuthority(catalog, region, undefined).zh, at: statement.at,
    rows: [['单位', `${statement.enterprise}　${number}`, 'verbatim'], ...told.map(({ name, text }) => [name.zh, text.zh] as const)],
    sections: sectionsOf(statement), checkPage, checkUrl: `${checkPage}?number=${issued}&code=${code}`,
  };
  return { number: issued, name: statement.enterprise, document, told };
}

/** A statement as whoever holds number and code is told of it: of whom, of which months, and its totals; nobody is named. */
export function issuedCheck({ catalog }: CompiledCatalog, region: string, { number, name, at, period, told }: KeptStatement, proof: Pick<DocumentCheck, 'sha256' | 'signature'>): DocumentCheck {
  return { number, kind: 'enterprise-statement', title: TITLE, matter: periodText(period), name, authority: documentAuthority(catalog, region, undefined), on: dayOf(at), status: 'valid', fields: told.slice(1).map((each) => ({ ...each })), ...proof };
}

function periodText({ from, to }: Period): Localized {
  const [first, last] = [from.slice(0, 7), to.slice(0, 7)];
  return first === last ? { zh: first, en: first } : { zh: `${first} 至 ${last}`, en: `${first} to ${last}` };
}

function toldOf({ from, to, totals, months }: EnterpriseStatement): Told {
  const staff = months.at(-1)?.staff ?? 0;
  return [
    { name: { zh: '期间', en: 'Months' }, text: periodText({ from, to }) },
    { name: { zh: '在职人数', en: 'Staff' }, text: { zh: `期末 ${staff} 人，期间入职 ${totals.hired} 人次、离职 ${totals.left} 人次`, en: `${staff} at the end; ${totals.hired} began, ${totals.left} left` } },
    { name: { zh: '办件', en: 'Applications' }, text: { zh: `提交 ${totals.filed} 件；事项办成 ${totals.approved} 项、未通过 ${totals.refused} 项、在办 ${totals.open} 项`, en: `${totals.filed} filed; items: ${totals.approved} approved, ${totals.refused} refused, ${totals.open} open` } },
    { name: { zh: '到账金额', en: 'Arrived' }, text: { zh: `${yuan(totals.paidFen)} 元`, en: `${yuan(totals.paidFen)} yuan` } },
  ];
}

function sectionsOf({ months, moves, items, money, promises, filers, more }: EnterpriseStatement): readonly DocumentSection[] {
  const section = (heading: string, lines: readonly string[]): DocumentSection => ({ heading, lines: (lines.length > 0 ? lines : ['没有']).map((text) => ({ text })) });
  return [
    section('按月', months.map((month) => `${month.month}：在职 ${month.staff} 人${month.insured.map(({ name, count }) => `，${name.zh} ${count} 人`).join('')}；入职 ${month.hired}，离职 ${month.left}；提交办件 ${month.filed} 件，办成 ${month.approved} 项，未通过 ${month.refused} 项，在办 ${month.open} 项；按时办结 ${month.kept} 项，超时 ${month.late} 项；到账 ${yuan(month.paidFen)} 元`)),
    section('入职和离职（姓名、证件号码部分隐去）', moves.map(({ on, what, name, number }) => `${on}　${MOVED[what][0]}　${name}　${number}`)),
    section('办件', items.map(({ case: number, matter, about, filedOn, by, statusText, endedOn, kept }) => `${number}　${matter.zh}${about === undefined ? '' : `（${about}）`}　${filedOn} 提交，经办：${by.zh}　${statusText.zh}${endedOn === undefined ? '' : ` ${endedOn}`}　${KEPT[kept][0]}`)),
    section('资金', money.map(({ on, what, matter, fund, amountFen, lessFen, monthly, statusText }) => `${on}　${MONEY_KINDS[what][0]}　${matter.zh}（${fund.zh}）　${monthly ? '每月 ' : ''}${yuan(amountFen)} 元${lessFen > 0 ? `，其中抵扣或已退 ${yuan(lessFen)} 元` : ''}　${statusText.zh}`)),
    section('承诺', promises.map(({ case: number, what, signedOn, standingText, until }) => `${number}　${what.zh}　${signedOn} 承诺　${standingText.zh}${until === undefined ? '' : `，限制到 ${until}`}`)),
    section('经办', filers.map(({ who, cases }) => `${who.zh}　提交 ${cases} 件`)),
    { lines: [
      { text: '只列本平台登记和办件里有的，不含单位直接向税务、银行办理的；人数按每月最后一天（当月按生成当天）计。本单写的是生成时的情况，以后有变化的以重新生成的为准。', soft: true },
      ...(more.length > 0 ? [{ text: '记录很多，没有列全：请缩短期间分次生成。', soft: true as const }] : []),
    ] },
  ];
}
