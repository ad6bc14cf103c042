import type { CompiledCatalog } from '../catalog/compiled.ts';
import { dayInWords } from '../clocks/day-in-words.ts';
import type { ElementType } from '../catalog/element.ts';
import { parameterOn } from '../catalog/parameter-on.ts';
import type { Fact } from '../fact.ts';
import type { Operand } from '../feel/explain/ground.ts';
import { CalendarDate } from '../feel/values/calendar-date.ts';
import { fromJson, toJson } from '../feel/values/json.ts';
import type { FeelValue } from '../feel/values/value.ts';
import { masked } from '../register/mask.ts';
import type { Localized } from '../value.ts';
import { formatValue } from './format-value.ts';
import { syntaxInWords, type Naming } from './in-words.ts';
import { REGION } from './naming.ts';
import { sourcesInWords } from './source-in-words.ts';
import { temporalInWords } from './temporal-in-words.ts';
import { parameterText, withUnit } from './with-unit.ts';

/** What words about grounds need: the catalogue, the day and the region, and the facts by their elements. `said` gathers the facts that were named. */
export type Wording = {
  readonly compiled: CompiledCatalog; readonly region: string; readonly on: string;
  readonly naming: Naming; readonly factOf: (element: string) => Fact | undefined; readonly dayOf: (instant: string) => string; readonly sources: boolean; readonly said: Set<string>;
  /** Of a limit only what it is, not whose and since when. */
  readonly short?: true;
};

/** The declared type of what an operand names; undefined where nothing declares one. */
export function typeOfOperand({ compiled }: Wording, { name, value }: Operand): ElementType | undefined {
  const unit = name?.startsWith(REGION) === true ? compiled.catalog.parameters.get(name.slice(REGION.length))?.unit : undefined;
  if (unit !== undefined) return unit === 'fen' ? { money: 'fen' } : { integer: unit };
  return (name === undefined ? undefined : compiled.catalog.elements.get(name)?.type) ?? (value instanceof CalendarDate ? 'date' : undefined);
}

/** What an operand is called: the name of its element or parameter, or the expression in words. */
export function nameOfOperand({ naming }: Wording, { name, syntax }: Operand): Localized {
  return (name === undefined ? undefined : naming(name)) ?? syntaxInWords(syntax, naming);
}

/** A value by its type, with its unit; a code in quotation marks. Secret numbers are masked, and contact data is nobody's reason. */
export function valueInWords({ compiled: { catalog } }: Wording, value: FeelValue, type: ElementType | undefined, name?: string): Localized {
  const element = name === undefined ? undefined : catalog.elements.get(name);
  if (element?.contact === true) return { zh: '（联系方式不显示）', en: '(contact data, not shown)' };
  const length = type === undefined || type === 'date' ? temporalInWords(value) : undefined;
  if (length !== undefined) return length;
  const json = toJson(value);
  if (element?.mask !== undefined && typeof json === 'string') return formatValue(masked(json, element.mask), 'text', catalog.codes);
  const fitting = type ?? (typeof json === 'number' ? { integer: '' } : typeof json === 'boolean' ? 'boolean' : 'text');
  const text = withUnit(formatValue(json, fitting, catalog.codes), fitting);
  return typeof json === 'string' && (fitting === 'text' || (typeof fitting === 'object' && 'code' in fitting)) ? { zh: `“${text.zh}”`, en: `“${text.en}”` } : text;
}

/** A limit: its value, and whose it is where it is not written in the rule. `type` is that of what it limits. */
export function limitInWords(wording: Wording, limit: Operand, type: ElementType | undefined): Localized {
  const { compiled, region, on } = wording;
  const { name, value, names, syntax } = limit;
  const text = valueInWords(wording, value, typeOfOperand(wording, limit) ?? type, name);
  if (wording.short) return text;
  if (name?.startsWith(REGION) === true) {
    const parameter = compiled.catalog.parameters.get(name.slice(REGION.length));
    const period = parameterOn(compiled.catalog, region, name.slice(REGION.length), on);
    if (parameter === undefined || period === undefined) return text;
    const open = period.confidence === 'to-verify';
    const said = parameterText(parameter.unit, period.value);
    return { zh: `${said.zh}（${parameter.zh}，${dayInWords(period.from).zh}起执行${open ? '，该标准待当地核定' : ''}）`, en: `${said.en} (${parameter.en}, in force since ${dayInWords(period.from).en}${open ? ', to be confirmed locally' : ''})` };
  }
  if (name !== undefined) {
    const named = nameOfOperand(wording, limit);
    return { zh: `“${named.zh}”${text.zh}`, en: `${text.en} (“${named.en}”)` };
  }
  if (names.length === 0 && syntax.kind.endsWith('Literal')) return text;
  const said = syntaxInWords(syntax, wording.naming);
  return said.zh === text.zh ? text : { zh: `${said.zh}（${text.zh}）`, en: `${said.en} (${text.en})` };
}

/** Where operands come from, in brackets; of computed ones what they were computed from. Nothing for what has no facts. */
export function sourcesOf(wording: Wording, operands: readonly Operand[]): Localized {
  const { compiled: { catalog }, factOf, said } = wording;
  const given: Fact[] = [];
  const under: Fact[] = [];
  for (const { names } of operands) {
    for (const name of names) {
      const fact = factOf(name);
      said.add(name);
      if (fact?.source.kind === 'derived') visitUnder(fact, factOf, under);
      else if (fact !== undefined && !given.includes(fact)) given.push(fact);
    }
  }
  for (const { element } of under) said.add(element);
  const spoken = under.filter((fact) => fact.value !== null && !given.includes(fact) && catalog.elements.get(fact.element)?.contact !== true);
  const parts = spoken.map(({ element, value }) => {
    const text = valueInWords(wording, fromJson(value), catalog.elements.get(element)?.type, element);
    const name = catalog.elements.get(element) ?? { zh: element, en: element };
    return { zh: `${name.zh}${typeof value === 'boolean' ? '：' : text.zh.startsWith('“') ? '' : ' '}${text.zh}`, en: `${name.en}: ${text.en}` };
  });
  const computed = parts.length === 0 ? undefined : { zh: `根据${parts.map(({ zh }) => zh).join('、')}算出`, en: `computed from ${parts.map(({ en }) => en).join(', ')}` };
  const source = wording.sources ? sourcesInWords(catalog, [...given, ...spoken], wording.dayOf) : undefined;
  const all = [computed, source].filter((each) => each !== undefined);
  return all.length === 0 ? { zh: '', en: '' } : { zh: `（${all.map(({ zh }) => zh).join('；')}）`, en: ` (${all.map(({ en }) => en).join('; ')})` };
}

/** The facts of a source that some computed ones go back to. */
export function underlying(names: readonly string[], factOf: Wording['factOf']): readonly Fact[] {
  const found: Fact[] = [];
  for (const name of names) {
    const fact = factOf(name);
    if (fact?.source.kind === 'derived') visitUnder(fact, factOf, found);
  }
  return found;
}

function visitUnder(fact: Fact, factOf: Wording['factOf'], found: Fact[]): void {
  if (fact.source.kind !== 'derived') {
    if (!found.includes(fact)) found.push(fact);
    return;
  }
  for (const name of fact.source.from) {
    const from = factOf(name);
    if (from !== undefined) visitUnder(from, factOf, found);
  }
}
