import type { Comparison, Ground, Membership, Sign } from '../feel/explain/ground.ts';
import { isList, type FeelValue } from '../feel/values/value.ts';
import type { Localized } from '../value.ts';
import { isInWords } from './ground-in-words.ts';
import { marginInWords, requirement } from './limit-words.ts';
import { limitInWords, nameOfOperand, typeOfOperand, valueInWords, type Wording } from './operand-in-words.ts';

/** So many allowed values are said in one breath. */
const SAID_AT_ONCE = 2;

/**
 * The one sentence that somebody who was refused reads first: the value that was found against what is wanted, and nothing else. No source, no article, no list
 * of cases: these stand in the whole explanation. Undefined where no single value is in the way.
 */
export function plainlyInWords(wording: Wording, grounds: readonly Ground[]): Localized | undefined {
  const ground = inTheWay(grounds);
  if (ground === undefined) return undefined;
  switch (ground.kind) {
    case 'comparison': return compared(wording, ground);
    case 'membership': return among(wording, ground);
    case 'presence': {
      const name = nameOfOperand(wording, ground.subject);
      return ground.wanted ? notFound(name) : { zh: `已经有“${name.zh}”，不能再有`, en: `There is a “${name.en}” already` };
    }
    case 'truth': {
      const { name: element, value } = ground.subject;
      const known = element === undefined || typeof value !== 'boolean' ? undefined : wording.compiled.catalog.elements.get(element);
      const says = known?.says?.[value === true ? 'yes' : 'no'];
      if (says) return { zh: says.zh, en: says.en };
      const name = nameOfOperand(wording, ground.subject);
      // What only the person can say was not looked for anywhere: they said no.
      if (known && value === false && ground.wanted && known.sources.every((source) => source === 'ask')) return { zh: `“${name.zh}”填的是“否”`, en: `“${name.en}” was answered with no` };
      return ground.wanted ? notFound(name) : { zh: `查到“${name.zh}”，这种情形不能办`, en: `Found: “${name.en}”, which stands in the way` };
    }
    default: return undefined;
  }
}

function notFound({ zh, en }: Localized): Localized {
  return { zh: `没有查到“${zh}”`, en: `Nothing was found for “${en}”` };
}

/** The same of a condition that is met: only what was found, in the last of what it rests on. What chose the way of an `if` is not said. */
export function foundInWords(wording: Wording, grounds: readonly Ground[]): Localized | undefined {
  const ground = grounds.findLast(({ held, chose }) => held && chose !== true);
  if (ground === undefined || ground.kind === 'alternatives' || ground.kind === 'items') return undefined;
  const name = nameOfOperand(wording, ground.subject);
  if (ground.kind === 'truth') return ground.wanted ? { zh: `查到“${name.zh}”`, en: `found: “${name.en}”` } : undefined;
  const type = typeOfOperand(wording, ground.subject) ?? (ground.kind === 'comparison' ? typeOfOperand(wording, ground.limit) : undefined);
  return ground.subject.value === null ? undefined : isInWords(name, valueInWords(wording, ground.subject.value, type, ground.subject.name), ground.subject.value);
}

/** The first that was not met; of several ways the first, which is how the law has it; of a list what settled it. */
function inTheWay(grounds: readonly Ground[]): Ground | undefined {
  const first = grounds.find(({ held, chose }) => !held && chose !== true);
  if (first?.kind === 'alternatives') return inTheWay(first.ways[0] ?? []);
  return first?.kind === 'items' ? inTheWay(first.grounds) : first;
}

function among(wording: Wording, { subject, wanted, allowed }: Membership): Localized {
  const name = nameOfOperand(wording, subject);
  if (subject.value === null) return notFound(name);
  const type = typeOfOperand(wording, subject);
  const said = isInWords(name, valueInWords(wording, subject.value, type, subject.name), subject.value);
  const values = allowed.flatMap(({ value }): readonly FeelValue[] => (isList(value) ? value : [value]));
  if (!wanted || values.length > SAID_AT_ONCE) return { zh: `${said.zh}，这种情形不能办`, en: `${said.en}, which is not one of the cases this is for` };
  const list = values.map((value) => valueInWords(wording, value, type));
  return { zh: `${said.zh}，要是${list.map(({ zh }) => zh).join('或者')}才行`, en: `${said.en}; it has to be ${list.map(({ en }) => en).join(' or ')}` };
}

const AMOUNTS: Readonly<Record<Sign, string>> = { '>=': '要满', '>': '要超过', '<=': '不能超过', '<': '要少于', '=': '要是', '!=': '不能是' };
const DAYS: Readonly<Record<Sign, string>> = { '>=': '不能早于', '>': '要晚于', '<=': '不能晚于', '<': '要早于', '=': '要是', '!=': '不能是' };

function compared(wording: Wording, bound: Comparison): Localized {
  const { subject, limit, sign } = bound;
  const name = nameOfOperand(wording, subject);
  if (subject.value === null) return notFound(name);
  const short: Wording = { ...wording, short: true };
  const type = typeOfOperand(wording, subject) ?? typeOfOperand(wording, limit);
  const said = isInWords(name, valueInWords(wording, subject.value, type, subject.name), subject.value);
  const wanted = limitInWords(short, limit, type).zh;
  const margin = marginInWords(wording, [bound], type);
  return { zh: `${said.zh}，${(type === 'date' ? DAYS : AMOUNTS)[sign]}${wanted.startsWith('“') ? '' : ' '}${wanted}${margin.zh}`, en: `${said.en}; it has to be ${requirement(short, bound, type, undefined).en}${margin.en}` };
}
