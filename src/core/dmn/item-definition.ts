import { compileUnaryTests } from '../feel/expression.ts';
import { namedType, ANY, type Type } from '../feel/types/type.ts';
import { isList, type FeelValue } from '../feel/values/value.ts';
import { DmnError } from './dmn-error.ts';
import { inExpression } from './environment.ts';
import type { ItemDefinition } from './model.ts';
import { bareScope } from './scope.ts';

/** Types are defined by each other so many levels deep at most. */
const DEEPEST_TYPE = 200;

/** Finds a type by its name. */
export type Types = (name: string) => Type | undefined;

/**
 * The types a model defines (7.3.2), beside those of FEEL. `imported` knows those of other models, by `import.name`. A definition that
 * refers to itself only through its components is a type; one that is nothing but itself is reported.
 */
export function itemTypes(definitions: readonly ItemDefinition[], imported: Types, report: (error: DmnError) => void): Types {
  const byName = new Map(definitions.map((each) => [each.name, each]));
  const made = new Map<string, Type>();
  const making = new Set<string>();

  const named: Types = (written) => {
    const name = written.trim();
    const known = made.get(name);
    if (known !== undefined) return known;
    const definition = byName.get(name);
    if (definition === undefined) return namedType(name) ?? imported(name);
    if (making.has(name)) {
      report(new DmnError({ zh: `类型“${name}”的定义绕回了它自己`, en: `The type “${name}” is defined by itself` }, name));
      return ANY;
    }
    if (making.size > DEEPEST_TYPE) {
      report(new DmnError({ zh: `类型“${name}”套得太深`, en: `The type “${name}” is nested too deeply` }, name));
      return ANY;
    }
    making.add(name);
    const type = typeOf(definition, (early) => made.set(name, early));
    making.delete(name);
    made.set(name, type);
    return type;
  };

  const referred = (typeRef: string | undefined, element: string): Type => {
    if (typeRef === undefined) return ANY;
    const type = named(typeRef);
    if (type === undefined) report(new DmnError({ zh: `没有“${typeRef}”这种类型`, en: `There is no type “${typeRef}”` }, element));
    return type ?? ANY;
  };

  /** `whenBegun` hears of the type of a structure before its components are known: they may refer to it. */
  const typeOf = (definition: ItemDefinition, whenBegun: (type: Type) => void = () => undefined): Type => {
    const { name, typeRef, components, functionItem, isCollection = false, allowedValues, typeConstraint } = definition;
    const whole = (type: Type): Type => constrained(isCollection ? { type: 'list', of: type } : type, typeConstraint, name, false);
    if (components !== undefined) {
      const entries = new Map<string, Type>();
      const structure = constrained({ type: 'context', entries }, allowedValues, name);
      const type = whole(structure);
      whenBegun(type);
      for (const component of components) entries.set(component.name, typeOf(component));
      return type;
    }
    if (functionItem !== undefined) {
      return whole({ type: 'function', parameters: functionItem.parameters.map((each) => referred(each.typeRef, name)), result: referred(functionItem.outputTypeRef, name) });
    }
    return whole(constrained(referred(typeRef, name), allowedValues, name));
  };

  const constrained = (of: Type, tests: string | undefined, element: string, byItem = true): Type => {
    if (tests === undefined || tests.trim() === '') return of;
    try {
      const allowed = compileUnaryTests(tests, { typeNamed: named });
      const test = (value: FeelValue): boolean => allowed.evaluate(bareScope, value) === true;
      // The allowed values of what is itself a collection are those of its items.
      return { type: 'constrained', of, allows: byItem && of.type === 'list' ? (value) => test(value) || (isList(value) && value.every(test)) : test };
    } catch (error) {
      report(inExpression(error, tests, element));
      return of;
    }
  };

  for (const { name } of definitions) named(name);
  return named;
}
