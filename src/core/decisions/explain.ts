import type { Catalog } from '../catalog/catalog.ts';
import type { CompiledCatalog } from '../catalog/compiled.ts';
import type { ElementType } from '../catalog/element.ts';
import { fillPlaces } from '../catalog/template.ts';
import { UNKNOWN } from '../feel/values/value.ts';
import type { Scope } from '../feel/scope.ts';
import { toJson } from '../feel/values/json.ts';
import type { Localized, Value } from '../value.ts';
import { formatValue } from './format-value.ts';
import { decisionScope, type Known } from './decision-scope.ts';
import type { Decision } from './decision.ts';

const NOT_KNOWN: Localized = { zh: '（未知）', en: '(not known)' };

/** The result of a decision in words: the `result` of its service, filled with the values and facts of the decision. */
export function explainResult(compiled: CompiledCatalog, decision: Decision, region: string): Localized {
  const facts = new Map(decision.facts.map((fact) => [fact.element, fact]));
  const scope = decisionScope(compiled, { facts, region, on: decision.on, values: decision.values });
  const template = compiled.services.get(decision.service)?.service.result ?? { zh: '', en: '' };
  return fillTemplate(template, scope, compiled.catalog);
}

/** Why something is not on a list, in words, and whether to say so unasked. */
export type Explained = { readonly words: Localized; readonly notable: boolean };

/** Why an item of a life event does not belong to this person's list: the first of its reasons that holds; undefined where none is given. */
export function explainAbsence(compiled: CompiledCatalog, lifeEvent: string, service: string, known: Known): Explained | undefined {
  const scope = decisionScope(compiled, known);
  const reason = compiled.lifeEvents.get(lifeEvent)?.absences.get(service)?.find(({ when }) => when === undefined || when.evaluate(scope) === true);
  return reason && { words: fillTemplate(reason.words, scope, compiled.catalog), notable: reason.notable };
}

/**
 * Fills `每月 {monthly:money} × {months} 个月`. A data element is written by its declared type, another value by the format
 * behind the colon, else by what it looks like. What is unknown says so.
 */
export function fillTemplate(template: Localized, scope: Scope, catalog: Catalog): Localized {
  return fillPlaces(template, (name, format) => {
    const found = scope.get(name);
    if (found === UNKNOWN) return NOT_KNOWN;
    const value = toJson(found);
    return formatValue(value, typeFor(name, format, value, catalog), catalog.codes);
  });
}

function typeFor(name: string, format: string | undefined, value: Value, catalog: Catalog): ElementType {
  if (format === 'money') return { money: 'fen' };
  if (format === 'date' || format === 'text' || format === 'boolean') return format;
  if (format?.startsWith('code ')) return { code: format.slice('code '.length).trim() };
  const declared = catalog.elements.get(name)?.type;
  if (declared !== undefined) return declared;
  if (typeof value === 'number') return { integer: '' };
  return typeof value === 'boolean' ? 'boolean' : 'text';
}
