import { formatValue } from '../decisions/format-value.ts';
import type { Localized } from '../value.ts';
import { bundleOf } from './bundle.ts';
import type { CompiledCatalog } from './compiled.ts';

/** The full and the short name of a service. */
export function serviceNames(compiled: CompiledCatalog, code: string): { name: Localized; short: Localized } {
  const service = compiled.catalog.services.get(code);
  const name = service ? { zh: service.zh, en: service.en } : { zh: code, en: code };
  return { name, short: service?.short ?? name };
}

/** The names of an item: those of its service, and what sets it apart where the matter comes several times: 养老保险转移（苏州市）. */
export function itemNames(compiled: CompiledCatalog, { service, of }: { readonly service: string; readonly of?: string | null }): { name: Localized; short: Localized } {
  const { name, short } = serviceNames(compiled, service);
  const { catalog } = compiled;
  const type = catalog.elements.get(catalog.services.get(service)?.each?.as ?? '')?.type;
  if (of === undefined || of === null || type === undefined) return { name, short };
  const said = formatValue(of, type, catalog.codes);
  const withOf = ({ zh, en }: Localized): Localized => ({ zh: `${zh}（${said.zh}）`, en: `${en} (${said.en})` });
  return { name: withOf(name), short: withOf(short) };
}

/** The name of a life event. */
export function lifeEventName(compiled: Pick<CompiledCatalog, 'catalog'>, id: string): Localized {
  const event = bundleOf(compiled.catalog, id);
  return event ? { zh: event.zh, en: event.en } : { zh: id, en: id };
}
