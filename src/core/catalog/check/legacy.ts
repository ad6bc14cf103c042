import type { Catalog } from '../catalog.ts';
import type { Finding, Place } from '../finding.ts';
import { askable } from '../../evidence/check-given.ts';
import type { EntryFrom, LegacySystem, MatterFrom, ValueFrom } from '../legacy-system.ts';
import type { RegisterKind } from '../register-kind.ts';
import { mustBeCode, mustExist, unknownName } from './reference.ts';

const NOTHING = { message: { zh: '这个系统的行什么也不会变成', en: 'Nothing becomes of the rows of this system' }, remedy: { zh: '写明 entries 或 matters', en: 'State `entries` or `matters`' } };

/**
 * Old systems: their rows become entries of kinds that are there, about whom such an entry can be, with fields that the kind has and
 * codes that their lists hold; a matter that still runs is one of the catalogue for such a subject, and what was answered there can be asked; columns of a fixed layout are those that have a width.
 */
export function checkLegacy(catalog: Catalog): readonly Finding[] {
  return [...catalog.legacySystems.values()].flatMap((system) => [
    ...system.entries.flatMap((entry, index) => checkEntry(catalog, system, entry, index)),
    ...(system.entries.length === 0 && system.matters === undefined ? [{ at: { in: 'legacySystems' as const, id: system.id, path: ['entries'] }, ...NOTHING }] : []),
    ...(system.matters ?? []).flatMap((matter, index) => checkMatter(catalog, system, matter, index)),
    ...checkColumns(system),
  ]);
}

function checkEntry(catalog: Catalog, { id, subject }: LegacySystem, entry: EntryFrom, index: number): readonly Finding[] {
  const at = (...path: readonly (string | number)[]): Place => ({ in: 'legacySystems', id, path: ['entries', index, ...path] });
  const kind = catalog.registerKinds.get(entry.register);
  if (!kind) return mustExist(catalog, 'registerKinds', entry.register, at('register'));
  return [
    ...(kind.subject === subject.kind ? [] : [{ at: at('register'), message: { zh: `“${kind.zh}”不是${subject.kind === 'person' ? '个人' : '企业'}的登记`, en: `“${kind.en}” is no entry about a ${subject.kind}` }, remedy: { zh: '请核对 subject.kind', en: 'Check `subject.kind`' } }]),
    ...(entry.pays ? [...mustExist(catalog, 'services', entry.pays.service, at('pays', 'service')), ...mustBeCode(catalog, 'funds', entry.pays.fund, at('pays', 'fund'))] : []),
    ...Object.entries(entry.fields).flatMap(([name, from]) => checkField(catalog, kind, name, from, at('fields', name))),
  ];
}

function checkField(catalog: Catalog, { fields, zh, en }: RegisterKind, name: string, { values }: ValueFrom, at: Place): readonly Finding[] {
  const field = fields[name];
  if (!field) return [unknownName(at, { zh: `字段（${zh}）`, en: `field of “${en}”` }, name, Object.keys(fields))];
  const { type } = field;
  if (typeof type !== 'object' || !('code' in type)) return [];
  return Object.entries(values ?? {}).flatMap(([old, code]) => mustBeCode(catalog, type.code, String(code), { ...at, path: [...at.path, 'values', old] }));
}

function checkMatter(catalog: Catalog, { id, subject }: LegacySystem, { service, answers = {}, missing, papers = [] }: MatterFrom, index: number): readonly Finding[] {
  const at = (...path: readonly (string | number)[]): Place => ({ in: 'legacySystems', id, path: ['matters', index, ...path] });
  return [
    ...Object.entries(service.values).flatMap(([code, name]) => {
      const found = catalog.services.get(name);
      if (!found) return mustExist(catalog, 'services', name, at('service', 'values', code));
      return found.subject === subject.kind ? [] : [{ at: at('service', 'values', code), message: { zh: `“${found.zh}”不是给${subject.kind === 'person' ? '个人' : '企业'}办的`, en: `“${found.en}” is no matter of a ${subject.kind}` }, remedy: { zh: '请核对 subject.kind', en: 'Check `subject.kind`' } }];
    }),
    ...Object.keys(answers).flatMap((name) => {
      if (!catalog.elements.has(name)) return mustExist(catalog, 'elements', name, at('answers', name));
      return askable(catalog, name) === undefined ? [{ at: at('answers', name), message: { zh: '这个数据元不由本人填写，原系统的记录不能代替它的来源', en: 'This element is not asked of people: what an old system says does not stand for its source' }, remedy: { zh: '只写 sources 里有 ask 的', en: 'Take only those whose sources include `ask`' } }] : [];
    }),
    ...Object.entries(missing?.values ?? {}).flatMap(([code, name]) => mustExist(catalog, 'evidence', name, at('missing', 'values', code))),
    ...papers.flatMap(({ evidence }, each) => mustExist(catalog, 'evidence', evidence, at('papers', each, 'evidence'))),
  ];
}

function columnsOf({ where, service, number, received, accepted, stage, since, answers = {}, missing, papers = [] }: MatterFrom): readonly string[] {
  return [...Object.keys(where), number, ...[service, received, accepted, stage, ...(since ? [since] : []), ...(missing ? [missing] : []), ...papers, ...Object.values(answers)].map(({ column }) => column)];
}

/** Where the dump does not name its columns itself, the file here does. */
function checkColumns({ id, shape, key, subject, entries, matters = [] }: LegacySystem): readonly Finding[] {
  const columns = 'widths' in shape ? Object.keys(shape.widths) : 'columns' in shape ? shape.columns : undefined;
  if (!columns) return [];
  const named = [...key, subject.number, subject.name, ...entries.flatMap(({ from, to, fields, pays }) => [from, ...(to ? [to] : []), ...(pays ? [pays.amount, pays.paidUpTo] : []), ...Object.values(fields)].map(({ column }) => column)), ...matters.flatMap(columnsOf)];
  return [...new Set(named)].filter((column) => !columns.includes(column)).map((column) => unknownName({ in: 'legacySystems', id, path: ['shape'] }, { zh: '列', en: 'column' }, column, columns));
}
