import { advised } from '../feel/advice.ts';
import { FeelError } from '../feel/feel-error.ts';
import type { Localized } from '../value.ts';

/** Where an expression stands: the entry of the catalogue and the path of keys inside it, `['criteria', 0, 'pass']`. */
export type Where = {
  readonly in: 'services' | 'lifeEvents' | 'elements' | 'evidence' | 'tables' | 'regions' | 'offers';
  readonly id: string;
  readonly path: readonly (string | number)[];
};

/** A text of the catalogue that does not compile. `error.at` counts characters inside `text`. */
export type CompileError = { readonly where: Where; readonly text: string; readonly error: FeelError };

/** A compiled text and every name it can read: what a check of the catalogue holds against what is declared. */
export type NamesRead = { readonly where: Where; readonly text: string; readonly names: readonly string[] };

/** Collects what compiling finds, so that one run tells all errors. */
export type Findings = { readonly errors: CompileError[]; readonly read: NamesRead[] };

/** Compiles one text; what fails is noted and gives undefined. */
export function attempt<Compiled extends { readonly names: readonly string[] }>(findings: Findings, where: Where, text: string, build: (text: string) => Compiled): Compiled | undefined {
  try {
    const compiled = build(text);
    findings.read.push({ where, text, names: compiled.names });
    return compiled;
  } catch (error) {
    if (!(error instanceof FeelError)) throw error;
    findings.errors.push({ where, text, error: advised(text, error) });
    return undefined;
  }
}

/** Notes something wrong with a whole text that is not its syntax. */
export function wrong(findings: Findings, where: Where, text: string, reason: Localized, expected: readonly string[] = []): undefined {
  findings.errors.push({ where, text, error: new FeelError(reason, { from: 0, to: text.length }, expected) });
  return undefined;
}
