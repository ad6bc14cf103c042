import type { Declared } from '../feel/parse/syntax.ts';
import type { Node } from '../feel/node.ts';
import { fit } from '../feel/types/conforms.ts';
import type { Type } from '../feel/types/type.ts';
import { FeelContext } from '../feel/values/context.ts';
import { UNKNOWN, type FeelValue } from '../feel/values/value.ts';
import { compileBoxed, compileFunction } from './compile-boxed.ts';
import { reportCycles } from './cycles.ts';
import { namesGiven, namesInside } from './declared.ts';
import { serviceFunction } from './decision-service.ts';
import { DmnError } from './dmn-error.ts';
import { fitted, typeAt, type Environment } from './environment.ts';
import type { Types } from './item-definition.ts';
import type { BusinessKnowledgeModel, DecisionElement, DecisionService, Definitions, InputData } from './model.ts';
import type { Requirement, Run } from './run.ts';
import { RequirementScope, type Finder } from './scope.ts';

/** The compiled elements of a model. */
export type Elements = {
  readonly namespace: string;
  readonly all: readonly Requirement[];
  named(name: string): Requirement | undefined;
  withId(id: string): Requirement | undefined;
};

type Mutable = { -readonly [K in keyof Requirement]: Requirement[K] };
type Surroundings = { readonly definitions: Definitions; readonly types: Types; readonly imports: ReadonlyMap<string, Elements>; readonly report: (error: DmnError) => void };

/** Compiles the graph of a model: first what its elements are called, then what they need, then how they are evaluated. */
export function compileElements(definitions: Definitions, types: Types, imports: ReadonlyMap<string, Elements>, report: (error: DmnError) => void): Elements {
  const { namespace, inputData = [], decisions = [], businessKnowledgeModels = [], decisionServices = [] } = definitions;
  const surroundings: Surroundings = { definitions, types, imports, report };
  const byId = new Map<string, Requirement>();
  const byName = new Map<string, Requirement>();
  const finish: (() => void)[] = [];
  const add = <T extends InputData & { readonly logic?: unknown }>(kind: Requirement['kind'], element: T, inside: Declared, complete: (made: Mutable, element: T) => void): Requirement => {
    const type = typeAt(element.variable?.typeRef, environmentOf(element.name, {}, surroundings));
    const typed = namesInside(type);
    const made: Mutable = {
      kind, namespace, name: element.variable?.name ?? element.name, type, requires: [], parameters: [],
      inside: Object.keys(typed).length > 0 ? typed : inside, evaluate: () => null,
    };
    byName.set(element.name, made);
    if (element.id !== undefined) {
      if (byId.has(element.id)) report(new DmnError({ zh: `标识“${element.id}”重复`, en: `The id “${element.id}” stands twice` }, element.name));
      byId.set(element.id, made);
    }
    finish.push(() => { complete(made, element); });
    return made;
  };
  const requirements = (hrefs: readonly string[] | undefined, element: string): readonly Requirement[] => (hrefs ?? []).flatMap((href) => {
    const found = follow(href, namespace, byId, imports);
    if (found === undefined) report(new DmnError({ zh: `没有找到它引用的“${href}”`, en: `What it refers to is not there: “${href}”` }, element));
    return found ?? [];
  });

  const all = [
    ...inputData.map((each) => add('input data', each, {}, (made) => {
      made.evaluate = (run) => fit(run.inputs(made) ?? null, made.type);
    })),
    ...decisions.map((each) => add('decision', each, namesGiven(each.logic, types), (made, { name, requiredInputs, requiredDecisions, requiredKnowledge, logic }: DecisionElement) => {
      made.requires = requirements([...(requiredInputs ?? []), ...(requiredDecisions ?? []), ...(requiredKnowledge ?? [])], name);
      const { declared, finders } = visible(made.requires, surroundings);
      const node = fitted(compileBoxed(logic, environmentOf(name, declared, surroundings)), made.type);
      made.evaluate = evaluator(node, finders);
    })),
    ...businessKnowledgeModels.map((each) => add('business knowledge model', each, namesGiven(each.encapsulatedLogic, types), (made, { name, requiredKnowledge, encapsulatedLogic }: BusinessKnowledgeModel) => {
      made.requires = requirements(requiredKnowledge, name);
      // A function may call itself.
      const { declared, finders } = visible([made, ...made.requires], surroundings);
      if (encapsulatedLogic === undefined) return;
      made.parameters = encapsulatedLogic.parameters.map((parameter) => ({ name: parameter.name, type: parameter.typeRef === undefined ? undefined : types(parameter.typeRef) }));
      made.evaluate = evaluator(compileFunction(encapsulatedLogic, environmentOf(name, declared, surroundings), resultType(made.type)), finders);
    })),
    ...decisionServices.map((each) => add('decision service', each, {}, (made, service: DecisionService) => {
      const outputs = requirements(service.outputDecisions, service.name);
      const inputs = requirements([...(service.inputData ?? []), ...(service.inputDecisions ?? [])], service.name);
      made.requires = outputs;
      made.parameters = inputs.map((input) => ({ name: input.name, type: input.type }));
      made.inside = outputs.length === 1 ? (outputs[0]?.inside ?? {}) : Object.fromEntries(outputs.map(({ name, inside }) => [name, inside]));
      const called = serviceFunction(inputs, outputs, resultType(made.type));
      made.evaluate = () => called;
    })),
  ];
  // Services first: what they give must be known to whoever calls them by name.
  for (const complete of finish.toReversed()) complete();
  reportCycles(all, report);
  return { namespace, all, named: (name) => byName.get(name), withId: (id) => byId.get(id) };
}

/** `#id`, or `namespace#id` where the namespace is that of the model itself or of an import. */
function follow(href: string, own: string, byId: ReadonlyMap<string, Requirement>, imports: ReadonlyMap<string, Elements>): Requirement | undefined {
  const at = href.lastIndexOf('#');
  const namespace = href.slice(0, Math.max(at, 0));
  const id = href.slice(at + 1);
  if (namespace === '' || namespace === own) return byId.get(id);
  return [...imports.values()].find((each) => each.namespace === namespace)?.withId(id);
}

/** The names by which an element sees what it requires: `name` of its own model, `import.name` of another. */
function visible(requires: readonly Requirement[], { definitions, imports }: Surroundings): { readonly declared: Declared; readonly finders: ReadonlyMap<string, Finder> } {
  const declared: Record<string, Declared> = {};
  const finders = new Map<string, Finder>();
  const foreign = new Map<string, Requirement[]>();
  for (const each of requires) {
    const prefix = each.namespace === definitions.namespace ? '' : ([...imports].find(([, { namespace }]) => namespace === each.namespace)?.[0] ?? '');
    if (prefix !== '') {
      foreign.set(prefix, [...(foreign.get(prefix) ?? []), each]);
      continue;
    }
    declared[each.name] = each.inside;
    finders.set(each.name, (run) => run.valueOf(each));
  }
  for (const [prefix, required] of foreign) {
    declared[prefix] = Object.fromEntries(required.map(({ name, inside }) => [name, inside]));
    finders.set(prefix, (run) => contextOf(required, run));
  }
  return { declared, finders };
}

/** What an import is as a value: a context of the elements that are required of it. */
function contextOf(required: readonly Requirement[], run: Run): FeelValue {
  return new FeelContext(required.flatMap((each) => {
    const value = run.valueOf(each);
    return value === UNKNOWN ? [] : [[each.name, value] as const];
  }));
}

function environmentOf(element: string, declared: Declared, { types, report }: Surroundings): Environment {
  return { element, declared, locals: [], typeNamed: types, report };
}

function evaluator({ evaluate }: Node, finders: ReadonlyMap<string, Finder>): Requirement['evaluate'] {
  return (run) => evaluate(new RequirementScope(run, finders), null);
}

/** The variable of something that is called may have the type of the function or that of its result. */
function resultType(type: Type | undefined): Type | undefined {
  return type?.type === 'function' ? type.result : type;
}
