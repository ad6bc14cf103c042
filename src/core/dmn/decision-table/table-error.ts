import { FeelError } from '../../feel/feel-error.ts';

/** What is told of a text that does not compile. `path` leads to it inside the table: `['rules', 2, 'inputs', 0]`. */
export type TableError = { readonly error: FeelError; readonly text: string; readonly path: readonly (string | number)[] };

/** Who is told of errors. One that throws ends the compiling at the first. */
export type Report = (error: TableError) => void;

/** An error of the shape of the table, not of one of its texts. */
export function shapeError(reason: FeelError['reason']): FeelError {
  return new FeelError(reason, { from: 0, to: 0 });
}

/** What a text compiles to; undefined, and reported, where it does not compile. */
export function attempt<Compiled>(compile: (text: string) => Compiled, text: string, path: TableError['path'], report: Report): Compiled | undefined {
  try {
    return compile(text);
  } catch (error) {
    if (!(error instanceof FeelError)) throw error;
    report({ error, text, path });
    return undefined;
  }
}
