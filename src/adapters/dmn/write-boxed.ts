import type { DmnModdle, ModdleElement } from 'dmn-moddle';
import type { DecisionTable } from '#core/dmn/decision-table/decision-table.ts';
import type { BoxedExpression, FunctionDefinition, InformationItem, List } from '#core/dmn/model.ts';
import { compact } from './properties.ts';

/** Makes an element; what is undefined or empty is left out. */
export type Create = (type: string, properties: Readonly<Record<string, unknown>>) => ModdleElement;

/** The maker of elements of DMN. */
export function creatorOf(moddle: DmnModdle): Create {
  return (type, properties) => moddle.create(`dmn:${type}`, compact(properties));
}

/** A variable, a parameter or a column. */
export function informationItem(create: Create, { id, label, description, name, typeRef }: InformationItem): ModdleElement {
  return create('InformationItem', { id, label, description, name, typeRef });
}

/** An expression of any kind. */
export function boxedExpression(create: Create, expression: BoxedExpression | undefined): ModdleElement | undefined {
  if (expression === undefined) return undefined;
  const { id, label, description, typeRef } = expression;
  const common = { id, label, description, typeRef };
  const boxed = (inner: BoxedExpression | undefined): ModdleElement | undefined => boxedExpression(create, inner);
  const child = (inner: BoxedExpression | undefined, type = 'ChildExpression'): ModdleElement | undefined => inner && create(type, { value: boxed(inner) });
  const domain = (inner: BoxedExpression | undefined): ModdleElement | undefined => child(inner, 'TypedChildExpression');
  switch (expression.kind) {
    case 'literal expression': return create('LiteralExpression', { ...common, text: expression.text.trim() === '' ? '' : expression.text, expressionLanguage: expression.expressionLanguage });
    case 'decision table': return decisionTable(create, expression.table, common);
    case 'context':
      return create('Context', { ...common, contextEntry: expression.entries.map(({ variable, value, ...identity }) =>
        create('ContextEntry', { ...identity, variable: variable && informationItem(create, variable), value: boxed(value) })) });
    case 'invocation':
      return create('Invocation', { ...common, calledFunction: boxed(expression.called), binding: expression.bindings.map(({ parameter, value }) =>
        create('Binding', { parameter: informationItem(create, parameter), bindingFormula: boxed(value) })) });
    case 'relation':
      return create('Relation', { ...common, column: expression.columns.map((each) => informationItem(create, each)), row: expression.rows.map((row) => list(create, row)) });
    case 'list': return list(create, expression);
    case 'function definition': return functionDefinition(create, expression);
    case 'conditional': return create('Conditional', { ...common, if: child(expression.if), then: child(expression.then), else: child(expression.else) });
    case 'filter': return create('Filter', { ...common, in: child(expression.in), match: child(expression.match) });
    case 'for': return create('For', { ...common, iteratorVariable: expression.iteratorVariable, in: domain(expression.in), return: child(expression.return) });
    case 'some':
    case 'every':
      return create(expression.kind === 'some' ? 'Some' : 'Every', { ...common, iteratorVariable: expression.iteratorVariable, in: domain(expression.in), satisfies: child(expression.satisfies) });
  }
}

/** A function, as it stands in a business knowledge model too. */
export function functionDefinition(create: Create, { id, label, description, typeRef, language, parameters, body }: FunctionDefinition): ModdleElement {
  return create('FunctionDefinition', {
    id, label, description, typeRef, kind: language, formalParameter: parameters.map((each) => informationItem(create, each)), body: boxedExpression(create, body),
  });
}

/** Unary tests. */
export function unaryTests(create: Create, text: string | undefined): ModdleElement | undefined {
  return text === undefined ? undefined : create('UnaryTests', { text });
}

function list(create: Create, { id, label, description, typeRef, items }: List): ModdleElement {
  return create('List', { id, label, description, typeRef, elements: items.map((each) => boxedExpression(create, each)) });
}

function decisionTable(create: Create, { hitPolicy, aggregation, inputs, outputs, rules }: DecisionTable, common: object): ModdleElement {
  const annotated = rules.some(({ annotation }) => annotation !== undefined);
  return create('DecisionTable', {
    ...common, hitPolicy, aggregation,
    input: inputs.map(({ expression, values, type, label }) => create('InputClause', { label, inputExpression: create('LiteralExpression', { typeRef: type, text: expression }), inputValues: unaryTests(create, values) })),
    output: outputs.map(({ name, values, defaultValue, type }) => create('OutputClause', {
      name: name === '' ? undefined : name, typeRef: type, outputValues: unaryTests(create, values),
      defaultOutputEntry: defaultValue === undefined ? undefined : create('LiteralExpression', { text: defaultValue }),
    })),
    annotation: annotated ? [create('RuleAnnotationClause', { name: 'Annotation' })] : [],
    rule: rules.map((rule) => create('DecisionRule', {
      inputEntry: rule.inputs.map((text) => unaryTests(create, text)),
      outputEntry: rule.outputs.map((text) => create('LiteralExpression', { text })),
      annotationEntry: annotated ? [create('RuleAnnotation', { text: rule.annotation ?? '' })] : [],
    })),
  });
}
