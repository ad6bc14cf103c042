import type { ModdleElement } from 'dmn-moddle';
import type { DecisionTable } from '#core/dmn/decision-table/decision-table.ts';
import type { BoxedExpression, FunctionDefinition, InformationItem, List } from '#core/dmn/model.ts';
import { childOf, childrenOf, compact, kindOf, nameOf, spelled, textOf } from './properties.ts';

/** The identity of an element. */
export function identityOf(element: ModdleElement): { readonly id?: string; readonly label?: string; readonly description?: string } {
  return compact({ id: textOf(element, 'id'), label: textOf(element, 'label'), description: textOf(element, 'description') });
}

/** The type an element refers to. DMN 1.1 wrote `feel:number`. */
export function typeRefOf(element: ModdleElement | undefined, name = 'typeRef'): string | undefined {
  return textOf(element, name)?.trim().replace(/^feel:/, '');
}

/** A variable, a parameter or a column. */
export function informationItem(element: ModdleElement): InformationItem {
  return compact({ ...identityOf(element), name: nameOf(element), typeRef: typeRefOf(element) });
}

/** An expression of any kind; undefined where there is none. */
export function boxedExpression(element: ModdleElement | undefined): BoxedExpression | undefined {
  if (element === undefined) return undefined;
  const common = { ...identityOf(element), typeRef: typeRefOf(element) };
  const expression = (name: string): BoxedExpression | undefined => boxedExpression(childOf(element, name));
  const inner = (name: string): BoxedExpression | undefined => boxedExpression(childOf(childOf(element, name), 'value'));
  const iteratorVariable = spelled(textOf(element, 'iteratorVariable') ?? '');
  switch (kindOf(element)) {
    case 'LiteralExpression':
      return compact({ kind: 'literal expression', ...common, text: textOf(element, 'text') ?? '', expressionLanguage: textOf(element, 'expressionLanguage') });
    case 'DecisionTable': return { ...compact({ kind: 'decision table', ...common }), table: decisionTable(element) };
    case 'Context':
      return { ...compact({ kind: 'context', ...common }), entries: childrenOf(element, 'contextEntry').map((entry) => {
        const variable = childOf(entry, 'variable');
        return compact({ ...identityOf(entry), variable: variable && informationItem(variable), value: boxedExpression(childOf(entry, 'value')) });
      }) };
    case 'Invocation':
      return { ...compact({ kind: 'invocation', ...common, called: expression('calledFunction') }), bindings: childrenOf(element, 'binding').map((binding) => {
        const parameter = childOf(binding, 'parameter');
        return compact({ parameter: parameter === undefined ? { name: '' } : informationItem(parameter), value: boxedExpression(childOf(binding, 'bindingFormula')) });
      }) };
    case 'Relation':
      return { ...compact({ kind: 'relation', ...common }), columns: childrenOf(element, 'column').map(informationItem), rows: childrenOf(element, 'row').map(list) };
    case 'List': return list(element);
    case 'FunctionDefinition': return functionDefinition(element);
    case 'Conditional': return compact({ kind: 'conditional', ...common, if: inner('if'), then: inner('then'), else: inner('else') });
    case 'Filter': return compact({ kind: 'filter', ...common, in: inner('in'), match: inner('match') });
    case 'For': return compact({ kind: 'for', ...common, iteratorVariable, in: inner('in'), return: inner('return') });
    case 'Some': return compact({ kind: 'some', ...common, iteratorVariable, in: inner('in'), satisfies: inner('satisfies') });
    case 'Every': return compact({ kind: 'every', ...common, iteratorVariable, in: inner('in'), satisfies: inner('satisfies') });
    default: return undefined;
  }
}

/** A function, as it stands in a business knowledge model too. */
export function functionDefinition(element: ModdleElement): FunctionDefinition {
  const language = textOf(element, 'kind') as FunctionDefinition['language'];
  return {
    ...compact({ kind: 'function definition' as const, ...identityOf(element), typeRef: typeRefOf(element), language: language === 'FEEL' ? undefined : language }),
    parameters: childrenOf(element, 'formalParameter').map(informationItem),
    ...compact({ body: boxedExpression(childOf(element, 'body')) }),
  };
}

function list(element: ModdleElement): List {
  const items = childrenOf(element, 'elements').flatMap((each) => boxedExpression(each) ?? []);
  return { ...compact({ kind: 'list' as const, ...identityOf(element), typeRef: typeRefOf(element) }), items };
}

function decisionTable(element: ModdleElement): DecisionTable {
  const cell = (each: ModdleElement): string => textOf(each, 'text')?.trim() ?? '';
  return {
    ...compact({ hitPolicy: (textOf(element, 'hitPolicy') ?? 'UNIQUE') as DecisionTable['hitPolicy'], aggregation: textOf(element, 'aggregation') as DecisionTable['aggregation'] }),
    inputs: childrenOf(element, 'input').map((input) => {
      const expression = childOf(input, 'inputExpression');
      return compact({ expression: textOf(expression, 'text') ?? '', values: textOf(childOf(input, 'inputValues'), 'text'), type: typeRefOf(expression), label: textOf(input, 'label') });
    }),
    outputs: childrenOf(element, 'output').map((output) => compact({
      name: nameOf(output), values: textOf(childOf(output, 'outputValues'), 'text'),
      defaultValue: textOf(childOf(output, 'defaultOutputEntry'), 'text'), type: typeRefOf(output),
    })),
    rules: childrenOf(element, 'rule').map((rule) => compact({
      inputs: childrenOf(rule, 'inputEntry').map((each) => cell(each) || '-'),
      outputs: childrenOf(rule, 'outputEntry').map(cell),
      annotation: childrenOf(rule, 'annotationEntry').map(cell).join('\n') || textOf(rule, 'description'),
    })).map((rule) => ({ ...rule, inputs: rule.inputs ?? [], outputs: rule.outputs ?? [] })),
  };
}
