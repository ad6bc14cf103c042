import type { Catalog } from '../catalog.ts';
import type { DocumentField } from '../document-kind.ts';
import type { Finding, Place } from '../finding.ts';
import { findCode } from '../find-code.ts';
import { mustExist } from './reference.ts';

/** Kinds of documents that are read: signs that can be found, patterns that compile and have the groups their field is made of, elements that exist. */
export function checkDocumentKinds(catalog: Catalog): readonly Finding[] {
  return [...catalog.documentKinds].flatMap(([id, { enough, signs, evidence, fields }]) => [
    ...(enough <= signs.length ? [] : [{ at: { in: 'documentKinds' as const, id, path: ['enough'] }, message: { zh: `要认出 ${enough} 个特征词，却只写了 ${signs.length} 个`, en: `${enough} signs are wanted, only ${signs.length} are written` }, remedy: { zh: '请多写特征词，或者把 enough 改小', en: 'Write more signs, or make enough smaller' } }]),
    ...(evidence ?? []).flatMap((name, index) => (catalog.evidence.has(name) ? [] : mustExist(catalog, 'evidence', name, { in: 'documentKinds', id, path: ['evidence', index] }))),
    ...Object.entries(fields).flatMap(([name, field]) => checkField(catalog, field, { in: 'documentKinds', id, path: ['fields', name] })),
  ]);
}

function checkField(catalog: Catalog, field: DocumentField, at: Place): readonly Finding[] {
  const wanted = field.as === 'day' ? 3 : 1;
  return [
    ...field.patterns.flatMap((pattern, index): readonly Finding[] => {
      const groups = groupsOf(pattern);
      const place = { ...at, path: [...at.path, 'patterns', index] };
      if (groups === undefined) return [{ at: place, message: { zh: '这不是能用的正则表达式', en: 'This is no regular expression' }, remedy: { zh: '请改正括号和转义', en: 'Mend its brackets and escapes' } }];
      return groups === wanted ? [] : [{ at: place, message: { zh: `这个表达式有 ${groups} 个分组，应当是 ${wanted} 个`, en: `It has ${groups} groups, and should have ${wanted}` }, remedy: { zh: '日期分年、月、日三组，其他一组；不取值的括号写成 (?:…)', en: 'A day has three groups (year, month, day), everything else one; write brackets that give no value as (?:…)' } }];
    }),
    ...(field.elements ?? []).flatMap((element, index) => (catalog.elements.has(element) ? [] : mustExist(catalog, 'elements', element, { ...at, path: [...at.path, 'elements', index] }))),
    ...Object.entries(field.codes ?? {}).flatMap(([element, codes]) => checkCodes(catalog, field, { element, codes }, { ...at, path: [...at.path, 'codes', element] })),
  ];
}

/** Words of a document that stand for codes: of an element that the field says, and each code is in its list. */
function checkCodes(catalog: Catalog, field: DocumentField, { element, codes }: { readonly element: string; readonly codes: Readonly<Record<string, string>> }, at: Place): readonly Finding[] {
  if (!field.elements?.includes(element)) return [{ at, message: { zh: `这个字段没有写明对应 ${element}`, en: `The field is not said to be ${element}` }, remedy: { zh: '请把它写进 elements', en: 'Add it to its elements' } }];
  const type = catalog.elements.get(element)?.type;
  const list = typeof type === 'object' && 'code' in type ? type.code : '';
  return Object.entries(codes).filter(([, code]) => findCode(catalog, list, code) === undefined).map(([words, code]) => ({ at: { ...at, path: [...at.path, words] }, message: { zh: `${element} 的代码表里没有 ${code}`, en: `The codes of ${element} have no ${code}` }, remedy: { zh: '请写代码表里有的代码', en: 'Write a code of its list' } }));
}

/** How many groups a pattern has: with an empty choice beside it, it always fits. */
function groupsOf(pattern: string): number | undefined {
  try {
    return new RegExp(`${pattern}|`, 'm').exec('')!.length - 1;
  } catch {
    return undefined;
  }
}
