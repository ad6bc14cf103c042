import { parser, trackVariables } from 'lezer-feel';
import { FeelError } from '../feel-error.ts';
import { regroup } from './regroup.ts';

/** A node of the parsed text. `kind` is the name the grammar gives it; keywords and brackets keep their own spelling. */
export type Syntax = {
  readonly kind: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly children: readonly Syntax[];
};

/** What a text is to be read as. */
export type Top = 'Expression' | 'UnaryTests';

/**
 * Names that are known beforehand, with the names inside of contexts: `{ Applicant: { 'Marital Status': {} } }`. Only a name that is
 * known may hold keywords and signs: `Profit and Loss`, `Full-Time`.
 */
export type Declared = { readonly [name: string]: Declared };

const MAX_LENGTH = 20_000;
const MAX_DEPTH = 100;
const MAX_NAME_PARTS = 40;
const MAX_NAMES = 500;
/** Longer texts and more of them are not kept. */
const KEPT_LENGTH = 300;
const KEPT_TEXTS = 3_000;

// A name with a keyword in it is read as one name only where it is declared; in a long expression the grammar alone may split it.
const BUILT_IN: Declared = { 'years and months duration': {} };

// Following the names costs a fifth of the parsing. It tells nothing where none is declared, made by a loop, a function or a context, or holds a keyword.
const NAMES_MADE = /\b(?:for|some|every|function|months)\b|[{[]/;
const PLAIN = { Expression: parser.configure({ top: 'Expression' }), UnaryTests: parser.configure({ top: 'UnaryTests' }) };
const parsers = new WeakMap<Declared, Readonly<Record<Top, typeof parser>>>();

// The grammar spells these two like keywords although they are operands.
const OPERANDS_IN_DISGUISE: Readonly<Record<string, string>> = { null: 'NullLiteral', '?': 'InputValue' };
const NO_OPERANDS = new Set(['ArithOp', 'CompareOp']);

// The grammar does not know `range<number>` of DMN 1.4 yet: it reads `list <number>`, and the text itself tells which of the two it is.
const RANGE_TYPE = /\brange(?=\s*<[\w\s<>,]+>)/g;

// The apostrophe of names in the standard (grammar rule 30) is the curved one; the grammar knows the straight one.
const straight = (text: string): string => text.replaceAll('’', "'");

type Cursor = ReturnType<ReturnType<typeof parser.parse>['cursor']>;

const kept: Readonly<Record<Top, Map<string, Syntax>>> = { Expression: new Map(), UnaryTests: new Map() };

/**
 * Parses a text as a FEEL expression or as unary tests. Throws FeelError at the first place that cannot be read. The same short text is read once: three in four
 * of the six thousand of a catalogue stand in it several times, and reading them was half of what loading it takes.
 */
export function parse(text: string, top: Top, declared: Declared = BUILT_IN): Syntax {
  if (declared !== BUILT_IN || text.length > KEPT_LENGTH) return parseAnew(text, top, declared);
  const known = kept[top].get(text);
  if (known !== undefined) return known;
  const syntax = parseAnew(text, top, declared);
  // Who sends always another text pushes out what is kept and gains nothing by it.
  if (kept[top].size >= KEPT_TEXTS) kept[top].clear();
  kept[top].set(text, syntax);
  return syntax;
}

function parseAnew(text: string, top: Top, declared: Declared): Syntax {
  if (text.length > MAX_LENGTH) {
    throw new FeelError({ zh: `表达式超过 ${String(MAX_LENGTH)} 个字符`, en: `The expression is longer than ${String(MAX_LENGTH)} characters` }, { from: MAX_LENGTH, to: text.length });
  }
  if (NAMES_MADE.test(text)) checkNames(text);
  const { [top]: parserOf } = NAMES_MADE.test(text) || declared !== BUILT_IN ? parserFor(declared) : PLAIN;
  const syntax = read(parserOf.parse(straight(text).replaceAll(RANGE_TYPE, 'list ')).cursor(), text, 0);
  return text.includes('in') ? regroup(syntax) : syntax;
}

function parserFor(declared: Declared): Readonly<Record<Top, typeof parser>> {
  const known = parsers.get(declared);
  if (known !== undefined) return known;
  const contextTracker = trackVariables({ ...BUILT_IN, ...straightened(declared) });
  const made = { Expression: parser.configure({ top: 'Expression', contextTracker }), UnaryTests: parser.configure({ top: 'UnaryTests', contextTracker }) };
  parsers.set(declared, made);
  return made;
}

function straightened(declared: Declared): Declared {
  return Object.fromEntries(Object.entries(declared).filter(([name]) => !isTooLong(name)).map(([name, inside]) => [straight(name), straightened(inside)]));
}

/** The grammar compares every name word by word with all that are known: too many or too long ones would take for ever. */
function checkNames(text: string): void {
  const names = namesMade(text);
  if (names.length > MAX_NAMES) throw new FeelError({ zh: `表达式里的名称超过 ${String(MAX_NAMES)} 个`, en: `The expression makes more than ${String(MAX_NAMES)} names` }, { from: 0, to: text.length });
  const long = names.find(isTooLong);
  if (long === undefined) return;
  const from = Math.max(text.indexOf(long), 0);
  throw new FeelError({ zh: `名称超过 ${String(MAX_NAME_PARTS)} 个词`, en: `The name has more than ${String(MAX_NAME_PARTS)} words` }, { from, to: from + long.length });
}

/** What may be a name that the text itself brings in: a key, an iterator, a parameter of a function. Texts and comments hold none. */
function namesMade(text: string): readonly string[] {
  const bare = text.replaceAll(/"(?:[^"\\]|\\.)*"(?!\s*:)|\/\*.*?\*\/|\/\/[^\n]*/gs, '""');
  const names = [...bare.matchAll(/[^{}[\](),:"<>=]+(?=:)|"[^"]*"(?=\s*:)|(?:\b(?:for|some|every)\b|,)[^{}[\](),:"<>=]*?\bin\b/g)].map(([name]) => name);
  const parameters = [...bare.matchAll(/\bfunction\s*\(([^)]*)/g)].flatMap(([, list = '']) => list.split(','));
  return [...names, ...parameters];
}

function isTooLong(name: string): boolean {
  return name.length > MAX_NAME_PARTS && (name.match(/[\p{L}\p{N}_]+|[^\s\p{L}\p{N}_]/gu)?.length ?? 0) > MAX_NAME_PARTS;
}

/** The sub-expressions of a node: its children without keywords, brackets and operators. */
export function operands(syntax: Syntax): readonly Syntax[] {
  return syntax.children.filter(({ kind }) => kind >= 'A' && kind < '[' && !NO_OPERANDS.has(kind));
}

/** The first child of one of some kinds, if there is one. */
export function childOf(syntax: Syntax, ...kinds: readonly string[]): Syntax | undefined {
  return syntax.children.find((child) => kinds.includes(child.kind));
}

/** A name as it is looked up: its words with one space between. */
export function spelled(name: Syntax): string {
  return name.text.replaceAll(/\s+/g, ' ').trim();
}

function read(cursor: Cursor, text: string, depth: number): Syntax {
  const { from, to } = cursor;
  if (cursor.type.isError) throw unreadable(text, from, to);
  if (depth > MAX_DEPTH) throw new FeelError({ zh: `表达式嵌套超过 ${String(MAX_DEPTH)} 层`, en: `The expression is nested more than ${String(MAX_DEPTH)} levels deep` }, { from, to });
  const kind = cursor.name === 'ListType' && text.startsWith('range', from) ? 'RangeType' : (OPERANDS_IN_DISGUISE[cursor.name] ?? cursor.name);
  const children: Syntax[] = [];
  if (cursor.firstChild()) {
    do {
      if (!cursor.name.endsWith('Comment')) children.push(read(cursor, text, depth + 1));
    } while (cursor.nextSibling());
    cursor.parent();
  }
  return { kind, text: text.slice(from, to), from, to, children };
}

function unreadable(text: string, from: number, to: number): FeelError {
  if (from >= text.trimEnd().length) {
    return new FeelError({ zh: '表达式不完整，末尾缺少内容', en: 'The expression ends too early' }, { from, to: text.length });
  }
  const end = Math.max(to, from + 1);
  const found = text.slice(from, end);
  return new FeelError({ zh: `这里不能出现“${found}”`, en: `“${found}” cannot stand here` }, { from, to: end });
}
