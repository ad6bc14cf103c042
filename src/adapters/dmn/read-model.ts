import type { ModdleElement } from 'dmn-moddle';
import { DmnError } from '#core/dmn/dmn-error.ts';
import type { BusinessKnowledgeModel, DecisionElement, DecisionService, Definitions, Import, InputData, ItemDefinition, KnowledgeSource } from '#core/dmn/model.ts';
import { moddle } from './descriptors.ts';
import { childOf, childrenOf, compact, kindOf, nameOf, textOf } from './properties.ts';
import { checkDepth } from './xml-tree.ts';
import { boxedExpression, functionDefinition, identityOf, informationItem, typeRefOf } from './read-boxed.ts';

/** A model, and what in its file was not understood and left out. */
export type ReadModel = { readonly definitions: Definitions; readonly ignored: readonly string[] };

/** Reads DMN XML (1.1 to 1.6). Throws DmnError where it is no XML or no model, with the place. */
export async function readModel(xml: string): Promise<ReadModel> {
  checkDepth(xml);
  const { rootElement, warnings } = await moddle().fromXML(xml.replace(/^\uFEFF/, '')).catch((error: unknown) => {
    throw unreadable(error instanceof Error ? error.message : String(error));
  });
  // The pictures are not read, so it does not matter what they point at.
  const ignored = warnings.filter(({ message }) => !message.startsWith('unresolved reference')).map(({ message }) => message.replaceAll(/\s+/g, ' '));
  return { definitions: definitionsOf(rootElement), ignored };
}

function unreadable(message: string): DmnError {
  const [, line, column, cause = message] = /line: (\d+)\s+column: (\d+)\s+nested error: (.*)/s.exec(message) ?? [];
  const place = line === undefined ? undefined : `${String(Number(line) + 1)}:${String(Number(column) + 1)}`;
  return new DmnError(place === undefined
    ? { zh: `不是 DMN 文件：${cause}`, en: `This is no DMN file: ${cause}` }
    : { zh: `XML 第 ${place} 处读不懂：${cause}`, en: `The XML cannot be read at ${place}: ${cause}` });
}

function definitionsOf(element: ModdleElement): Definitions {
  const elements = childrenOf(element, 'drgElement');
  const every = <T>(kind: string, read: (element: ModdleElement) => T): readonly T[] => elements.filter((each) => kindOf(each) === kind).map(read);
  return compact({
    ...identityOf(element),
    name: nameOf(element),
    namespace: textOf(element, 'namespace') ?? '',
    expressionLanguage: textOf(element, 'expressionLanguage'),
    typeLanguage: textOf(element, 'typeLanguage'),
    exporter: textOf(element, 'exporter'),
    exporterVersion: textOf(element, 'exporterVersion'),
    imports: childrenOf(element, 'import').map(importOf),
    itemDefinitions: childrenOf(element, 'itemDefinition').map(itemDefinition),
    inputData: every('InputData', inputData),
    decisions: every('Decision', decision),
    businessKnowledgeModels: every('BusinessKnowledgeModel', businessKnowledgeModel),
    decisionServices: every('DecisionService', decisionService),
    knowledgeSources: every('KnowledgeSource', knowledgeSource),
  });
}

function named(element: ModdleElement): { readonly name: string } & ReturnType<typeof identityOf> {
  return { ...identityOf(element), name: nameOf(element) };
}

function variableOf(element: ModdleElement): InputData['variable'] {
  const variable = childOf(element, 'variable');
  if (variable === undefined) return undefined;
  const item = informationItem(variable);
  return item.name === '' ? { ...item, name: nameOf(element) } : item;
}

/** The hrefs of the requirements of one kind. */
function requirements(element: ModdleElement, kind: string, target: string): readonly string[] {
  return childrenOf(element, kind).flatMap((each) => textOf(childOf(each, target), 'href') ?? []);
}

function references(element: ModdleElement, name: string): readonly string[] {
  return childrenOf(element, name).flatMap((each) => textOf(each, 'href') ?? []);
}

function authorities(element: ModdleElement): readonly string[] {
  return ['requiredAuthority', 'requiredDecision', 'requiredInput'].flatMap((target) => requirements(element, 'authorityRequirement', target));
}

function importOf(element: ModdleElement): Import {
  return compact({ ...named(element), namespace: textOf(element, 'namespace') ?? '', importType: textOf(element, 'importType'), locationURI: textOf(element, 'locationURI') });
}

function itemDefinition(element: ModdleElement): ItemDefinition {
  const functionItem = childOf(element, 'functionItem');
  return compact({
    ...named(element),
    typeRef: typeRefOf(element),
    isCollection: element.isCollection === true ? true : undefined,
    allowedValues: textOf(childOf(element, 'allowedValues'), 'text'),
    typeConstraint: textOf(childOf(element, 'typeConstraint'), 'text'),
    components: childrenOf(element, 'itemComponent').map(itemDefinition),
    functionItem: functionItem && { parameters: childrenOf(functionItem, 'parameters').map(informationItem), ...compact({ outputTypeRef: typeRefOf(functionItem, 'outputTypeRef') }) },
  });
}

function inputData(element: ModdleElement): InputData {
  return compact({ ...named(element), variable: variableOf(element) });
}

function decision(element: ModdleElement): DecisionElement {
  return compact({
    ...named(element),
    question: textOf(element, 'question'),
    allowedAnswers: textOf(element, 'allowedAnswers'),
    variable: variableOf(element),
    requiredInputs: requirements(element, 'informationRequirement', 'requiredInput'),
    requiredDecisions: requirements(element, 'informationRequirement', 'requiredDecision'),
    requiredKnowledge: requirements(element, 'knowledgeRequirement', 'requiredKnowledge'),
    requiredAuthorities: authorities(element),
    logic: boxedExpression(childOf(element, 'decisionLogic')),
  });
}

function businessKnowledgeModel(element: ModdleElement): BusinessKnowledgeModel {
  const logic = childOf(element, 'encapsulatedLogic');
  return compact({
    ...named(element),
    variable: variableOf(element),
    requiredKnowledge: requirements(element, 'knowledgeRequirement', 'requiredKnowledge'),
    requiredAuthorities: authorities(element),
    encapsulatedLogic: logic && functionDefinition(logic),
  });
}

function decisionService(element: ModdleElement): DecisionService {
  return {
    ...compact({ ...named(element), variable: variableOf(element) }),
    outputDecisions: references(element, 'outputDecision'),
    ...compact({
      encapsulatedDecisions: references(element, 'encapsulatedDecision'),
      inputDecisions: references(element, 'inputDecision'),
      inputData: references(element, 'inputData'),
    }),
  };
}

function knowledgeSource(element: ModdleElement): KnowledgeSource {
  return compact({ ...named(element), type: textOf(element, 'type'), locationURI: textOf(element, 'locationURI'), requiredAuthorities: authorities(element) });
}
