import { operands, parse, spelled, type Syntax } from '../../feel/parse/syntax.ts';
import type { NamesRead } from '../compile-error.ts';
import type { CompiledCatalog } from '../compiled.ts';
import { wholeOf } from '../bundle.ts';
import type { Finding } from '../finding.ts';
import { mustBeCode } from './reference.ts';

/** Parts of the catalogue whose texts are single expressions; the cells of a table are held against its own choices. */
const EXPRESSIONS: readonly string[] = ['services', 'lifeEvents', 'elements', 'regions'];

/** That what is compared with a code is a code of its list: a condition on an answer that nobody can give holds for nobody. */
export function checkCodeValues(compiled: CompiledCatalog): readonly Finding[] {
  return compiled.read.filter(({ where, text }) => EXPRESSIONS.includes(where.in) && text.includes('"')).flatMap((read) => {
    const syntax = parsed(read.text);
    return syntax === undefined ? [] : comparisons(syntax).flatMap((parts) => wrongIn(compiled, read, parts));
  });
}

/** The words of a result hold names too and are no expression. */
function parsed(text: string): Syntax | undefined {
  try {
    return parse(text, 'Expression');
  } catch {
    return undefined;
  }
}

/** What is compared with each other, in each comparison and in each `list contains`. */
function comparisons(syntax: Syntax): readonly (readonly Syntax[])[] {
  const inside = syntax.children.flatMap(comparisons);
  if (syntax.kind === 'Comparison') return [operands(syntax), ...inside];
  const [called, parameters] = operands(syntax);
  return syntax.kind === 'FunctionInvocation' && called && parameters && spelled(called) === 'list contains' ? [operands(parameters), ...inside] : inside;
}

function wrongIn(compiled: CompiledCatalog, { where }: NamesRead, parts: readonly Syntax[]): readonly Finding[] {
  const lists = parts.flatMap((part) => codeList(compiled, where, part) ?? []);
  const literals = parts.flatMap(literalsOf);
  return lists.flatMap((list) => literals.flatMap((literal) => mustBeCode(compiled.catalog, list, literal, where)));
}

/** The texts of an operand: a text, or those of a list. */
function literalsOf(part: Syntax): readonly string[] {
  if (part.kind === 'StringLiteral') return [JSON.parse(part.text) as string];
  return part.kind === 'List' || part.kind === 'PositiveUnaryTest' || part.kind === 'PositiveUnaryTests' ? operands(part).flatMap(literalsOf) : [];
}

/** The code list of a name: that of a question of the event, else of the data element. */
function codeList({ catalog }: CompiledCatalog, where: NamesRead['where'], part: Syntax): string | undefined {
  const name = part.text.replaceAll(/\s+/g, '');
  const asked = where.in === 'lifeEvents' ? wholeOf(catalog, where.id)?.questions.find(({ id }) => id === name)?.type : undefined;
  const type = asked ?? catalog.elements.get(name)?.type;
  return typeof type === 'object' && 'code' in type ? type.code : undefined;
}
