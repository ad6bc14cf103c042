import { loadCatalog } from '#adapters/catalog/load-catalog.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { prepareExplanations } from '#core/decisions/explain-criterion.ts';

/** Read and compile the catalogue, or say everything that is wrong with it and stop: nothing is decided by half a rule. */
export async function loadRules(folder: string): Promise<CompiledCatalog> {
  const loaded = await loadCatalog(folder);
  if ('errors' in loaded) throw new Error(`事项目录有错误，请先运行 kuaiban catalog check\nThe catalogue has errors, run kuaiban catalog check first\n${loaded.errors.map((error) => `${error.file}:${error.line} ${error.message.zh}`).join('\n')}`);
  prepareExplanations(loaded.compiled);
  return loaded.compiled;
}
