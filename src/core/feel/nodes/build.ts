import type { Node } from '../node.ts';
import type { Syntax } from '../parse/syntax.ts';
import type { Type } from '../types/type.ts';

/** Compiles a piece of syntax where some names are local: those of loops, parameters and earlier entries of a context. */
export type Compile = {
  (syntax: Syntax): Node;
  /** The same with more local names. */
  within(names: readonly string[]): Compile;
  isLocal(name: string): boolean;
  /** Whether the names of the whole expression are dotted: `unemployment.insuredMonths` is one name, no path. */
  readonly dotted: boolean;
  /** Whether the model around the expression declares a name, so that it hides a built-in function. */
  declares(name: string): boolean;
  /** A type that the model around the expression defines. */
  typeNamed(name: string): Type | undefined;
  /** Tells whoever asked that a name is read from the scope at a place. */
  whenRead(name: string, at: Syntax): void;
};

/** Makes a node of one kind of syntax. */
export type Build = (syntax: Syntax, compile: Compile) => Node;
