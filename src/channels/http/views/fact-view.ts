import { bundleOf } from '#core/catalog/bundle.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { Catalog } from '#core/catalog/catalog.ts';
import type { DataElement, ElementType } from '#core/catalog/element.ts';
import { formatValue } from '#core/decisions/format-value.ts';
import { sourceInWords } from '#core/decisions/source-in-words.ts';
import { withUnit } from '#core/decisions/with-unit.ts';
import { answerRange, type Here } from '#core/evidence/answer-range.ts';
import type { Fact } from '#core/fact.ts';
import { formShape, type TextForm } from '#core/identity/text-form.ts';
import type { Localized, Value } from '#core/value.ts';
import type { FieldType, KnownFact } from '../schemas/shared.ts';

/**
 * A fact as a person reads it: named, formatted, with its source and the way to contest it.
 * @param inTheWay the elements that stand in the way of an approval: what a register or a department says of them can be contested too
 */
export function factView(catalog: Catalog, fact: Fact, inTheWay?: ReadonlySet<string>): KnownFact {
  const element = catalog.elements.get(fact.element);
  const text = formatValue(fact.value, element?.type ?? 'text', catalog.codes);
  const evidence = element?.contest ? catalog.evidence.get(element.contest) : undefined;
  const byPeople = fact.source.kind === 'officer' || fact.source.kind === 'experts';
  const contestable = !byPeople && (evidence !== undefined || (FROM_OTHERS.has(fact.source.kind) && inTheWay?.has(fact.element) === true));
  return {
    element: fact.element, name: askedName(catalog, fact.element), text: saysOf(element, fact.value) ?? withUnit(text, element?.type ?? 'text'),
    source: { kind: fact.source.kind, label: sourceInWords(catalog, fact.source) }, at: fact.at,
    ...(contestable && { contestable: true as const }),
    ...(evidence && element?.contest && !byPeople && { contestBy: { evidence: element.contest, name: evidence.against?.[fact.element] ?? { zh: evidence.zh, en: evidence.en } } }),
  };
}

const FROM_OTHERS: ReadonlySet<Fact['source']['kind']> = new Set(['register', 'department', 'assistance']);

/** What a person answered, to an element or to a question of the event itself, which has a name only in its question. */
export function answerView({ catalog }: CompiledCatalog, lifeEvent: string, fact: Fact): KnownFact {
  const question = catalog.elements.has(fact.element) ? undefined : bundleOf(catalog, lifeEvent)?.questions.find(({ id }) => id === fact.element);
  if (question === undefined) return factView(catalog, fact);
  return { ...factView(catalog, fact), name: { zh: question.zh, en: question.en }, text: withUnit(formatValue(fact.value, question.type, catalog.codes), question.type) };
}

/** How an element is asked for in a region on a day. */
export function elementField(here: Here, id: string, type: ElementType): FieldType {
  const { form, longest, from, to } = answerRange(here, id);
  const field = fieldOf(here.compiled.catalog, type, here.region);
  const [min, max] = [typeof from === 'number' && { min: from }, typeof to === 'number' && { max: to }];
  switch (field.kind) {
    case 'text': return { ...field, ...(longest !== undefined && { longest }), ...(form !== undefined && { form: shapeOf(form) }) };
    case 'date': return { ...field, ...(typeof from === 'string' && { from }), ...(typeof to === 'string' && { to }) };
    case 'integer': case 'money': return { ...field, ...min, ...max };
    case 'boolean': { const says = here.compiled.catalog.elements.get(id)?.says; return says ? { ...field, yes: says.yes, no: says.no } : field; }
    default: return field;
  }
}

function shapeOf(form: TextForm): NonNullable<Extract<FieldType, { kind: 'text' }>['form']> {
  const { pattern, sum, fault } = formShape(form);
  return { pattern, fault, ...(sum && { sum: { ...sum, weights: [...sum.weights] } }) };
}

/** How a value of a type is asked for in a region, by its type alone. */
export function fieldOf(catalog: Catalog, type: ElementType, region: string): FieldType {
  if (type === 'boolean' || type === 'text' || type === 'date') return { kind: type };
  if ('integer' in type) return { kind: 'integer', unit: type.integer, ...(type.min !== undefined && { min: type.min }), ...(type.max !== undefined && { max: type.max }) };
  if ('money' in type) return { kind: 'money' };
  const codes = Object.entries(catalog.codes.get(type.code)?.codes ?? {}).filter(([, { regions }]) => regions?.includes(region) ?? true);
  return { kind: 'code', many: type.many ?? false, options: codes.map(([code, name]) => ({ code, name: { zh: name.zh, en: name.en } })) };
}

/** What an answer says in words of its own, where the element has any. */
function saysOf(element: DataElement | undefined, value: Value): Localized | undefined {
  const says = typeof value === 'boolean' ? element?.says?.[value ? 'yes' : 'no'] : undefined;
  return says && { zh: says.zh, en: says.en };
}

/** What an element is called beside its value, or where it is asked for: “no criminal record: no” says the opposite of what is read. */
export function askedName(catalog: Catalog, id: string): Localized {
  const whether = catalog.elements.get(id)?.says?.whether;
  return whether ? { zh: whether.zh, en: whether.en } : elementName(catalog, id);
}

/** An element's name in both languages. */
export function elementName(catalog: Catalog, id: string): Localized {
  const element = catalog.elements.get(id);
  return element ? { zh: element.zh, en: element.en } : { zh: id, en: id };
}

/** Facts worth showing to a person: those of a source, not what the rules computed on the way or found to be absent. */
export function showable(fact: Fact): boolean {
  return fact.source.kind !== 'derived' && fact.value !== null;
}
