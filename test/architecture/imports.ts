import { posix } from 'node:path';
import ts from 'typescript';
import { everyNode, type Source } from './source.ts';

/** `target` is a path from the root for a file of the project (with alias and `..` resolved), else the name of a package. */
export type Import = { readonly node: ts.Node; readonly text: string; readonly target: string; readonly isFile: boolean; readonly typeOnly: boolean };

const ALIASES: Readonly<Record<string, string>> = {
  '#core/': 'src/core/', '#usecases/': 'src/usecases/', '#adapters/': 'src/adapters/', '#channels/': 'src/channels/', '#main/': 'src/main/', '#sandbox/': 'sandbox/',
};

/** The way to write an import of a file from another room: `#core/value.ts`. */
export function aliasOf(path: string): string {
  const alias = Object.entries(ALIASES).find(([, folder]) => path.startsWith(folder));
  return alias ? alias[0] + path.slice(alias[1].length) : path;
}

const resolveText = (source: Source, text: string): { target: string; isFile: boolean } => {
  if (text.startsWith('.')) return { target: posix.normalize(posix.join(posix.dirname(source.path), text)), isFile: true };
  const alias = Object.entries(ALIASES).find(([prefix]) => text.startsWith(prefix));
  return alias ? { target: alias[1] + text.slice(alias[0].length), isFile: true } : { target: text, isFile: false };
};

const specifier = (node: ts.Node): { text: ts.StringLiteralLike; typeOnly: boolean } | undefined => {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return { text: node.moduleSpecifier, typeOnly: node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) return { text: node.moduleSpecifier, typeOnly: node.isTypeOnly };
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) return { text: node.argument.literal, typeOnly: true };
  const [first] = ts.isCallExpression(node) ? node.arguments : [];
  if (ts.isCallExpression(node) && first && ts.isStringLiteralLike(first)
    && (node.expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(node.expression) && node.expression.text === 'require'))) return { text: first, typeOnly: false };
  return undefined;
};

/** Every import of a file: declarations, re-exports, dynamic imports, types written as `import('…')`. */
export function importsOf(source: Source): readonly Import[] {
  const found: Import[] = [];
  everyNode(source, (node) => {
    const match = specifier(node);
    if (match) found.push({ node, text: match.text.text, typeOnly: match.typeOnly, ...resolveText(source, match.text.text) });
  });
  return found;
}
