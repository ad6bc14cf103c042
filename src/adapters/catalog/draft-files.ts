import { basename } from 'node:path';
import { FILE_KINDS, type FileKind } from '#core/catalog/file-kinds.ts';
import { checkShape } from './check-shape.ts';
import type { CatalogFile } from './read-files.ts';
import { readYaml } from './yaml-text.ts';

/** A file of a draft as somebody gives it: it may stand in a folder of the catalogue, or be called anything. */
export type Draft = { readonly name: string; readonly text: string };

/**
 * A draft as a file of the catalogue: which kind it is, by its folder, by what it says of itself, by the entries that there are already, or by the
 * schema that it fits best. `undefined` where it is no file of the catalogue by any of them.
 */
export function draftFile({ name, text }: Draft, files: readonly CatalogFile[]): CatalogFile | undefined {
  const yaml = readYaml(text);
  const value = yaml.value !== null && typeof yaml.value === 'object' ? yaml.value as Readonly<Record<string, unknown>> : {};
  const folders = name.replaceAll('\\', '/').split('/').slice(0, -1);
  const kind = FILE_KINDS.find(({ folder }) => folders.includes(folder)) ?? files.find((each) => basename(each.name) === basename(name))?.kind ?? kindBy(value, files);
  if (!kind) return undefined;
  const own = 'key' in kind ? value[kind.key] : undefined;
  return { name: `${kind.folder}/${typeof own === 'string' ? `${own}.yaml` : basename(name)}`, kind, yaml };
}

function kindBy(value: Readonly<Record<string, unknown>>, files: readonly CatalogFile[]): FileKind | undefined {
  const names = Object.keys(value);
  if (names.length === 0) return undefined;
  const known = FILE_KINDS.find((kind) => !('key' in kind) && names.some((each) => files.some((file) => file.kind === kind && Object.hasOwn((file.yaml.value ?? {}) as object, each))));
  if (known) return known;
  const keyed = FILE_KINDS.filter((kind) => 'key' in kind && typeof value[kind.key] === 'string');
  const there = keyed.find((kind) => files.some((file) => file.kind === kind && file.name === `${kind.folder}/${String('key' in kind && value[kind.key])}.yaml`));
  return there ?? keyed.map((kind) => ({ kind, wrong: checkShape(kind.entry, value).length })).toSorted((a, b) => a.wrong - b.wrong)[0]?.kind;
}
