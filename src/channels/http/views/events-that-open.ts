import { bundleOf } from '#core/catalog/bundle.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { RegisterKind } from '#core/catalog/register-kind.ts';
import type { Localized } from '#core/value.ts';
import { lifeEventName } from './names.ts';

/** The life events of a region by which an entry of a certain kind is opened. */
export function eventsThatOpen(compiled: CompiledCatalog, region: string, is: (kind: RegisterKind) => boolean): { id: string; name: Localized }[] {
  const { catalog, services } = compiled;
  const kinds = new Set([...catalog.registerKinds].flatMap(([name, kind]) => (is(kind) ? [name] : [])));
  const opens = (code: string): boolean => services.get(code)?.effects.some((effect) => effect.kind === 'open' && kinds.has(effect.register)) ?? false;
  return (catalog.regions.get(region)?.lifeEvents ?? []).filter((id) => Object.keys(bundleOf(catalog, id)?.services ?? {}).some(opens)).map((id) => ({ id, name: lifeEventName(compiled, id) }));
}
