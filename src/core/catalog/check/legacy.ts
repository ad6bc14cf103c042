import type { Catalog } from '../catalog.ts';
import type { Finding, Place } from '../finding.ts';
import type { EntryFrom, LegacySystem, ValueFrom } from '../legacy-system.ts';
import type { RegisterKind } from '../register-kind.ts';
import { mustBeCode, mustExist, unknownName } from './reference.ts';

/**
 * Old systems: their rows become entries of kinds that are there, about whom such an entry can be, with fields that the kind has and
 * codes that their lists hold; columns of a fixed layout are those that have a width.
 */
export function checkLegacy(catalog: Catalog): readonly Finding[] {
  return [...catalog.legacySystems.values()].flatMap((system) => [
    ...system.entries.flatMap((entry, index) => checkEntry(catalog, system, entry, index)),
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

/** Where the dump does not name its columns itself, the file here does. */
function checkColumns({ id, shape, key, subject, entries }: LegacySystem): readonly Finding[] {
  const columns = 'widths' in shape ? Object.keys(shape.widths) : 'columns' in shape ? shape.columns : undefined;
  if (!columns) return [];
  const named = [...key, subject.number, subject.name, ...entries.flatMap(({ from, to, fields, pays }) => [from, ...(to ? [to] : []), ...(pays ? [pays.amount, pays.paidUpTo] : []), ...Object.values(fields)].map(({ column }) => column))];
  return [...new Set(named)].filter((column) => !columns.includes(column)).map((column) => unknownName({ in: 'legacySystems', id, path: ['shape'] }, { zh: '列', en: 'column' }, column, columns));
}
