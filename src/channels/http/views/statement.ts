import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { codeName } from '#core/catalog/code-name.ts';
import { dayInWords } from '#core/clocks/day-in-words.ts';
import { dayOf } from '#core/clocks/day.ts';
import type { RegisterEntry } from '#core/register/entry.ts';
import { maskName, maskNumber } from '#core/register/mask.ts';
import { openedIn, standingOfStatement, statementNumber, type Statement } from '#core/register/statement.ts';
import type { Localized } from '#core/value.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import type { DocumentContent } from '#usecases/ports/document.ts';
import type { DocumentCheck } from '../schemas/document.ts';
import { fieldsForOthers, fieldsOf } from './register-view.ts';

const TITLE: Localized = { zh: '登记信息证明', en: 'Statement of an entry of the register' };

/** A statement with its entry, and whether that was taken back. */
export type Stated = { readonly statement: Statement; readonly entry: RegisterEntry; readonly taken: boolean };

/** The entry that a statement is of, standing or taken back; `undefined` where the case opened none, or it is under another number by now. */
export function statedIn(read: CaseRead, statement: Statement): Stated | undefined {
  const id = openedIn(read.history).find(({ no, nth }) => no === statement.no && nth === statement.nth)?.entry;
  const standing = read.entries.find((entry) => entry.id === id);
  const entry = standing ?? read.voided?.find((each) => each.id === id);
  // A paper with an end is written from that end: without it there is nothing to write it from.
  if (!entry || (statement.to !== undefined && entry.end === undefined)) return undefined;
  return { statement, entry, taken: standing === undefined };
}

/** What a statement says: the entry, from when until when it holds; nothing of the case it came from but the number. */
export function statementContent({ catalog }: CompiledCatalog, read: CaseRead, { statement, entry }: Stated, { origin, codeOf }: { readonly origin: string; readonly codeOf: (number: string) => string }): DocumentContent {
  const number = statementNumber(statement);
  const code = codeOf(number);
  const checkPage = `${origin}/verify`;
  const { name } = kindOf(catalog, entry);
  const to = statement.to ?? entry.to;
  return {
    number, code, title: TITLE, authority: authorityOfEntry(catalog, read.state.region, entry).zh, at: statement.to === undefined ? entry.recordedAt : entry.end?.recordedAt ?? entry.recordedAt,
    rows: [['姓名', `${read.subject.name}　${read.subject.kind === 'enterprise' ? read.subject.number : maskNumber(read.subject.number)}`, 'verbatim'], ['登记', name.zh], ['期间', to === null ? `${dayInWords(entry.from).zh}起` : `${dayInWords(entry.from).zh}至${dayInWords(to).zh}（不含当天）`]],
    sections: [
      { heading: '登记的内容', lines: fieldsOf(catalog, entry).map((field) => ({ text: `${field.name.zh}：${field.text.zh}`, verbatim: true })) },
      ...(statement.to !== undefined && entry.end ? [{ heading: '结束', lines: [{ text: `${entry.end.because.zh}（${entry.end.basis}）` }] }] : []),
      { lines: [{ text: '本证明写的是登记作出时的内容。现在是否仍然有效、从哪天起不再有效，以核验的结果为准。', soft: true }] },
    ],
    checkPage, checkUrl: `${checkPage}?number=${number}&code=${code}`,
  };
}

/** A statement as whoever holds number and code is told of it: no more than stands on it, its name and numbers masked, and since when it is no longer so. */
export function statementCheck({ catalog }: CompiledCatalog, read: CaseRead, stated: Stated, on: string, proof: Pick<DocumentCheck, 'sha256' | 'signature'>): DocumentCheck {
  const { statement, entry, taken } = stated;
  const { name } = kindOf(catalog, entry);
  const { subject } = read;
  const changed = read.history.findLast(({ event }) => event.type === 'changed' && event.no === statement.no);
  const standing = standingOfStatement(statement, entry, taken, on);
  const since = standing.status === 'ended' ? standing.since : standing.status === 'revoked' && changed ? dayOf(changed.at) : undefined;
  const to = statement.to ?? entry.to;
  return {
    number: statementNumber(statement), kind: 'statement', title: TITLE, matter: name, name: subject.kind === 'enterprise' ? subject.name : maskName(subject.name), authority: authorityOfEntry(catalog, read.state.region, entry),
    on: dayOf(statement.to === undefined ? entry.recordedAt : entry.end?.recordedAt ?? entry.recordedAt), status: standing.status, ...(since !== undefined && { since }),
    fields: [{ name: { zh: '期间', en: 'Period' }, text: to === null ? { zh: `${entry.from} 起`, en: `since ${entry.from}` } : { zh: `${entry.from} 至 ${to}（不含当天）`, en: `${entry.from} to ${to}, that day excluded` } }, ...fieldsForOthers(catalog, entry)], ...proof,
  };
}

function kindOf(catalog: CompiledCatalog['catalog'], entry: RegisterEntry): { readonly name: Localized; readonly line: string } {
  const kind = catalog.registerKinds.get(entry.kind);
  return kind ? { name: { zh: kind.zh, en: kind.en }, line: kind.line } : { name: { zh: entry.kind, en: entry.kind }, line: '' };
}

function authorityOfEntry(catalog: CompiledCatalog['catalog'], region: string, entry: RegisterEntry): Localized {
  const { zh, en } = catalog.regions.get(region) ?? { zh: region, en: region };
  const name = codeName(catalog, 'authorities', kindOf(catalog, entry).line);
  return { zh: `${zh}${name.zh}`, en: `${en}: ${name.en}` };
}
