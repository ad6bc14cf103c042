import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { codeName } from '#core/catalog/code-name.ts';
import { isOffered, notHere } from '#core/catalog/offered.ts';
import { parameterOn } from '#core/catalog/parameter-on.ts';
import type { Service } from '#core/catalog/service.ts';
import { neededElements } from '#core/evidence/needed.ts';
import type { Language } from '#core/knowledge/language.ts';
import { spellings } from '#core/knowledge/spellings.ts';
import type { CatalogIndex } from '../schemas/designer.ts';
import { parametersRead, tablesOf } from './manual-rules.ts';
import { cityName, serviceNames } from './names.ts';

/** The whole catalogue as a list, for a city on a day. */
export function catalogIndex(compiled: CompiledCatalog, language: Pick<Language, 'spell'>, { region, on }: { readonly region: string; readonly on: string }): CatalogIndex {
  const { catalog } = compiled;
  const spelled = (names: readonly string[]) => {
    const all = spellings(language, names);
    const [letter] = language.spell(names[0] ?? '')[0] ?? '';
    return { spelled: all, ...(letter && { letter: letter.toUpperCase() }) };
  };
  const services = [...catalog.services.values()];
  return {
    version: catalog.version, region: { code: region, name: cityName(catalog, region) },
    regions: [...catalog.regions.keys()].map((code) => ({ code, name: cityName(catalog, code) })),
    bodies: [...new Set(services.map(({ authority }) => authority))].map((id) => ({ id, name: codeName(catalog, 'authorities', id) })),
    events: [...catalog.lifeEvents.values()].map(({ id, zh, en, summary, words = [], subject, stage, services: items }) => ({
      id, name: { zh, en }, summary, words: [...words], ...spelled([zh, ...words]), subject, ...(stage !== undefined && { stage: codeName(catalog, 'lifeStages', stage) }), items: Object.keys(items), on: isOffered(catalog, region, id),
    })),
    services: services.map((service) => {
      const { code, summary, words = [], subject, authority, mode, criteria, examples } = service;
      const { name, short } = serviceNames(compiled, code);
      const needed = [...neededElements(compiled, [code])];
      return {
        code, name, short, summary, words: [...words], ...spelled([name.zh, short.zh, ...words]), subject, body: authority, instant: mode === 'instant',
        events: [...catalog.lifeEvents.values()].filter((event) => code in event.services).map(({ id }) => id), on: notHere(catalog, region, code) === undefined,
        criteria: criteria.length, tables: tablesOf(catalog, service, needed).length, examples: examples.length, toVerify: unconfirmed(compiled, service, needed, { region, on }),
      };
    }),
  };
}

function unconfirmed(compiled: CompiledCatalog, service: Service, needed: readonly string[], { region, on }: { readonly region: string; readonly on: string }): number {
  return parametersRead(compiled, service, needed).filter((id) => parameterOn(compiled.catalog, region, id, on)?.confidence === 'to-verify').length;
}
