import type { DecisionTable } from './decision-table/decision-table.ts';

/*
 * A model of decisions as plain data (OMG DMN 1.5, chapters 6, 7 and 10): what an XML file holds without its pictures. Names are those of the
 * standard. A reference is a href: `#id` within the model, `namespace#id` in an imported one.
 */

/** The identity every element may have. */
type Element = { readonly id?: string; readonly label?: string; readonly description?: string };

/** An element with a name that expressions use. */
type NamedElement = Element & { readonly name: string };

/** A name and its type (7.3.4); `typeRef` is a type of FEEL, an item definition, or `import.name`. */
export type InformationItem = NamedElement & { readonly typeRef?: string };

/** A type that the model defines (7.3.2). `allowedValues` and `typeConstraint` are unary tests: for each item, and for the whole value. */
export type ItemDefinition = NamedElement & {
  readonly typeRef?: string;
  readonly isCollection?: boolean;
  readonly allowedValues?: string;
  readonly typeConstraint?: string;
  readonly components?: readonly ItemDefinition[];
  readonly functionItem?: { readonly parameters: readonly InformationItem[]; readonly outputTypeRef?: string };
};

/** Another model whose elements and types are used here by `name.element` (6.3.3). */
export type Import = NamedElement & { readonly namespace: string; readonly importType?: string; readonly locationURI?: string };

/** What comes from outside (6.3.11). `variable` is the name that expressions use, where it is not the element's own. */
export type InputData = NamedElement & { readonly variable?: InformationItem };

/** A decision with what it needs (6.3.7). Without logic it is null. */
export type DecisionElement = NamedElement & {
  readonly question?: string;
  readonly allowedAnswers?: string;
  readonly variable?: InformationItem;
  readonly requiredInputs?: readonly string[];
  readonly requiredDecisions?: readonly string[];
  readonly requiredKnowledge?: readonly string[];
  readonly requiredAuthorities?: readonly string[];
  readonly logic?: BoxedExpression;
};

/** Logic that decisions call by its name (6.3.9). */
export type BusinessKnowledgeModel = NamedElement & {
  readonly variable?: InformationItem;
  readonly requiredKnowledge?: readonly string[];
  readonly requiredAuthorities?: readonly string[];
  readonly encapsulatedLogic?: FunctionDefinition;
};

/** Decisions that are called together, as a function (6.3.10). Its parameters are the input data, then the input decisions. */
export type DecisionService = NamedElement & {
  readonly variable?: InformationItem;
  readonly outputDecisions: readonly string[];
  readonly encapsulatedDecisions?: readonly string[];
  readonly inputDecisions?: readonly string[];
  readonly inputData?: readonly string[];
};

/** Where knowledge comes from: a law, a person (6.3.12). */
export type KnowledgeSource = NamedElement & { readonly type?: string; readonly locationURI?: string; readonly requiredAuthorities?: readonly string[] };

/** A whole model (6.3.2). */
export type Definitions = NamedElement & {
  readonly namespace: string;
  readonly expressionLanguage?: string;
  readonly typeLanguage?: string;
  readonly exporter?: string;
  readonly exporterVersion?: string;
  readonly imports?: readonly Import[];
  readonly itemDefinitions?: readonly ItemDefinition[];
  readonly inputData?: readonly InputData[];
  readonly decisions?: readonly DecisionElement[];
  readonly businessKnowledgeModels?: readonly BusinessKnowledgeModel[];
  readonly decisionServices?: readonly DecisionService[];
  readonly knowledgeSources?: readonly KnowledgeSource[];
};

type Boxed = Element & { readonly typeRef?: string };

/** FEEL text (7.3.5.1). Another language than FEEL makes it null. */
export type LiteralExpression = Boxed & { readonly kind: 'literal expression'; readonly text: string; readonly expressionLanguage?: string };

/** Named entries, each of which the later ones see; the one without a name is the result (10.2.1.4). */
export type Context = Boxed & { readonly kind: 'context'; readonly entries: readonly ContextEntry[] };
export type ContextEntry = Element & { readonly variable?: InformationItem; readonly value?: BoxedExpression };

/** A decision table (8.3). */
export type TableExpression = Boxed & { readonly kind: 'decision table'; readonly table: DecisionTable };

/** A function called with arguments by name (10.2.1.3). */
export type Invocation = Boxed & { readonly kind: 'invocation'; readonly called?: BoxedExpression; readonly bindings: readonly Binding[] };
export type Binding = { readonly parameter: InformationItem; readonly value?: BoxedExpression };

/** A list of contexts with the same entries (10.2.1.6). */
export type Relation = Boxed & { readonly kind: 'relation'; readonly columns: readonly InformationItem[]; readonly rows: readonly List[] };

/** A list (10.2.1.5). */
export type List = Boxed & { readonly kind: 'list'; readonly items: readonly BoxedExpression[] };

/** A function (10.2.1.7). Only FEEL can be run here; Java and PMML are null. */
export type FunctionDefinition = Boxed & {
  readonly kind: 'function definition';
  readonly language?: 'FEEL' | 'Java' | 'PMML';
  readonly parameters: readonly InformationItem[];
  readonly body?: BoxedExpression;
};

/** `if`, `then`, `else` (10.2.1.8). */
export type Conditional = Boxed & { readonly kind: 'conditional'; readonly if?: BoxedExpression; readonly then?: BoxedExpression; readonly else?: BoxedExpression };

/** The items of a list that match (10.2.1.9). */
export type Filter = Boxed & { readonly kind: 'filter'; readonly in?: BoxedExpression; readonly match?: BoxedExpression };

/** A list of what comes out for each item (10.2.1.10). */
export type For = Boxed & { readonly kind: 'for'; readonly iteratorVariable: string; readonly in?: BoxedExpression; readonly return?: BoxedExpression };

/** Whether a condition holds for some or for every item (10.2.1.10). */
export type Quantified = Boxed & { readonly kind: 'some' | 'every'; readonly iteratorVariable: string; readonly in?: BoxedExpression; readonly satisfies?: BoxedExpression };

/** Logic as it is drawn (10.2). */
export type BoxedExpression =
  | LiteralExpression | Context | TableExpression | Invocation | Relation | List | FunctionDefinition
  | Conditional | Filter | For | Quantified;
