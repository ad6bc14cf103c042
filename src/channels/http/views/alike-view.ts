import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { MOST_IN_BULK } from '#core/cases/in-bulk.ts';
import type { Alike } from '#usecases/read-alike.ts';
import type { AlikeGroups } from '../schemas/bulk.ts';
import { elementName } from './fact-view.ts';
import { markNames } from './like-view.ts';
import { serviceNames } from './names.ts';

/** What of a queue is alike, with what can be done with several. */
export function alikeView(groups: readonly (Alike & { readonly compiled: CompiledCatalog })[]): AlikeGroups {
  return {
    most: MOST_IN_BULK,
    groups: groups.map(({ key, service, question, items, actions, correctable, compiled }) => ({
      alike: key, service, name: serviceNames(compiled, service).name, question: markNames(compiled, service, question), items: [...items],
      actions: actions.map(({ action, allowed }) => ({ action, ...(allowed !== true && { why: allowed }) })),
      correctable: {
        elements: correctable.elements.map((id) => ({ id, name: elementName(compiled.catalog, id) })),
        evidence: correctable.evidence.map((id) => ({ id, name: { zh: compiled.catalog.evidence.get(id)?.zh ?? id, en: compiled.catalog.evidence.get(id)?.en ?? id } })),
      },
    })),
  };
}
