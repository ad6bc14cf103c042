import ts from 'typescript';
import { everyNode, finding, isTest, type Finding, type Rule, type Source } from './source.ts';

const nodes = (source: Source, message: (node: ts.Node) => string | undefined): readonly Finding[] => {
  const found: Finding[] = [];
  everyNode(source, (node) => {
    const text = message(node);
    if (text !== undefined) found.push(finding(source, node, text));
  });
  return found;
};

const isExported = (node: ts.Node): boolean => ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** A service is data: its code stands in the catalogue and nowhere in the engine or the pages. Versions (`3.1.0`) and addresses have other shapes. */
const SERVICE_CODE = /(?<![\d.])[1-4]\.[1-9]\d?\.[1-9]\d?(?![\d.])/;
export const noServiceCodes: Rule = (source) => isTest(source) ? [] : nodes(source, (node) => {
  const text = ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node) ? node.text : undefined;
  const code = text && SERVICE_CODE.exec(text)?.[0];
  return code ? `names the service ${code}: move what depends on it into its file under catalog/services/` : undefined;
});

/** One way to import a thing: by its name, from the file that defines it. */
export const noDefaultExports: Rule = (source) => /(^|\/)vite\.config\.ts$/.test(source.path) ? [] : nodes(source, (node) => {
  const isDefault = ts.isExportAssignment(node) || (ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword))
    || (ts.isExportSpecifier(node) && node.name.text === 'default');
  return isDefault ? 'has a default export: export it by its name' : undefined;
});

export const noEnums: Rule = (source) => nodes(source, (node) => ts.isEnumDeclaration(node) ? `declares the enum ${node.name.text}: use a union of literals` : undefined);

/** A barrel hides where a thing is defined and loads all of a folder for one name. A file of its own may pass on a name that belongs to its subject. */
export const noBarrels: Rule = (source) => {
  const onlyPassesOn = source.tree.statements.every((statement) => ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement));
  return nodes(source, (node) => ts.isExportDeclaration(node) && node.moduleSpecifier && (onlyPassesOn || !node.exportClause)
    ? 'passes on what other files export: let the reader import it from there' : undefined);
};

/** What a page links to, or shows as a picture, the browser asks for as whoever has signed in: a guardian, or a clerk at a counter, is refused. */
export const ownFilesAsAnother: Rule = (source) => source.path === 'web/ui/own-files.ts' ? [] : nodes(source, (node) => ts.isTemplateHead(node) && node.text === '/api/v1/files/'
  ? 'makes the address of a file itself: show it by OwnFile or OwnPicture, which ask as whom the tab acts for' : undefined);

/** A region's own matter has a name for files only (`local.enquiry`), which says nothing to whoever reads a page. */
export const publicCodesOnly: Rule = (source) => nodes(source, (node) => ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent) && node.expression && /^(?:\w+\.)*service$/u.test(node.expression.getText(source.tree))
  ? `shows ${node.expression.getText(source.tree)} as it is: show publicCode of it, beside the name` : undefined);

export const notTooLong: Rule = (source) => {
  const lines = source.text.trimEnd().split('\n').length;
  return lines > 500 ? [{ path: source.path, line: 501, message: `has ${lines} lines: split it by noun or verb, 500 at the most` }] : [];
};

const functionOf = (statement: ts.Statement): string | undefined => {
  if (!isExported(statement)) return undefined;
  if (ts.isFunctionDeclaration(statement)) return statement.name?.text ?? 'default';
  const declared = ts.isVariableStatement(statement) ? statement.declarationList.declarations[0] : undefined;
  return declared?.initializer && (ts.isArrowFunction(declared.initializer) || ts.isFunctionExpression(declared.initializer)) ? declared.name.getText() : undefined;
};

/** The core is read by people who know the law and not the code: each public function says what it is for. */
export const documentedCore: Rule = (source) => !source.path.startsWith('src/core/') || isTest(source) ? [] : source.tree.statements.flatMap((statement) => {
  const name = functionOf(statement);
  const documented = ts.getJSDocCommentsAndTags(statement).length > 0;
  return name === undefined || documented ? [] : [finding(source, statement, `exports ${name} without a docstring: say shapes, units, errors, and the source of a rule`)];
});

/** What is asked again until it holds says for how long: by itself vitest gives up after a second, which on a busy machine is no fault of what is tested. */
export const patientWaits: Rule = (source) => nodes(source, (node) => ts.isCallExpression(node) && ['vi.waitFor', 'vi.waitUntil'].includes(node.expression.getText(source.tree)) && node.arguments.length < 2
  ? `calls ${node.expression.getText(source.tree)} without a time, which means a second: give it one, 60_000 where nothing speaks for another` : undefined);

/** Time and chance come into the core as data, so that every result can be computed again. */
export const pureCore: Rule = (source) => !source.path.startsWith('src/core/') || isTest(source) ? [] : nodes(source, (node) => {
  const text = ts.isPropertyAccessExpression(node) ? node.getText() : '';
  if (text === 'Date.now' || text === 'performance.now') return `reads the clock by ${text}: take the time as an argument`;
  if (text === 'Math.random' || text.startsWith('crypto.')) return `uses ${text}: take chance and hashes as arguments`;
  const isNow = (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) || (ts.isCallExpression(node) && node.expression.getText() === 'Date');
  return isNow ? 'reads the clock by new Date(): take the time as an argument' : undefined;
});

/** What is read anew on every return to a window may fail for a moment: whoever shows it by `isError` or `isSuccess` alone takes down with it what was typed, or shown once, beside it. */
export const readStays: Rule = (source) => {
  if (!source.path.endsWith('.tsx')) return [];
  const queries = new Set<string>();
  everyNode(source, (node) => {
    if (ts.isVariableDeclaration(node) && node.initializer && /^use(?:Infinite)?Query\(/u.test(node.initializer.getText(source.tree))) queries.add(node.name.getText(source.tree));
    if (ts.isPropertySignature(node) && node.type && /^UseQueryResult\b/u.test(node.type.getText(source.tree))) queries.add(node.name.getText(source.tree));
  });
  const asks = (node: ts.Node, what: string): boolean => ts.isPropertyAccessExpression(node) && node.name.text === what && queries.has(node.expression.getText(source.tree));
  const inPage = (node: ts.Node): boolean => ts.isJsxExpression(node.parent) || (ts.isBinaryExpression(node.parent) || ts.isConditionalExpression(node.parent) || ts.isParenthesizedExpression(node.parent)) && inPage(node.parent);
  return nodes(source, (node) => {
    if (ts.isIfStatement(node) && asks(node.expression, 'isError')) return `ends at ${node.expression.getText(source.tree)}, also where something has been read before: ask for what is stillThere, and show the problem above it`;
    if (asks(node, 'isSuccess') && inPage(node)) return `shows by ${node.getText(source.tree)}: show what is stillThere`;
    return undefined;
  });
};
