import type { Node } from '../feel/node.ts';
import type { Declared } from '../feel/parse/syntax.ts';
import { fit } from '../feel/types/conforms.ts';
import type { Type } from '../feel/types/type.ts';
import { compileBoxed, compileFunction } from './compile-boxed.ts';
import { reportCycles } from './cycles.ts';
import { namesGiven, namesInside } from './declared.ts';
import { serviceFunction } from './decision-service.ts';
import { DmnError } from './dmn-error.ts';
import { fitted, typeAt, type Environment } from './environment.ts';
import type { Types } from './item-definition.ts';
import type { BusinessKnowledgeModel, DecisionElement, DecisionService, Definitions, InputData } from './model.ts';
import type { Requirement } from './run.ts';
import { RequirementScope, type Finder } from './scope.ts';
import { visible, type Visible } from './visible.ts';

/** The compiled elements of a model. */
export type Elements = {
  readonly namespace: string;
  readonly all: readonly Requirement[];
  named(name: string): Requirement | undefined;
  withId(id: string): Requirement | undefined;
};

/** An element while it is compiled: what it is called is known first, what it needs and how it is evaluated comes later. */
type Unfinished = { -readonly [K in keyof Requirement]: Requirement[K] };

/** What the elements of one model are compiled with. */
type Graph = {
  /** What hrefs of an element lead to; what is not there is reported. */
  required(hrefs: readonly string[] | undefined, element: string): readonly Requirement[];
  seen(requires: readonly Requirement[]): Visible;
  environment(element: string, declared?: Declared): Environment;
};

/** Compiles the graph of a model: first what its elements are called, then what they need and how they are evaluated. */
export function compileElements(definitions: Definitions, types: Types, imports: ReadonlyMap<string, Elements>, report: (error: DmnError) => void): Elements {
  const { namespace, inputData = [], decisions = [], businessKnowledgeModels = [], decisionServices = [] } = definitions;
  const byId = new Map<string, Requirement>();
  const byName = new Map<string, Requirement>();
  const graph: Graph = {
    required: (hrefs = [], element) => hrefs.flatMap((href) => {
      const found = follow(href, namespace, byId, imports);
      if (found === undefined) report(new DmnError({ zh: `没有找到它引用的“${href}”`, en: `What it refers to is not there: “${href}”` }, element));
      return found ?? [];
    }),
    seen: (requires) => visible(requires, (each) => (each.namespace === namespace ? '' : prefixOf(each, imports))),
    environment: (element, declared = {}) => ({ element, declared, locals: [], typeNamed: types, report }),
  };
  const begin = (kind: Requirement['kind'], element: InputData, inside: Declared = {}): Unfinished => {
    const type = typeAt(element.variable?.typeRef, graph.environment(element.name));
    const typed = namesInside(type);
    const begun: Unfinished = {
      kind, namespace, name: element.variable?.name ?? element.name, type, parameters: [], requires: [],
      inside: Object.keys(typed).length > 0 ? typed : inside, evaluate: () => null,
    };
    byName.set(element.name, begun);
    if (element.id === undefined) return begun;
    if (byId.has(element.id)) report(new DmnError({ zh: `标识“${element.id}”重复`, en: `The id “${element.id}” stands twice` }, element.name));
    byId.set(element.id, begun);
    return begun;
  };

  const inputs = inputData.map((each) => begin('input data', each));
  const begunDecisions = decisions.map((each) => begin('decision', each, namesGiven(each.logic, types)));
  const models = businessKnowledgeModels.map((each) => begin('business knowledge model', each, namesGiven(each.encapsulatedLogic, types)));
  const services = decisionServices.map((each) => begin('decision service', each));
  models.forEach((model, index) => {
    const { name, encapsulatedLogic } = businessKnowledgeModels[index] as BusinessKnowledgeModel;
    model.parameters = encapsulatedLogic?.parameters.map((each) => ({ name: each.name, type: typeAt(each.typeRef, graph.environment(name)) })) ?? [];
  });
  // Services first: the names inside of what they give are needed by whoever calls them.
  services.forEach((service, index) => { finishService(service, decisionServices[index] as DecisionService, graph); });
  inputs.forEach((input) => { input.evaluate = (run) => fit(run.inputs(input) ?? null, input.type); });
  models.forEach((model, index) => { finishKnowledge(model, businessKnowledgeModels[index] as BusinessKnowledgeModel, graph); });
  begunDecisions.forEach((decision, index) => { finishDecision(decision, decisions[index] as DecisionElement, graph); });

  const all = [...inputs, ...begunDecisions, ...models, ...services];
  reportCycles(all, report);
  return { namespace, all, named: (name) => byName.get(name), withId: (id) => byId.get(id) };
}

function finishDecision(decision: Unfinished, { name, requiredInputs = [], requiredDecisions = [], requiredKnowledge = [], logic }: DecisionElement, graph: Graph): void {
  decision.requires = graph.required([...requiredInputs, ...requiredDecisions, ...requiredKnowledge], name);
  const { declared, finders } = graph.seen(decision.requires);
  decision.evaluate = evaluator(fitted(compileBoxed(logic, graph.environment(name, declared)), decision.type), finders);
}

function finishKnowledge(model: Unfinished, { name, requiredKnowledge, encapsulatedLogic }: BusinessKnowledgeModel, graph: Graph): void {
  model.requires = graph.required(requiredKnowledge, name);
  if (encapsulatedLogic === undefined) return;
  // A function may call itself.
  const { declared, finders } = graph.seen([model, ...model.requires]);
  model.evaluate = evaluator(compileFunction(encapsulatedLogic, graph.environment(name, declared), resultType(model.type)), finders);
}

function finishService(service: Unfinished, { name, outputDecisions, inputData = [], inputDecisions = [] }: DecisionService, graph: Graph): void {
  const outputs = graph.required(outputDecisions, name);
  const inputs = graph.required([...inputData, ...inputDecisions], name);
  const [only, ...more] = outputs;
  service.requires = outputs;
  service.parameters = inputs.map((input) => ({ name: input.name, type: input.type }));
  service.inside = only !== undefined && more.length === 0 ? only.inside : Object.fromEntries(outputs.map((output) => [output.name, output.inside]));
  const called = serviceFunction(inputs, outputs, resultType(service.type));
  service.evaluate = () => called;
}

/** `#id`, or `namespace#id` where the namespace is that of the model itself or of an import. */
function follow(href: string, own: string, byId: ReadonlyMap<string, Requirement>, imports: ReadonlyMap<string, Elements>): Requirement | undefined {
  const at = href.lastIndexOf('#');
  const namespace = href.slice(0, Math.max(at, 0));
  const id = href.slice(at + 1);
  if (namespace === '' || namespace === own) return byId.get(id);
  return [...imports.values()].find((each) => each.namespace === namespace)?.withId(id);
}

function prefixOf({ namespace }: Requirement, imports: ReadonlyMap<string, Elements>): string {
  return [...imports].find(([, elements]) => elements.namespace === namespace)?.[0] ?? '';
}

function evaluator({ evaluate }: Node, finders: ReadonlyMap<string, Finder>): Requirement['evaluate'] {
  return (run) => evaluate(new RequirementScope(run, finders), null);
}

/** The variable of something that is called may have the type of the function or that of its result. */
function resultType(type: Type | undefined): Type | undefined {
  return type?.type === 'function' ? type.result : type;
}
