import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { Decision } from '#core/decisions/decision.ts';
import { explainValues, type UsedParameter } from '#core/decisions/explain-values.ts';
import { formatValue } from '#core/decisions/format-value.ts';
import { parameterText, withUnit } from '#core/decisions/with-unit.ts';
import type { ValueView } from '../schemas/case.ts';
import { factView } from './fact-view.ts';

/** How each amount and number of a result came out, for whoever wants to recompute it. */
export function valueViews(compiled: CompiledCatalog, decision: Decision, region: string): ValueView[] {
  const { catalog } = compiled;
  return explainValues(compiled, decision, region).map(({ shown, value, rule, source, facts, parameters }) => ({
    name: { zh: shown.zh, en: shown.en }, text: withUnit(formatValue(value, shown.type, catalog.codes), shown.type), rule, ...(source !== undefined && { source }),
    facts: facts.map((fact) => factView(catalog, fact)),
    parameters: parameters.map(parameterView),
  }));
}

function parameterView({ parameter, period }: UsedParameter): ValueView['parameters'][number] {
  return {
    name: { zh: parameter.zh, en: parameter.en }, text: parameterText(parameter.unit, period.value),
    source: period.source, from: period.from, ...(period.to !== undefined && { to: period.to }), toVerify: period.confidence === 'to-verify',
  };
}
