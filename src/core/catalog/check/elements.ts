import type { Catalog } from '../catalog.ts';
import type { DataElement, ElementSource, ElementType } from '../element.ts';
import { ORIGINS, type Precedence } from '../precedence.ts';
import type { Finding, Place } from '../finding.ts';
import type { PromiseTerms } from '../promise.ts';
import { accountField, secretFieldsOf, type RegisterKind } from '../register-kind.ts';
import { TEXT_FORMS } from '../../identity/text-form.ts';
import { mustBeCode, mustExist, unknownName } from './reference.ts';

/** Data elements and register kinds: their types, their sources and what ends what. */
export function checkElements(catalog: Catalog): readonly Finding[] {
  return [
    ...[...catalog.elements].flatMap(([id, element]) => checkElement(catalog, id, element)),
    ...[...catalog.registerKinds].flatMap(([id, kind]) => [
      ...Object.entries(kind.fields).flatMap(([name, field]) => checkType(catalog, field.type, { in: 'registerKinds', id, path: ['fields', name, 'type'] })),
      ...(kind.opens ?? []).flatMap((rule, index) => checkEnding(catalog, rule, { in: 'registerKinds', id, path: ['opens', index] })),
      ...checkPayments(catalog, kind, { in: 'registerKinds', id, path: ['payments'] }),
      ...(kind.letters === undefined || kind.fields[kind.letters] ? [] : [unknownName({ in: 'registerKinds', id, path: ['letters'] }, { zh: `${kind.zh}的字段`, en: `field of ${id}` }, kind.letters, Object.keys(kind.fields))]),
      ...checkOriginal(catalog, kind, { in: 'registerKinds', id, path: ['original'] }),
      ...checkPrecedence(kind.precedence, ORIGINS, { in: 'registerKinds', id, path: ['precedence'] }),
    ]),
  ];
}

/** What ends when an entry opens, and who is told: a scenario of the right direction, of entries with fields that they have. */
function checkEnding(catalog: Catalog, { ends, tell }: NonNullable<RegisterKind['opens']>[number], at: Place): readonly Finding[] {
  const kind = catalog.registerKinds.get(ends);
  if (kind === undefined) return mustExist(catalog, 'registerKinds', ends, { ...at, path: [...at.path, 'ends'] });
  if (tell === undefined) return [];
  const inside: Place = { ...at, path: [...at.path, 'tell'] };
  return [
    ...checkScenario(catalog, tell, 'tell', inside),
    ...Object.keys(tell.where ?? {}).filter((name) => !(name in kind.fields)).map((name) => unknownName(inside, { zh: `${kind.zh}的字段`, en: `field of ${ends}` }, name, Object.keys(kind.fields))),
  ];
}

/** An account to pay to stands in a field masked as one, of funds that there are; what suspends says in a field which fund. */
function checkPayments(catalog: Catalog, { payments, fields }: RegisterKind, at: Place): readonly Finding[] {
  const inside = (key: string): Place => ({ ...at, path: [...at.path, key] });
  const lacks = (key: string, what: string): Finding => ({ at: inside(key), message: { zh: `缺少字段：${what}`, en: `A field is missing: ${what}` }, remedy: { zh: '请在 fields 里补上', en: 'Add it under `fields`' } });
  return [
    ...(payments?.account ?? []).flatMap((fund, index) => mustBeCode(catalog, 'funds', fund, { ...at, path: [...at.path, 'account', index] })),
    ...(payments?.account !== undefined && accountField({ fields }) === undefined ? [lacks('account', 'mask: account')] : []),
    ...(payments?.suspends && fields['fund'] === undefined ? [lacks('suspends', 'fund')] : []),
  ];
}

/** Who keeps the original is told by a scenario of its own, and somebody here takes the request up. */
function checkOriginal(catalog: Catalog, { original }: RegisterKind, at: Place): readonly Finding[] {
  return original === undefined ? [] : [...checkScenario(catalog, original, 'tell', at), ...mustBeCode(catalog, 'authorities', original.line, { ...at, path: [...at.path, 'line'] })];
}

/** Who can say something of an element, by the names of an order of precedence. */
function speakersOf({ sources }: Pick<DataElement, 'sources'>): readonly string[] {
  return [...new Set(sources.flatMap((source): readonly string[] => {
    if (typeof source === 'string') return source === 'ask' || source === 'sign-in' ? [source] : [];
    if ('register' in source) return ORIGINS;
    if ('department' in source) return [`department:${source.department}`];
    return 'promise' in source ? ['promise'] : [];
  }))];
}

/** An order of precedence names sources that there are, each once, and every one of them: what is left out would be believed by chance. */
function checkPrecedence(precedence: Precedence | undefined, speakers: readonly string[], at: Place): readonly Finding[] {
  if (precedence === undefined) return [];
  const { order } = precedence;
  const inside = (index: number): Place => ({ ...at, path: [...at.path, 'order', index] });
  const missing = speakers.filter((name) => !order.includes(name));
  return [
    ...order.flatMap((name, index) => (speakers.includes(name) ? [] : [unknownName(inside(index), { zh: '来源', en: 'source' }, name, speakers)])),
    ...order.flatMap((name, index) => (order.indexOf(name) === index ? [] : [{ at: inside(index), message: { zh: `来源 ${name} 写了两次`, en: `The source ${name} stands twice` }, remedy: { zh: '请只留一处', en: 'Keep one of them' } }])),
    ...(missing.length === 0 ? [] : [{ at: { ...at, path: [...at.path, 'order'] }, message: { zh: `先后次序里缺少来源：${missing.join('、')}`, en: `The order lacks sources: ${missing.join(', ')}` }, remedy: { zh: '每个来源都要排上，没有排的不知道信谁', en: 'Every source has its place, or nobody knows who is believed' } }]),
  ];
}

/** That the code list of a type exists. */
export function checkType(catalog: Catalog, type: ElementType, at: Place): readonly Finding[] {
  return typeof type === 'object' && 'code' in type ? mustExist(catalog, 'codes', type.code, at) : [];
}

function checkElement(catalog: Catalog, id: string, element: DataElement): readonly Finding[] {
  const at = (...path: readonly (string | number)[]): Place => ({ in: 'elements', id, path });
  const { contest } = element;
  const asked = element.sources.some((source) => source === 'ask' || source === 'officer');
  return [
    ...checkType(catalog, element.type, at('type')),
    ...element.sources.flatMap((source, index) => [...checkSource(catalog, source, at('sources', index)), ...checkSecret(catalog, element, source, at('sources', index))]),
    ...checkAnswer(element, at('answer'), at('type')),
    ...checkPrecedence(element.precedence, speakersOf(element), at('precedence')),
    ...(contest === undefined ? [] : mustExist(catalog, 'evidence', contest, at('contest'))),
    ...(contest !== undefined && catalog.evidence.get(contest)?.proves.includes(id) === false
      ? [{ at: at('contest'), message: { zh: `材料 ${contest} 没有写明能说明 ${id}`, en: `The evidence ${contest} does not say that it proves ${id}` }, remedy: { zh: `请在 evidence/ 里该材料的 proves 里补上 ${id}`, en: `Add ${id} to its \`proves\`` } }] : []),
    ...(asked && element.question === undefined
      ? [{ at: at('sources'), message: { zh: '要问人，却没有写问题', en: 'Somebody is to be asked, but there is no question' }, remedy: { zh: '请补上 question: { zh, en }', en: 'Add question: { zh, en }' } }] : []),
  ];
}

/** What a person types has a form or a longest length, what they count or date has bounds: else “123” is a number of identity and 2030 the past. */
function checkAnswer({ type, sources, answer = {} }: DataElement, at: Place, typeAt: Place): readonly Finding[] {
  const asked = sources.includes('ask');
  const ordered = type === 'date' || (typeof type === 'object' && !('code' in type));
  const integer = typeof type === 'object' && 'integer' in type ? type : undefined;
  const own = { from: typeof type === 'object' && 'money' in type ? 0 : integer?.min, to: integer?.max };
  const open = (['from', 'to'] as const).filter((side) => ordered && asked && answer[side] === undefined && own[side] === undefined);
  const misplaced = (['form', 'longest', 'from', 'to'] as const).filter((key) => answer[key] !== undefined && (key === 'form' || key === 'longest' ? type !== 'text' : !ordered));
  const twice = integer === undefined ? [] : (['from', 'to'] as const).filter((side) => answer[side] !== undefined && own[side] !== undefined);
  const finding = (message: Finding['message'], remedy: Finding['remedy'], where = at): Finding => ({ at: where, message, remedy });
  return [
    ...(type === 'text' && asked && answer.form === undefined && answer.longest === undefined
      ? [finding({ zh: '要人填的文字没有写明格式，也没有写明最长多少字', en: 'A text that somebody is to type has neither a form nor a longest length' }, { zh: `请补上 answer: { form: ${TEXT_FORMS.join(' | ')} } 或者 answer: { longest: 字数 }`, en: `Add answer: { form: ${TEXT_FORMS.join(' | ')} } or answer: { longest: characters }` }, typeAt)] : []),
    ...open.map((side) => finding({ zh: `要人填的日期、数字或金额没有写明${side === 'from' ? '最小（最早）' : '最大（最晚）'}是多少`, en: `What somebody is to enter has no ${side === 'from' ? 'least value or first day' : 'greatest value or last day'}` }, { zh: `请补上 answer: { ${side}: … }，可以用 today() 和 region.*；整数不随政策变的写在类型的 ${side === 'from' ? 'min' : 'max'} 里`, en: `Add answer: { ${side}: … }, a FEEL expression over today() and region.*; of a whole number what never changes is ${side === 'from' ? 'min' : 'max'} of its type` }, typeAt)),
    ...misplaced.map((key) => finding({ zh: `这种类型没有 ${key}`, en: `This type has no ${key}` }, { zh: 'form 和 longest 用于文字，from 和 to 用于日期、数字和金额', en: 'form and longest are for texts, from and to for dates, numbers and amounts' }, { ...at, path: [...at.path, key] })),
    ...twice.map((side) => finding({ zh: `类型和 answer 里都写了${side === 'from' ? '最小值' : '最大值'}`, en: `Both the type and answer have a ${side === 'from' ? 'least' : 'greatest'} value` }, { zh: '请只留一处', en: 'Keep one of them' }, { ...at, path: [...at.path, side] })),
  ];
}

function checkSource(catalog: Catalog, source: ElementSource, at: Place): readonly Finding[] {
  if (typeof source === 'string' || 'derive' in source) return [];
  if ('promise' in source) return checkPromise(catalog, source.promise, { ...at, path: [...at.path, 'promise', 'check', 'by'] });
  if ('register' in source) {
    const { kind, field, matching = {} } = source.register;
    const fields = ['from', 'to', ...Object.keys(catalog.registerKinds.get(kind)?.fields ?? {})];
    const named = [...(field === undefined ? [] : [field]), ...Object.keys(matching)];
    return [
      ...mustExist(catalog, 'registerKinds', kind, at),
      ...named.filter((name) => catalog.registerKinds.has(kind) && !fields.includes(name)).map((name) => unknownName(at, { zh: '登记字段', en: `field of ${kind}` }, name, fields)),
      ...Object.values(matching).flatMap((name) => checkSearched(catalog, name, at)),
    ];
  }
  return checkScenario(catalog, source, 'ask', at, source.field);
}

/** Who is asked whether a promise was kept answers yes or no to a question that there is. */
function checkPromise(catalog: Catalog, { check }: PromiseTerms, at: Place): readonly Finding[] {
  if (check.class !== 'full' || check.by === undefined) return [];
  const { department, scenario, field } = check.by;
  const type = catalog.departments.get(department)?.scenarios[scenario]?.answer[field];
  const wrong: readonly Finding[] = type === undefined || type === 'boolean' ? [] : [{
    at, message: { zh: `${field} 不是“是”或“否”，不能核查承诺`, en: `${field} is not yes or no and cannot confirm a promise` }, remedy: { zh: '请换一个布尔字段', en: 'Name a boolean field' },
  }];
  return [...checkScenario(catalog, check.by, 'ask', at, field), ...wrong];
}

/** What lies encrypted in the register must not stand in clear in the facts of a case. */
function checkSecret(catalog: Catalog, { mask }: DataElement, source: ElementSource, at: Place): readonly Finding[] {
  if (mask !== undefined || typeof source === 'string' || !('register' in source)) return [];
  const { kind: name, field } = source.register;
  const kind = catalog.registerKinds.get(name);
  if (kind === undefined || field === undefined || !secretFieldsOf(kind).includes(field)) return [];
  return [{ at, message: { zh: `登记字段 ${name} 的 ${field} 是保密的，用它的数据元要遮盖`, en: `The field ${field} of ${name} is secret, so the element that reads it must be masked` }, remedy: { zh: '请补上 mask', en: 'Add mask' } }];
}

/** The register is searched by what a source says, before anything is computed: by no computed element, nor by another search. */
function checkSearched(catalog: Catalog, name: string, at: Place): readonly Finding[] {
  const element = catalog.elements.get(name);
  if (element === undefined) return mustExist(catalog, 'elements', name, at);
  const later = element.sources.some((source) => typeof source === 'object' && ('derive' in source || ('register' in source && source.register.matching !== undefined)));
  return later ? [{ at, message: { zh: `不能按 ${name} 查登记：它本身要推算或再查`, en: `The register cannot be searched by ${name}, which is itself computed or searched for` }, remedy: { zh: '请改用直接有来源的数据元', en: 'Use an element that a source gives' } }] : [];
}

/** That a scenario exists, in the right direction, and that its answer has the field. */
export function checkScenario(catalog: Catalog, { department, scenario }: { readonly department: string; readonly scenario: string }, direction: 'ask' | 'tell', at: Place, field?: string): readonly Finding[] {
  const known = catalog.departments.get(department);
  if (known === undefined) return mustExist(catalog, 'departments', department, at);
  const found = known.scenarios[scenario];
  if (found === undefined) return [unknownName(at, { zh: `${known.zh}的场景`, en: `scenario of ${department}` }, scenario, Object.keys(known.scenarios))];
  if (found.direction !== direction) {
    return [{ at, message: { zh: `场景 ${scenario} 的方向是 ${found.direction}，这里要用 ${direction}`, en: `The scenario ${scenario} is for ${found.direction}, not for ${direction}` }, remedy: { zh: '请换一个场景', en: 'Choose another scenario' } }];
  }
  return field === undefined || field in found.answer ? [] : [unknownName(at, { zh: '答复字段', en: `field of the answer of ${scenario}` }, field, Object.keys(found.answer))];
}
