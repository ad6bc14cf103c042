import { numberOf } from '#core/feel/numbers/number.ts';
import { FeelContext } from '#core/feel/values/context.ts';
import { temporalOf } from '#core/feel/values/temporal.ts';
import type { FeelValue } from '#core/feel/values/value.ts';
import { spelled } from './properties.ts';
import { xmlTree, type XmlElement } from './xml-tree.ts';

/** A value given to an input or an argument. */
type InputNode = { readonly name: string; readonly namespace: string | undefined; readonly value: FeelValue };

/** What is expected of a decision. `mayFail`: an error will do as well as the value. */
export type ResultNode = { readonly name: string; readonly namespace: string | undefined; readonly mayFail: boolean; readonly expected: FeelValue };

/** One test of the DMN Technology Compatibility Kit (testCases.xsd). */
export type TestCase = {
  readonly id: string;
  readonly type: 'decision' | 'bkm' | 'decisionService';
  /** What is called, where it is no decision. */
  readonly invocable: string | undefined;
  /** The model of what is asked for, where it is not the one that the tests are about. */
  readonly namespace: string | undefined;
  readonly inputs: readonly InputNode[];
  readonly results: readonly ResultNode[];
};

/** The tests of one file, and the file of the model they are about; empty where it is not said. */
export type TestCases = { readonly model: string; readonly cases: readonly TestCase[] };

/** Reads a file of tests; undefined where it is another kind of XML. Throws DmnError where it is no XML. */
export function readTestCases(xml: string): TestCases | undefined {
  const root = xmlTree(xml);
  if (root.name !== 'testCases') return undefined;
  return {
    model: childrenOf(root, 'modelName')[0]?.text.trim() ?? '',
    cases: childrenOf(root, 'testCase').map((test) => ({
      id: test.attributes.id ?? '',
      type: (test.attributes.type ?? 'decision') as TestCase['type'],
      invocable: test.attributes.invocableName === undefined ? undefined : spelled(test.attributes.invocableName),
      namespace: test.attributes.namespace ?? root.attributes.namespace,
      inputs: childrenOf(test, 'inputNode').map((node) => ({ ...identityOf(node), value: valueOf(node) })),
      results: childrenOf(test, 'resultNode').map((node) => {
        const [expected] = childrenOf(node, 'expected');
        return { ...identityOf(node), mayFail: ['true', '1'].includes(node.attributes.errorResult ?? ''), expected: expected === undefined ? null : valueOf(expected) };
      }),
    })),
  };
}

function identityOf({ attributes }: XmlElement): { readonly name: string; readonly namespace: string | undefined } {
  return { name: spelled(attributes.name ?? ''), namespace: attributes.namespace };
}

function childrenOf({ children }: XmlElement, name: string): readonly XmlElement[] {
  return children.filter((child) => child.name === name);
}

/** The value that an element holds: one value, a list, or components of a context. */
function valueOf(element: XmlElement): FeelValue {
  const [value] = childrenOf(element, 'value');
  if (value !== undefined) return isNil(value) ? null : simpleValue(value.text, value.attributes['xsi:type']);
  const [list] = childrenOf(element, 'list');
  if (list !== undefined) return isNil(list) ? null : childrenOf(list, 'item').map(valueOf);
  const components = childrenOf(element, 'component');
  if (components.length === 0) return null;
  return new FeelContext(components.map((each) => [spelled(each.attributes.name ?? ''), isNil(each) ? null : valueOf(each)]));
}

function isNil({ attributes }: XmlElement): boolean {
  return ['true', '1'].includes(attributes['xsi:nil'] ?? '');
}

function simpleValue(text: string, type: string | undefined): FeelValue {
  switch (type?.slice(type.indexOf(':') + 1)) {
    case 'boolean': return ['true', '1'].includes(text.trim());
    case 'decimal':
    case 'double':
    case 'float':
    case 'integer':
    case 'nonNegativeInteger':
    case 'positiveInteger':
    case 'long':
    case 'int':
    case 'short':
    case 'byte': return numberOf(text.trim());
    case 'date':
    case 'time':
    case 'dateTime':
    case 'duration':
    case 'dayTimeDuration':
    case 'yearMonthDuration': return temporalOf(text.trim());
    default: return text;
  }
}
