import type { ModdleElement } from 'dmn-moddle';
import type { Definitions, ItemDefinition } from '#core/dmn/model.ts';
import { moddle, NAMESPACE } from './descriptors.ts';
import { boxedExpression, creatorOf, functionDefinition, informationItem, unaryTests, type Create } from './write-boxed.ts';

/** Writes a model as XML of DMN 1.5. The same model is always the same bytes, and a model that is read and written again as well. */
export async function writeModel(definitions: Definitions): Promise<string> {
  const own = moddle();
  const { xml } = await own.toXML(definitionsElement(creatorOf(own), definitions), { format: true });
  return xml;
}

function definitionsElement(create: Create, definitions: Definitions): ModdleElement {
  const { id, label, description, name, namespace, expressionLanguage, typeLanguage, exporter, exporterVersion, imports = [], itemDefinitions = [] } = definitions;
  return create('Definitions', {
    ':xmlns': NAMESPACE, id, label, description, name, namespace, expressionLanguage, typeLanguage, exporter, exporterVersion,
    import: imports.map((each) => create('Import', each)),
    itemDefinition: itemDefinitions.map((each) => itemDefinition(create, each)),
    drgElement: elementsOf(create, definitions),
  });
}

function itemDefinition(create: Create, { id, label, description, name, typeRef, isCollection, allowedValues, typeConstraint, components, functionItem }: ItemDefinition): ModdleElement {
  return create('ItemDefinition', {
    id, label, description, name, typeRef, isCollection: isCollection === true ? true : undefined,
    allowedValues: unaryTests(create, allowedValues),
    typeConstraint: unaryTests(create, typeConstraint),
    itemComponent: components?.map((each) => itemDefinition(create, each)),
    functionItem: functionItem && create('FunctionItem', { parameters: functionItem.parameters.map((each) => informationItem(create, each)), outputTypeRef: functionItem.outputTypeRef }),
  });
}

function elementsOf(create: Create, { inputData = [], decisions = [], businessKnowledgeModels = [], decisionServices = [], knowledgeSources = [] }: Definitions): readonly ModdleElement[] {
  const references = (hrefs: readonly string[] | undefined): readonly ModdleElement[] => (hrefs ?? []).map((href) => create('DMNElementReference', { href }));
  const requirements = (type: string, target: string, hrefs: readonly string[] | undefined): readonly ModdleElement[] =>
    references(hrefs).map((reference) => create(type, { [target]: reference }));
  // What an authority requirement points at says which of three elements it is written as.
  const kinds = new Map<string, string>([...decisions.map(({ id }) => [`#${id ?? ''}`, 'requiredDecision'] as const), ...inputData.map(({ id }) => [`#${id ?? ''}`, 'requiredInput'] as const)]);
  const authorities = (hrefs: readonly string[] | undefined): readonly ModdleElement[] => (hrefs ?? []).flatMap((href) => requirements('AuthorityRequirement', kinds.get(href) ?? 'requiredAuthority', [href]));
  const variable = (item: Parameters<typeof informationItem>[1] | undefined): ModdleElement | undefined => item && informationItem(create, item);
  return [
    ...inputData.map((each) => create('InputData', { ...each, variable: variable(each.variable) })),
    ...decisions.map(({ requiredInputs, requiredDecisions, requiredKnowledge, requiredAuthorities, logic, ...each }) => create('Decision', {
      ...each, variable: variable(each.variable),
      informationRequirement: [...requirements('InformationRequirement', 'requiredInput', requiredInputs), ...requirements('InformationRequirement', 'requiredDecision', requiredDecisions)],
      knowledgeRequirement: requirements('KnowledgeRequirement', 'requiredKnowledge', requiredKnowledge),
      authorityRequirement: authorities(requiredAuthorities),
      decisionLogic: boxedExpression(create, logic),
    })),
    ...businessKnowledgeModels.map(({ requiredKnowledge, requiredAuthorities, encapsulatedLogic, ...each }) => create('BusinessKnowledgeModel', {
      ...each, variable: variable(each.variable),
      encapsulatedLogic: encapsulatedLogic && functionDefinition(create, encapsulatedLogic),
      knowledgeRequirement: requirements('KnowledgeRequirement', 'requiredKnowledge', requiredKnowledge),
      authorityRequirement: authorities(requiredAuthorities),
    })),
    ...decisionServices.map(({ outputDecisions, encapsulatedDecisions, inputDecisions, inputData: inputs, ...each }) => create('DecisionService', {
      ...each, variable: variable(each.variable),
      outputDecision: references(outputDecisions), encapsulatedDecision: references(encapsulatedDecisions), inputDecision: references(inputDecisions), inputData: references(inputs),
    })),
    ...knowledgeSources.map(({ requiredAuthorities, ...each }) => create('KnowledgeSource', { ...each, authorityRequirement: authorities(requiredAuthorities) })),
  ];
}
