import type { CompiledCatalog } from '../../catalog/compiled.ts';
import { parameterOn } from '../../catalog/parameter-on.ts';
import type { Value } from '../../value.ts';
import type { BoxedExpression, ContextEntry, DecisionElement } from '../model.ts';
import { branches, type Branch } from './branch.ts';
import { decision, OWN } from './names.ts';
import { lines } from './words.ts';

type Entry = (name: string) => { readonly value: Value; readonly description?: string };

/** The parameters of a region on a day, as far as rules read them: each with its source. One that nobody has set for the day is null. */
export function regionDecision(read: readonly string[], { catalog }: CompiledCatalog, code: string, on: string): readonly DecisionElement[] {
  const region = catalog.regions.get(code);
  const description = lines(region?.zh, region?.en, `地区代码 / Region code: ${code}`, `${on} 的标准 / Values of ${on}`);
  return together(OWN.region, { label: region?.zh ?? code, description }, read, (name) => {
    const own = name.slice(`${OWN.region}.`.length);
    const { zh, en, unit } = catalog.parameters.get(own) ?? { zh: own, en: own, unit: '' };
    const period = parameterOn(catalog, code, own, on);
    const words = [zh, en, unit === '' ? undefined : `单位 / Unit: ${unit}`];
    if (period === undefined) return { value: null, description: lines(...words, '这一天没有规定 / Not set for this day') };
    const held = `${period.from} – ${period.to ?? ''}`.trim();
    return { value: period.value, description: lines(...words, `时间 / Valid: ${held}`, `依据 / Source: ${period.source}`, `可信程度 / Confidence: ${period.confidence}`, period.note && `备注 / Note: ${period.note}`) };
  });
}

/** The code lists that rules read, whole or by a tag. */
export function codesDecision(read: readonly string[], { codes }: CompiledCatalog): readonly DecisionElement[] {
  return together(OWN.codes, { label: '代码表', description: lines('规则用到的代码', 'The codes that rules name as a group') }, read, (name) => ({ value: codes.get(name) ?? null }));
}

/** Values that are written down, as one decision that needs nothing; none where nobody reads them. */
function together(name: string, words: Pick<DecisionElement, 'label' | 'description'>, read: readonly string[], entryOf: Entry): readonly DecisionElement[] {
  const [whole] = branches(read);
  return whole === undefined ? [] : [{ id: decision(name).href.slice(1), name, ...words, variable: { name }, logic: contextOf(whole, entryOf) }];
}

function contextOf({ parts }: Branch, entryOf: Entry): BoxedExpression {
  return { kind: 'context', entries: parts.map((part): ContextEntry => {
    if (part.of === undefined) return { variable: { name: part.name }, value: contextOf(part, entryOf) };
    const { value, description } = entryOf(part.of);
    return { ...(description !== undefined && { description }), variable: { name: part.name }, value: { kind: 'literal expression', text: literalOf(value) } };
  }) };
}

/** A value of a catalogue as FEEL writes it: texts, numbers, truth values and lists look like JSON. */
function literalOf(value: Value): string {
  return Array.isArray(value) ? `[${value.map(literalOf).join(', ')}]` : JSON.stringify(value);
}
