import { FeelError } from '../feel-error.ts';
import { collectMissing, type Node } from '../node.ts';
import { operands, spelled, type Syntax } from '../parse/syntax.ts';
import { Locals, type Scope } from '../scope.ts';
import { FeelContext } from '../values/context.ts';
import { UNKNOWN, type FeelValue, type Result } from '../values/value.ts';
import type { Build } from './build.ts';
import { unquoted } from './literal.ts';

/** An entry of a context that is still to be evaluated. */
export type EntryNode = { readonly name: string; readonly node: Node };

/** `{ name: expression, … }`: later entries read the earlier ones. A name that stands twice makes the context null. */
export const context: Build = (syntax, compile) => {
  let within = compile;
  const entries = operands(syntax).map((entry): EntryNode => {
    const [key, value] = operands(entry);
    if (key === undefined || value === undefined) throw new FeelError({ zh: '上下文的每一项要有名称和值', en: 'An entry of a context needs a name and a value' }, entry);
    const name = keyOf(key);
    const after = within.within([name]);
    // A function may call itself by the name of its entry; any other entry reads that name from outside.
    const node = (value.kind === 'FunctionDefinition' ? after : within)(value);
    within = after;
    return { name, node };
  });
  return contextOf(entries);
};

/** A context of entries, each evaluated where the earlier ones are known. */
export function contextOf(entries: readonly EntryNode[]): Node {
  const twice = new Set(entries.map(({ name }) => name)).size < entries.length;
  const run = (scope: Scope, input: Result, each: (entry: EntryNode, value: Result, within: Scope) => void): void => {
    const within = new Locals(scope);
    for (const entry of entries) {
      const value = entry.node.evaluate(within, input);
      each(entry, value, within);
      within.set(entry.name, value);
    }
  };
  return {
    parts: entries.map(({ node }) => node),
    runs: true,
    readsInput: entries.some(({ node }) => node.readsInput === true),
    evaluate: (scope, input) => {
      if (twice) return null;
      const values: [string, FeelValue][] = [];
      let open = false;
      run(scope, input, ({ name }, value) => {
        if (value === UNKNOWN) open = true;
        else values.push([name, value]);
      });
      return open ? UNKNOWN : new FeelContext(values);
    },
    collectMissing: (scope, input, into) => run(scope, input, ({ node }, _value, within) => collectMissing(node, within, input, into)),
  };
}

function keyOf(key: Syntax): string {
  const [name = key] = operands(key);
  return name.kind === 'StringLiteral' ? unquoted(name.text) : spelled(name);
}
