import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FILE_KINDS, type FileKind } from '#core/catalog/file-kinds.ts';
import { readYaml, type YamlText } from './yaml-text.ts';

/** A file of the catalogue. `name` is its path inside the folder, with `/`. */
export type CatalogFile = { readonly name: string; readonly kind: FileKind; readonly yaml: YamlText };

/** Reads every file of the catalogue, in the order of the kinds and of their names; `absent` names what is not there. */
export async function readFiles(folder: string): Promise<{ readonly files: readonly CatalogFile[]; readonly absent: readonly string[] }> {
  const files: CatalogFile[] = [];
  const absent: string[] = [];
  for (const kind of FILE_KINDS) {
    const names = await namesIn(folder, kind.folder);
    if (names.length === 0 && kind.optional !== true) absent.push(kind.folder);
    for (const name of names) {
      const text = await readText(join(folder, name));
      if (text === undefined) absent.push(name);
      else files.push({ name, kind, yaml: readYaml(text) });
    }
  }
  return { files, absent };
}

async function namesIn(folder: string, inside: string): Promise<readonly string[]> {
  try {
    const names = await readdir(join(folder, inside));
    return names.filter((name) => name.endsWith('.yaml')).toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })).map((name) => `${inside}/${name}`);
  } catch {
    return [];
  }
}

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
}
