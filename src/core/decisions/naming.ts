import type { CompiledCatalog } from '../catalog/compiled.ts';
import type { Service } from '../catalog/service.ts';
import type { Localized } from '../value.ts';
import type { Naming } from './in-words.ts';

/** What the names of a region's parameters begin with. */
export const REGION = 'region.';

const RECEIVED: Localized = { zh: '申请日期', en: 'Day of application' };

/** Elements, parameters, code lists, codes and the other values of the result by their names in the catalogue. */
export function namingOf({ catalog }: CompiledCatalog, service: Service | undefined): Naming {
  return (name) => {
    const found = (name === 'case.receivedOn' ? RECEIVED : undefined) ?? catalog.elements.get(name) ?? (name.startsWith(REGION) ? catalog.parameters.get(name.slice(REGION.length)) : service?.determine?.[name]?.shown) ?? listNamed(catalog, name) ?? codeNamed(catalog, name);
    return found && { zh: found.zh, en: found.en };
  };
}

function listNamed({ codes }: CompiledCatalog['catalog'], name: string): Localized | undefined {
  const [, list] = /^codes\.(\w+)/.exec(name) ?? [];
  return list === undefined ? undefined : codes.get(list);
}

function codeNamed(catalog: CompiledCatalog['catalog'], code: string): Localized | undefined {
  for (const { codes } of catalog.codes.values()) if (codes[code] !== undefined) return codes[code];
  return undefined;
}
