import type { Node } from '../node.ts';
import type { Syntax } from '../syntax.ts';

/** Compiles a piece of syntax. */
export type Compile = (syntax: Syntax) => Node;

/** Compiles one kind of syntax, its pieces by `compile`. */
export type Build = (syntax: Syntax, compile: Compile) => Node;
