import { loadCatalog } from '#adapters/catalog/load-catalog.ts';
import { compileCatalog, type CompiledCatalog } from '#core/catalog/compiled.ts';
import { prepareExplanations } from '#core/decisions/explain-criterion.ts';

/** Read and compile the catalogue, or say everything that is wrong with it and stop: nothing is decided by half a rule. */
export async function loadRules(folder: string): Promise<CompiledCatalog> {
  const loaded = await loadCatalog(folder);
  if ('errors' in loaded) throw new Error(`事项目录有错误，请先运行 kuaiban catalog check\nThe catalogue has errors, run kuaiban catalog check first\n${loaded.errors.map((error) => `${error.file}:${error.line} ${error.message.zh}`).join('\n')}`);
  const compiled = compileCatalog(loaded.catalog);
  if ('errors' in compiled) throw new Error(`规则不能编译 / the rules do not compile\n${compiled.errors.map(({ text, error }) => `${text}: ${error.message}`).join('\n')}`);
  prepareExplanations(compiled.compiled);
  return compiled.compiled;
}
