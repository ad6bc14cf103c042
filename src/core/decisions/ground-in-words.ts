import type { Comparison, Ground, Items, Membership, Operand, Presence, Truth } from '../feel/explain/ground.ts';
import { isNumber } from '../feel/numbers/number.ts';
import { isList, type FeelValue } from '../feel/values/value.ts';
import type { Localized } from '../value.ts';
import { syntaxInWords } from './in-words.ts';
import { marginInWords, requirement } from './limit-words.ts';
import { nameOfOperand, sourcesOf, typeOfOperand, underlying, valueInWords, type Wording } from './operand-in-words.ts';

/** One clause, and where what it says comes from. */
type Clause = { readonly words: Localized; readonly source: Localized };

const NOTHING: Localized = { zh: '', en: '' };
/** So many items of a list are said one by one. */
const ITEMS_SAID = 3;

/** Grounds as one sentence without its full stop: what was found, what is required, and by how much it is missed. */
export function groundsInWords(wording: Wording, grounds: readonly Ground[]): Localized {
  const clauses = merged(grounds.filter((ground) => !isObvious(wording, ground, grounds))).map((group) => clauseOf(wording, group));
  // What comes from the same source says so once.
  const said = clauses.map(({ words, source }, index) => (clauses[index + 1]?.source.zh === source.zh ? words : { zh: words.zh + source.zh, en: words.en + source.en }));
  return joined(said, '；', '; ');
}

/** That there is a value needs no words where the value is said. */
function isObvious({ factOf }: Wording, ground: Ground, all: readonly Ground[]): boolean {
  if (ground.kind !== 'presence' || !ground.wanted || !ground.held) return false;
  const { name } = ground.subject;
  return all.some((other) => other !== ground && operandsOf(other).some(({ names }) => (name !== undefined && names.includes(name)) || underlying(names, factOf).some(({ element }) => element === name)));
}

function operandsOf(ground: Ground): readonly Operand[] {
  if (ground.kind === 'comparison') return [ground.subject, ground.limit];
  return ground.kind === 'alternatives' || ground.kind === 'items' ? [] : [ground.subject];
}

/** Bounds of the same value stand together. */
function merged(grounds: readonly Ground[]): readonly (readonly [Ground, ...Ground[]])[] {
  const groups: [Ground, ...Ground[]][] = [];
  for (const ground of grounds) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    const same = first?.kind === 'comparison' && ground.kind === 'comparison' && first.subject.syntax.text === ground.subject.syntax.text && first.chose === ground.chose;
    if (same) last?.push(ground);
    else groups.push([ground]);
  }
  return groups;
}

function clauseOf(wording: Wording, [ground, ...more]: readonly [Ground, ...Ground[]]): Clause {
  switch (ground.kind) {
    case 'comparison': return comparison(wording, [ground, ...more.filter((each): each is Comparison => each.kind === 'comparison')]);
    case 'membership': return { words: membership(wording, ground), source: sourcesOf(wording, [ground.subject]) };
    case 'presence': return { words: presence(wording, ground), source: sourcesOf(wording, [ground.subject]) };
    case 'truth': return { words: truth(wording, ground), source: sourcesOf(wording, [ground.subject]) };
    case 'alternatives': {
      const ways = joined(ground.ways.map((way) => groundsInWords(wording, way)), '；', '; ');
      return { words: { zh: `有一项符合即可，但都不符合：${ways.zh}`, en: `one of these would be enough, and none is met: ${ways.en}` }, source: NOTHING };
    }
    default: return { words: items(wording, ground), source: sourcesOf(wording, ground.list) };
  }
}

function comparison(wording: Wording, bounds: readonly [Comparison, ...Comparison[]]): Clause {
  const [{ subject, limit, chose }] = bounds;
  const type = typeOfOperand(wording, subject) ?? typeOfOperand(wording, limit);
  const name = nameOfOperand(wording, subject);
  // “Months insured: 11”: a unit that the name says already is not said again in English.
  const unitSaid = typeof type === 'object' && 'integer' in type && name.en.toLowerCase().includes(type.integer);
  const plain = unitSaid ? { integer: '' } : undefined;
  const value = { zh: valueInWords(wording, subject.value, type, subject.name).zh, en: valueInWords(wording, subject.value, plain ?? type, subject.name).en };
  const said = isInWords(name, value, subject.value);
  const source = sourcesOf(wording, [subject, ...bounds.flatMap((bound) => bound.limit)]);
  // What chose the way of an `if`, or is just what was asked for, needs no more than its value.
  if (chose === true || bounds.every(({ sign, held }) => held && sign === '=')) return { words: said, source };
  const required = joined(bounds.map((bound) => requirement(wording, bound, type, plain)), '、', ', ');
  const margin = marginInWords(wording, bounds, type);
  return { words: { zh: `${said.zh}，要求${required.zh}${margin.zh}`, en: `${said.en}, required: ${required.en}${margin.en}` }, source };
}

function membership(wording: Wording, { subject, allowed, wanted, held, chose }: Membership): Localized {
  const type = typeOfOperand(wording, subject);
  const said = isInWords(nameOfOperand(wording, subject), valueInWords(wording, subject.value, type, subject.name), subject.value);
  if (chose === true) return said;
  if (wanted && held) return { zh: `${said.zh}，属于规定的情形`, en: `${said.en}, one of those provided for` };
  const values = allowed.flatMap((each): readonly Localized[] => valuesOf(each).map((value) => (value === null && !each.syntax.kind.startsWith('Null') ? syntaxInWords(each.syntax, wording.naming) : valueInWords(wording, value, type))));
  const list = joined(values, '、', ', ');
  const several = values.length > 1;
  if (wanted) return { zh: `${said.zh}，要求是${list.zh}${several ? '之一' : ''}`, en: `${said.en}, required: ${several ? 'one of ' : ''}${list.en}` };
  return held ? { zh: `${said.zh}，不是${list.zh}`, en: `${said.en}, which is ${several ? 'none of' : 'not'} ${list.en}` } : { zh: `${said.zh}；是${list.zh}的，不符合这一条`, en: `${said.en}; whoever is ${several ? 'one of ' : ''}${list.en} does not meet this` };
}

function presence(wording: Wording, { subject, wanted, held, chose }: Presence): Localized {
  const name = nameOfOperand(wording, subject);
  const said = subject.value === null ? { zh: `没有“${name.zh}”`, en: `no “${name.en}”` } : isInWords(name, valueInWords(wording, subject.value, typeOfOperand(wording, subject), subject.name), subject.value);
  return held || chose === true || wanted ? said : { zh: `${said.zh}；有的，不符合这一条`, en: `${said.en}; whoever has one does not meet this` };
}

function truth(wording: Wording, { subject, wanted, held, chose }: Truth): Localized {
  // Where either answer has words of its own, they say all of it.
  const says = subject.name === undefined || typeof subject.value !== 'boolean' ? undefined : wording.compiled.catalog.elements.get(subject.name)?.says?.[subject.value ? 'yes' : 'no'];
  if (says) { wording.said.add(subject.name!); return { zh: says.zh, en: says.en }; }
  const name = nameOfOperand(wording, subject);
  const said = isInWords(subject.name === undefined ? { zh: `“${name.zh}”`, en: `“${name.en}”` } : name, valueInWords(wording, subject.value, 'boolean'), subject.value);
  if (held || chose === true) return said;
  return { zh: `${said.zh}，要“${wanted ? '是' : '否'}”才符合`, en: `${said.en}, but it has to be ${wanted ? 'yes' : 'no'}` };
}

function items(wording: Wording, { list, total, settled, grounds }: Items): Localized {
  const name = joined(list.map((each) => nameOfOperand(wording, each)), '、', ', ');
  const said = groundsInWords(wording, grounds.slice(0, ITEMS_SAID));
  return { zh: `“${name.zh}”共 ${String(total)} 项，由其中 ${String(settled)} 项决定：${said.zh}`, en: `“${name.en}” has ${String(total)} items, and ${String(settled)} of them settle it: ${said.en}` };
}

/** What something is called and what it is: 年龄为 45 岁, 已办失业登记：是. */
export function isInWords(name: Localized, text: Localized, value: FeelValue): Localized {
  const apart = value === null || typeof value === 'boolean' || (!isNumber(value) && isList(value));
  return { zh: apart ? `${name.zh}：${text.zh}` : `${name.zh}为${text.zh.startsWith('“') ? '' : ' '}${text.zh}`, en: `${name.en}: ${text.en}` };
}

/** A group of codes is the codes in it. */
function valuesOf({ value }: Operand): readonly FeelValue[] {
  return isList(value) ? value : [value];
}

function joined(parts: readonly Localized[], zh: string, en: string): Localized {
  return { zh: parts.map((part) => part.zh).join(zh), en: parts.map((part) => part.en).join(en) };
}
