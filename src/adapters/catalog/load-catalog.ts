import { basename, join } from 'node:path';
import type { Catalog } from '#core/catalog/catalog.ts';
import { checkParts, checkRules } from '#core/catalog/check.ts';
import { compileCatalog } from '#core/catalog/compiled.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { CompileError } from '#core/catalog/compile-error.ts';
import { FILE_KINDS, type Part } from '#core/catalog/file-kinds.ts';
import type { Finding, Place } from '#core/catalog/finding.ts';
import { versionOf } from '#core/catalog/version-of.ts';
import type { Localized } from '#core/value.ts';
import { sha256 } from '../crypto/hash.ts';
import { checkShape } from './check-shape.ts';
import { loadCalendar } from './load-calendar.ts';
import { draftFile, type Draft } from './draft-files.ts';
import { readFiles, type CatalogFile } from './read-files.ts';

/** Something wrong in a file of the catalogue: where, what, and what to do. `line` counts from 1. */
export type CatalogError = { readonly file: string; readonly line: number; readonly message: Localized; readonly remedy: Localized };

/** A catalogue without a mistake, or every mistake there is. `errorAt` turns a finding about it into file and line. */
export type LoadedCatalog = { readonly catalog: Catalog; readonly compiled: CompiledCatalog; errorAt(finding: Finding): CatalogError };

/** Stands for every entry of a file that cannot be read at all. */
const ALL = '*';

type Entry = { readonly file: CatalogFile; readonly path: readonly string[] };

/**
 * Reads the catalogue from a folder, holds every file against its schema, compiles every rule and checks what refers to what.
 * Never throws for what stands in the files: all mistakes come back at once. `version` is the SHA-256 of the content;
 * comments and layout do not change it.
 * @param drafts files that stand for those of the folder: an entry that a draft has counts, and the folder's own of that name does not
 */
export async function loadCatalog(folder: string, drafts: readonly Draft[] = []): Promise<LoadedCatalog | { readonly errors: readonly CatalogError[] }> {
  const { files, absent } = await readFiles(folder);
  const errors: CatalogError[] = absent.map((name) => ({
    file: join(folder, name), line: 1, message: { zh: '没有这个文件，或读不了', en: 'There is no such file, or it cannot be read' }, remedy: { zh: '请建立它', en: 'Create it' },
  }));
  const entries = new Map<string, Entry>();
  const broken = new Set(FILE_KINDS.filter((kind) => absent.includes(kind.folder)).map(({ part }) => keyOf({ in: part, id: ALL })));
  const parts = emptyParts();
  const drafted = new Map<string, Entry>();
  for (const draft of drafts) {
    const file = draftFile(draft, files);
    if (file) errors.push(...sort(folder, file, parts, drafted, broken));
    else errors.push({ file: draft.name, line: 1, message: { zh: '看不出这是目录里的哪一种文件', en: 'This is no file of the catalogue' }, remedy: { zh: '给出一个事项、决策表或者其他目录文件的全文', en: 'Give the whole text of a service, a rule table or another file of the catalogue' } });
  }
  for (const [key, entry] of drafted) entries.set(key, entry);
  for (const file of files) errors.push(...sort(folder, file, parts, entries, broken, drafted));

  const errorAt = ({ at, message, remedy }: Pick<Finding, 'at' | 'message' | 'remedy'>): CatalogError => {
    const entry = entries.get(keyOf(at));
    return entry === undefined ? { file: folder, line: 1, message, remedy } : { file: join(folder, entry.file.name), line: entry.file.yaml.lineOf([...entry.path, ...at.path]), message, remedy };
  };
  const catalog: Catalog = { ...(parts as unknown as Omit<Catalog, 'version'>), version: versionOf(parts, sha256) };
  const result = compileCatalog(catalog);
  const findings = [...checkParts(catalog), ...('errors' in result ? result.errors.map(findingOf) : checkRules(result.compiled))];
  const isBroken = ({ refersTo }: Finding): boolean => refersTo !== undefined && (broken.has(keyOf(refersTo)) || broken.has(keyOf({ in: refersTo.in, id: ALL })));
  errors.push(...findings.filter((finding) => !isBroken(finding)).map(errorAt));
  errors.push(...(await calendarErrors(folder, catalog, errorAt)));
  if (errors.length > 0 || 'errors' in result) return { errors: errors.toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line) };
  return { catalog, compiled: result.compiled, errorAt };
}

function emptyParts(): Record<Part, Map<string, unknown>> {
  return { services: new Map(), lifeEvents: new Map(), elements: new Map(), evidence: new Map(), departments: new Map(), regions: new Map(), parameters: new Map(), tables: new Map(), registerKinds: new Map(), codes: new Map(), oldWays: new Map(), noticeFigures: new Map(), remedies: new Map(), offers: new Map(), messages: new Map(), legacySystems: new Map(), labourMarkets: new Map(), risks: new Map(), papers: new Map(), synonyms: new Map(), documentKinds: new Map() };
}

/** Puts what fits its schema into its part, and tells what does not. */
function sort(folder: string, file: CatalogFile, parts: Record<Part, Map<string, unknown>>, entries: Map<string, Entry>, broken: Set<string>, drafted: ReadonlyMap<string, Entry> = new Map()): CatalogError[] {
  const { kind, yaml, name } = file;
  const error = (path: readonly (string | number)[], message: Localized, remedy: Localized): CatalogError => ({ file: join(folder, name), line: yaml.lineOf(path), message, remedy });
  if (yaml.errors.length > 0) {
    broken.add(keyOf({ in: kind.part, id: 'key' in kind ? basename(name, '.yaml') : ALL }));
    // Whatever follows the first place that cannot be read is a consequence of it.
    return yaml.errors.slice(0, 1).map(({ line, message }) => ({ file: join(folder, name), line, message, remedy: { zh: '请改正 YAML 写法（缩进、冒号、引号）', en: 'Mend the YAML (indentation, colons, quotes)' } }));
  }
  const found: CatalogError[] = [];
  const take = (id: string, value: unknown, path: readonly string[]): void => {
    const at = { in: kind.part, id };
    if (drafted.has(keyOf(at))) return;
    const before = entries.get(keyOf(at));
    if (before) {
      found.push(error(path, { zh: `“${id}”在 ${before.file.name} 里已经有了`, en: `“${id}” stands in ${before.file.name} already` }, { zh: '只写一处', en: 'Keep one of them' }));
      return;
    }
    entries.set(keyOf(at), { file, path });
    const wrong = checkShape(kind.entry, value);
    if (wrong.length === 0) parts[kind.part].set(id, value);
    else broken.add(keyOf(at));
    found.push(...wrong.map((each) => error([...path, ...each.path], path.length > 0 ? prefixed(path.join('.'), each.message) : each.message, each.remedy)));
  };
  if ('key' in kind) {
    const id = basename(name, '.yaml');
    const own = (yaml.value as Record<string, unknown> | null)?.[kind.key];
    if (typeof own === 'string' && own !== id) {
      found.push(error([kind.key], { zh: `${kind.key} 是 ${own}，文件名却是 ${id}`, en: `${kind.key} is ${own}, but the file is called ${id}` }, { zh: '让两者一致', en: 'Make both the same' }));
    }
    take(id, yaml.value, []);
    return found;
  }
  for (const [id, value] of Object.entries((yaml.value ?? {}) as Record<string, unknown>)) {
    if (!kind.names.test(id)) found.push(error([id], { zh: `名称“${id}”的写法不对`, en: `The name “${id}” is not written right` }, { zh: `写法：${kind.names.source}`, en: `Write it as: ${kind.names.source}` }));
    take(id, value, [id]);
  }
  return found;
}

function prefixed(name: string, { zh, en }: Localized): Localized {
  return { zh: `${name}：${zh}`, en: `${name}: ${en}` };
}

function findingOf({ where, text, error }: CompileError): Finding {
  const { expected, reason } = error;
  return {
    at: where,
    message: { zh: `“${text}”：${reason.zh}`, en: `“${text}”: ${reason.en}` },
    remedy: expected.length > 0 ? { zh: `可以是：${expected.join('、')}`, en: `It may be: ${expected.join(', ')}` } : { zh: '请改正表达式', en: 'Mend the expression' },
    ...(where.path.at(-1) === 'table' && { refersTo: { in: 'tables' as const, id: text } }),
  };
}

/** A region counts by a calendar that must be there and right. */
async function calendarErrors(folder: string, catalog: Catalog, errorAt: (finding: Finding) => CatalogError): Promise<readonly CatalogError[]> {
  const found: CatalogError[] = [];
  const named = Map.groupBy(catalog.regions.values(), ({ calendar }) => calendar);
  for (const [name, [region]] of named) {
    const loaded = await loadCalendar(join(folder, 'calendars', `${name}.yaml`));
    if (!('errors' in loaded)) continue;
    const at: Place = { in: 'regions', id: region?.code ?? '', path: ['calendar'] };
    found.push(...loaded.errors, errorAt({ at, message: { zh: `日历“${name}”不能用`, en: `The calendar “${name}” cannot be used` }, remedy: { zh: `请改正 calendars/${name}.yaml`, en: `Mend calendars/${name}.yaml` } }));
  }
  return found;
}

function keyOf({ in: part, id }: { readonly in: Part; readonly id: string }): string {
  return `${part}/${id}`;
}
