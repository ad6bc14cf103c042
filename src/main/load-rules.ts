import { loadCatalog } from '#adapters/catalog/load-catalog.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { prepareExplanations } from '#core/decisions/explain-criterion.ts';

const read = new Map<string, Promise<CompiledCatalog>>();

/**
 * Read and compile the catalogue, or say everything that is wrong with it and stop: nothing is decided by half a rule.
 * Once in a process: its rules are those that it began with, and a second and a half of a core is not spent again by each command that is called in it.
 */
export function loadRules(folder: string): Promise<CompiledCatalog> {
  const known = read.get(folder);
  if (known !== undefined) return known;
  const rules = compile(folder);
  read.set(folder, rules);
  // What was wrong can be mended while the process goes on.
  rules.catch(() => read.delete(folder));
  return rules;
}

async function compile(folder: string): Promise<CompiledCatalog> {
  const loaded = await loadCatalog(folder);
  if ('errors' in loaded) throw new Error(`事项目录有错误，请先运行 kuaiban catalog check\nThe catalogue has errors, run kuaiban catalog check first\n${loaded.errors.map((error) => `${error.file}:${error.line} ${error.message.zh}`).join('\n')}`);
  prepareExplanations(loaded.compiled);
  return loaded.compiled;
}
