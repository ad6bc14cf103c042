import type { Catalog } from '../catalog/catalog.ts';
import type { MatterFrom, ValueFrom } from '../catalog/legacy-system.ts';
import type { ElementType } from '../catalog/element.ts';
import type { PaperAt, Stage } from '../cases/taken-over.ts';
import type { Localized, Value } from '../value.ts';
import type { DumpRow, Reason } from './dump-row.ts';

/** A matter that still runs in an old system, in the words of the catalogue. Days are calendar days. */
export type AskedMatter = {
  readonly service: string; readonly number: string; readonly received: string; readonly accepted: string; readonly stage: Stage; readonly since?: string;
  readonly answers: Readonly<Record<string, Value>>; readonly missing: readonly string[]; readonly papers: readonly PaperAt[];
  /** Columns that a reason found later belongs to. */
  readonly columns: { readonly service: string; readonly number: string; readonly accepted: string; readonly since?: string; readonly missing?: string };
};

const DECIDED: Localized = { zh: '在原系统已经办结，不再是在办的事项，不接管', en: 'It has its result in the old system and runs no longer: it is not taken over' };
const NO_NUMBER: Localized = { zh: '没有原系统的办件编号', en: 'There is no number of the old system' };
const ORDER: Localized = { zh: '受理日期早于收件日期', en: 'It was accepted before it was received' };
const WAITS_FOR: Localized = { zh: '等申请人补材料的，要写明等的是什么', en: 'What waits for its applicant has to say what for' };

type Take = (from: ValueFrom, type: ElementType) => Value;

/** Read the matter that a row is; everything that is wrong with it goes to `reasons`. */
export function readMatter({ elements }: Pick<Catalog, 'elements'>, from: MatterFrom, { cells }: DumpRow, take: Take, reasons: Reason[]): AskedMatter | undefined {
  const before = reasons.length;
  const text = (column: string): string => (cells[column] ?? '').normalize('NFKC').trim();
  const service = coded(from.service, text(from.service.column), reasons);
  const stage = coded(from.stage, text(from.stage.column), reasons);
  const number = text(from.number).toUpperCase();
  const [received, accepted] = [take(from.received, 'date'), take(from.accepted, 'date')];
  const since = from.since && stage === 'applicant' ? take(from.since, 'date') : null;
  const answers = Object.entries(from.answers ?? {}).flatMap(([name, value]): [string, Value][] => {
    const read = take(value, elements.get(name)?.type ?? 'text');
    return read === null ? [] : [[name, read]];
  });
  const missing = stage === 'applicant' ? missingIn(from, text, reasons) : [];
  if (number === '') reasons.push({ ...NO_NUMBER, column: from.number });
  if (typeof received === 'string' && typeof accepted === 'string' && accepted < received) reasons.push({ ...ORDER, column: from.accepted.column });
  if (typeof since === 'string' && typeof accepted === 'string' && since < accepted) reasons.push({ zh: '等申请人的日期早于受理日期', en: 'It waits for its applicant since before it was accepted', column: from.since!.column });
  if (stage === 'decided') reasons.push({ ...DECIDED, column: from.stage.column });
  if (stage === 'applicant' && missing.length === 0 && reasons.length === before) reasons.push({ ...WAITS_FOR, column: from.missing?.column ?? from.stage.column });
  if (reasons.length > before || service === undefined || stage === undefined || stage === 'decided') return undefined;
  const papers = (from.papers ?? []).flatMap(({ evidence, column }) => (text(column) === '' ? [] : [{ evidence, place: text(column) }]));
  return {
    service, number, received: String(received), accepted: String(accepted), stage, ...(typeof since === 'string' && { since }), answers: Object.fromEntries(answers), missing, papers,
    columns: { service: from.service.column, number: from.number, accepted: from.accepted.column, ...(from.since && { since: from.since.column }), ...(from.missing && { missing: from.missing.column }) },
  };
}

function coded<T extends string>({ column, values }: { readonly column: string; readonly values: Readonly<Record<string, T>> }, code: string, reasons: Reason[]): T | undefined {
  const known = Object.hasOwn(values, code) ? values[code] : undefined;
  if (known === undefined) reasons.push({ zh: `不认识的代码“${code}”，映射里有：${Object.keys(values).join('、')}`, en: `Unknown code “${code}”; the mapping has ${Object.keys(values).join(', ')}`, column });
  return known;
}

function missingIn({ missing }: MatterFrom, text: (column: string) => string, reasons: Reason[]): readonly string[] {
  if (!missing) return [];
  const whole = text(missing.column);
  const codes = (missing.between === undefined ? [whole] : whole.split(missing.between)).map((each) => each.trim()).filter((each) => each !== '');
  return [...new Set(codes.flatMap((code) => coded(missing, code, reasons) ?? []))];
}
