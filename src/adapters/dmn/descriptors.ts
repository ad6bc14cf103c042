import DMN13 from 'dmn-moddle/resources/dmn/json/dmn13.json' with { type: 'json' };
import DMNDI13 from 'dmn-moddle/resources/dmn/json/dmndi13.json' with { type: 'json' };
import { DmnModdle } from 'dmn-moddle';

/** The namespace of DMN 1.5, which is written. */
export const NAMESPACE = 'https://www.omg.org/spec/DMN/20230324/MODEL/';

/** The namespaces of DMN 1.1 to 1.4 and 1.6, which are read as well: what they have in common means the same. */
const OTHER_NAMESPACES: readonly string[] = [
  'http://www.omg.org/spec/DMN/20151101/dmn.xsd',
  'http://www.omg.org/spec/DMN/20180521/MODEL/',
  'https://www.omg.org/spec/DMN/20191111/MODEL/',
  'https://www.omg.org/spec/DMN/20211108/MODEL/',
  'https://www.omg.org/spec/DMN/20240513/MODEL/',
];

type Property = { readonly name: string; readonly type: string; readonly isAttr?: boolean; readonly isMany?: boolean; readonly isId?: boolean; readonly xml?: { readonly serialize: string } };
type Descriptor = { readonly name: string; readonly superClass?: readonly string[]; readonly isAbstract?: boolean; readonly properties?: readonly Property[] };

const child = (name: string, type = 'ChildExpression'): Property => ({ name, type, xml: { serialize: 'property' } });
const boxed = (name: string, ...properties: readonly Property[]): Descriptor => ({ name, superClass: ['Expression'], properties });
const iteration = (name: string, ...properties: readonly Property[]): Descriptor => ({ name, superClass: ['Iterator'], properties });

/** What DMN 1.4 and 1.5 added to 1.3: boxed conditional, filter and iterators, constraints of whole types. */
const ADDED: readonly Descriptor[] = [
  { name: 'ChildExpression', superClass: ['DMNElement'], properties: [{ name: 'value', type: 'Expression' }] },
  { name: 'TypedChildExpression', superClass: ['ChildExpression'], properties: [{ name: 'typeRef', type: 'String', isAttr: true }] },
  boxed('Conditional', child('if'), child('then'), child('else')),
  boxed('Filter', child('in'), child('match')),
  { name: 'Iterator', superClass: ['Expression'], isAbstract: true, properties: [{ name: 'iteratorVariable', type: 'String', isAttr: true }, child('in', 'TypedChildExpression')] },
  iteration('For', child('return')),
  { name: 'Quantified', superClass: ['Iterator'], isAbstract: true, properties: [child('satisfies')] },
  { name: 'Some', superClass: ['Quantified'] },
  { name: 'Every', superClass: ['Quantified'] },
];

const MORE_PROPERTIES: Readonly<Record<string, { readonly after: string; readonly property: Property }>> = {
  ItemDefinition: { after: 'allowedValues', property: child('typeConstraint', 'UnaryTests') },
};

/** Identities are checked when a model is compiled, with its own words; here they would only drop the element. */
function adapted({ name, superClass, isAbstract, properties = [] }: Descriptor): Descriptor {
  const more = MORE_PROPERTIES[name];
  const own = properties.map((property) => ({ ...property, isId: false })).flatMap((property) => (property.name === more?.after ? [property, more.property] : [property]));
  return { name, superClass, isAbstract, properties: own };
}

/** A reader and writer of the elements of DMN 1.5. */
export function moddle(): DmnModdle {
  return new DmnModdle({
    dmn: { ...DMN13, uri: NAMESPACE, types: [...(DMN13.types as readonly Descriptor[]).map(adapted), ...ADDED] },
    dmndi: { ...DMNDI13, uri: 'https://www.omg.org/spec/DMN/20230324/DMNDI/' },
  }, { nsMap: Object.fromEntries(OTHER_NAMESPACES.map((uri) => [uri, 'dmn'])) });
}
