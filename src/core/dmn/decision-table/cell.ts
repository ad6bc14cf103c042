import { compiler, type Surroundings } from '../../feel/compile-syntax.ts';
import { constantOf, type Node } from '../../feel/node.ts';
import { childOf, operands, parse, type Syntax } from '../../feel/parse/syntax.ts';
import { kindOf, type FeelValue, type Kind } from '../../feel/values/value.ts';

/** A value that a cell compares its input with; `ordered` where it asks which of the two is greater, not only whether they are the same. */
export type Constant = { readonly value: FeelValue; readonly ordered: boolean };

/**
 * A compiled input entry (DMN 1.5, 8.3.3). `constants` are known where it does nothing but compare the input with values written down:
 * what it says can then change only at these values. Undefined where it reads other names or does anything else.
 */
export type Cell = { readonly text: string; readonly node: Node; readonly constants: readonly Constant[] | undefined };

const SCALARS: ReadonlySet<Kind> = new Set(['null', 'boolean', 'string', 'number', 'date']);

/** Whether a cell lets everything pass: `-`, or nothing written. */
export function isIrrelevant(text: string): boolean {
  return text.trim() === '-' || text.trim() === '';
}

/** Compiles a cell. Throws FeelError. */
export function compileCell(text: string, surroundings: Surroundings): Cell {
  const compile = compiler(surroundings);
  const syntax = parse(text, 'UnaryTests', surroundings.declared);
  return { text, node: compile(syntax), constants: constantsOf(syntax, compile) };
}

/** The tests of a cell one by one, as texts. */
export function testsOf(text: string, { declared }: Surroundings): readonly string[] {
  const [tests] = operands(parse(text, 'UnaryTests', declared));
  return tests?.kind === 'PositiveUnaryTests' ? operands(tests).map((test) => test.text) : [text];
}

function constantsOf(syntax: Syntax, compile: (syntax: Syntax) => Node, ordered = false): readonly Constant[] | undefined {
  const all = (parts: readonly Syntax[], inOrder = ordered): readonly Constant[] | undefined => {
    const found = parts.map((part) => constantsOf(part, compile, inOrder));
    return found.every((each) => each !== undefined) ? found.flat() : undefined;
  };
  const parts = operands(syntax);
  switch (syntax.kind) {
    case 'Wildcard':
    case 'InputValue':
      return [];
    case 'UnaryTests':
    case 'PositiveUnaryTests':
    case 'PositiveUnaryTest':
    case 'ParenthesizedExpression':
    case 'Conjunction':
    case 'Disjunction':
      return all(parts);
    case 'Interval':
      return all(parts, true);
    case 'SimplePositiveUnaryTest': {
      const sign = childOf(syntax, 'CompareOp')?.text;
      return all(parts, ordered || (sign !== undefined && sign !== '=' && sign !== '!='));
    }
    case 'Comparison': {
      if (parts[0]?.kind !== 'InputValue') return undefined;
      const sign = childOf(syntax, 'CompareOp')?.text;
      return all(parts, childOf(syntax, 'between') !== undefined || (sign !== undefined && sign !== '=' && sign !== '!='));
    }
    default: {
      const value = constantOf(compile(syntax));
      return value === undefined || typeof value === 'symbol' || !SCALARS.has(kindOf(value)) ? undefined : [{ value, ordered }];
    }
  }
}
