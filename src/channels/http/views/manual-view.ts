import { correctable } from '#core/cases/correct-item.ts';
import { allows, TABLE } from '#core/cases/actions.ts';
import type { ItemStatus } from '#core/cases/item.ts';
import { desksFor } from '#core/cases/assistance.ts';
import { officerVariants } from '#core/cases/limits.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { Service } from '#core/catalog/service.ts';
import { isRiskOf } from '#core/catalog/risk.ts';
import { neededElements } from '#core/evidence/needed.ts';
import type { Localized } from '#core/value.ts';
import type { ServiceManual } from '../schemas/manual.ts';
import { effectViews } from './effect-view.ts';
import { elementName } from './fact-view.ts';
import { exampleViews, ordinaryCase, valueName } from './manual-examples.ts';
import { exchangeViews } from './manual-exchanges.ts';
import { manualFacts, parameterViews, tableViews } from './manual-rules.ts';
import { riskWords } from './risk-view.ts';
import { ruleText } from './rule-text.ts';
import { serviceGuide } from './service-view.ts';

type ManualAction = ServiceManual['actions'][number]['action'];

/** What an officer or a second officer can do in a service: a limit is switched only where there is another one, an objection recorded and answered only where something is published, another agency asked where a desk of it knows something of the matter. */
function actionsOf(compiled: CompiledCatalog, service: Service, region: string): ManualAction[] {
  const { catalog } = compiled;
  return [
    'approve', 'refuse', 'ask-correction', ...(officerVariants(catalog, service.code).length > 0 ? ['switch-limit' as const] : []),
    'confirm', 'return', ...(service.publicity ? ['object' as const, 'answer-objection' as const] : []), 'hand-back', 'explain-delay', 'ask-again', 'answer-order', 'transfer', 'order-visit', 'report-visit',
    ...(desksFor(compiled, region, service.code).length > 0 ? ['ask-assistance' as const, 'drop-assistance' as const] : []),
  ];
}

/** The working manual of a service in a region, with the parameters of a day. */
export function serviceManual(compiled: CompiledCatalog, service: Service, { region, on }: { readonly region: string; readonly on: string }): ServiceManual {
  const { catalog } = compiled;
  const rule = (feel: string) => ruleText(compiled, service, feel);
  const needed = [...neededElements(compiled, [service.code])];
  const { elements, evidence } = correctable(catalog, service.code);
  const { secondReview: review } = service;
  return {
    guide: serviceGuide(compiled, service, { region, on }), version: catalog.version, mode: service.mode, risk: service.risk, risks: [...catalog.risks.values()].filter((risk) => isRiskOf(risk, service)).map(riskWords),
    rules: service.criteria.map(({ id, zh, en, basis, remedy, pass, when }) => ({ id, text: { zh, en }, basis, remedy, pass: rule(pass), ...(when !== undefined && { when: rule(when) }) })),
    facts: manualFacts(compiled, service, needed),
    values: Object.entries(service.determine ?? {}).map(([id, how]) => ({
      id, name: valueName(service, id), inner: how.shown === undefined, ...('value' in how ? { rule: ruleText(compiled, service, how.value, id), ...(how.said && { said: how.said }) } : { table: tableName(compiled, how.table) }),
    })),
    tables: tableViews(compiled, service, needed), parameters: parameterViews(compiled, service, needed, { region, on }), exchanges: exchangeViews(compiled, service, needed),
    actions: actionsOf(compiled, service, region).map((action) => ({ action, in: (Object.keys(TABLE) as ItemStatus[]).filter((status) => allows(status, action) === true) })),
    establishes: needed.filter((id) => catalog.elements.get(id)?.sources.includes('officer')).map((id) => elementName(catalog, id)),
    correctable: { elements: elements.map((id) => elementName(catalog, id)), evidence: evidence.map((id) => ({ zh: catalog.evidence.get(id)?.zh ?? id, en: catalog.evidence.get(id)?.en ?? id })) },
    ...(review && { review: { rule: rule(review.when), basis: review.basis, ...(review.why && { why: review.why }) } }),
    effects: effectViews(compiled, service), ordinary: ordinaryCase(catalog, service), examples: exampleViews(catalog, service),
  };
}

function tableName({ catalog }: CompiledCatalog, id: string): Localized {
  const { zh, en } = catalog.tables.get(id) ?? { zh: id, en: id };
  return { zh, en };
}
