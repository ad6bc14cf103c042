import type { Type } from '../feel/types/type.ts';
import { compileElements, type Elements } from './compile-elements.ts';
import { DmnError } from './dmn-error.ts';
import { itemTypes, type Types } from './item-definition.ts';
import type { Definitions, Import } from './model.ts';
import type { Requirement } from './run.ts';

/** A model that can be evaluated. */
export type Model = {
  readonly definitions: Definitions;
  /** Its own elements, in the order of the model: input data, decisions, business knowledge models, decision services. */
  readonly elements: readonly Requirement[];
  /** An element of this model or of an imported one. */
  element(name: string, namespace?: string): Requirement | undefined;
  typeNamed(name: string): Type | undefined;
};

/** A model with all that is wrong with it. What is wrong is null when it is evaluated; the rest works. */
export type CompiledModel = { readonly model: Model; readonly errors: readonly DmnError[] };

type Compiled = { readonly types: Types; readonly elements: Elements; readonly imports: ReadonlyMap<string, Compiled> };

/** Compiles a model; `others` are those it may import, found by their namespaces. Never throws for what is wrong with a model. */
export function compileModel(definitions: Definitions, others: readonly Definitions[] = []): CompiledModel {
  const errors: DmnError[] = [];
  const report = (error: DmnError): void => {
    if (!errors.some(({ message }) => message === error.message)) errors.push(error);
  };
  const available = new Map(others.map((each) => [each.namespace, each]));
  const compiled = compileOne(definitions, available, new Map(), report);
  const reachable = [...reach(compiled)];
  return {
    errors,
    model: {
      definitions,
      elements: compiled.elements.all,
      element: (name, namespace) => (namespace === undefined || namespace === definitions.namespace ? compiled : reachable.find(({ elements }) => elements.namespace === namespace))?.elements.named(name),
      typeNamed: compiled.types,
    },
  };
}

function compileOne(definitions: Definitions, available: ReadonlyMap<string, Definitions>, made: Map<string, Compiled | 'being made'>, report: (error: DmnError) => void): Compiled {
  made.set(definitions.namespace, 'being made');
  const imports = new Map<string, Compiled>();
  for (const each of definitions.imports ?? []) {
    const imported = isModel(each) ? importOne(each, available, made, report) : undefined;
    if (imported !== undefined) imports.set(each.name, imported);
  }
  const types = itemTypes(definitions.itemDefinitions ?? [], importedTypes(imports), report);
  const elements = compileElements(definitions, types, new Map([...imports].map(([name, { elements: of }]) => [name, of])), report);
  const compiled = { types, elements, imports };
  made.set(definitions.namespace, compiled);
  return compiled;
}

/** Models import each other so many levels deep at most. */
const DEEPEST_IMPORT = 50;

function importOne({ name, namespace }: Import, available: ReadonlyMap<string, Definitions>, made: Map<string, Compiled | 'being made'>, report: (error: DmnError) => void): Compiled | undefined {
  const known = made.get(namespace);
  if (known === 'being made') {
    report(new DmnError({ zh: `引入“${namespace}”绕回了自己`, en: `The import of “${namespace}” leads back to itself` }, name));
    return undefined;
  }
  if (known !== undefined) return known;
  if ([...made.values()].filter((each) => each === 'being made').length > DEEPEST_IMPORT) {
    report(new DmnError({ zh: `引入套得太深，“${namespace}”没有引入`, en: `Imports are nested too deeply; “${namespace}” is left out` }, name));
    return undefined;
  }
  const definitions = available.get(namespace);
  if (definitions === undefined) {
    report(new DmnError({ zh: `没有找到要引入的模型“${namespace}”`, en: `There is no model “${namespace}” to import` }, name));
    return undefined;
  }
  return compileOne(definitions, available, made, report);
}

/** Types and functions of other kinds (XML Schema, PMML) are not read. */
function isModel({ importType }: Import): boolean {
  return importType === undefined || /\/DMN\//.test(importType);
}

/** `import.name`; an import without a name brings its types in as they are called (DMN 1.5, 6.3.3). */
function importedTypes(imports: ReadonlyMap<string, Compiled>): Types {
  return (name) => {
    for (const [prefix, { types }] of imports) {
      const local = prefix === '' ? name : name.startsWith(`${prefix}.`) ? name.slice(prefix.length + 1).trim() : undefined;
      const type = local === undefined ? undefined : types(local);
      if (type !== undefined) return type;
    }
    return undefined;
  };
}

/** A model and all that it imports, once each. */
function reach(compiled: Compiled, found: Set<Compiled> = new Set()): ReadonlySet<Compiled> {
  if (found.has(compiled)) return found;
  found.add(compiled);
  for (const each of compiled.imports.values()) reach(each, found);
  return found;
}
