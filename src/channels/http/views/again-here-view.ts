import { mayReopen, reopenUntil, whoLooksAgain } from '#core/cases/reopen.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import type { Localized } from '#core/value.ts';
import type { CaseRead } from '#usecases/ports/cases.ts';
import type { AgainHere } from '../schemas/again-here.ts';
import { itemNames, lifeEventName } from './names.ts';

/** What is read to whoever asks for it, in one sentence. */
export function readBeforeAgain(kind: 'by-person' | 'appeal', number: string, name: Localized): Localized {
  const [zh, en] = kind === 'by-person' ? ['由人来决定', 'a person to decide'] : ['由另一名经办人复核', 'another officer to look at it again'];
  return { zh: `您要求对办件 ${number} 的“${name.zh}”${zh}。新的决定作出以前，原来的结果继续有效。`, en: `You want ${en} on “${name.en}” of case ${number}. Until there is another decision the result stands.` };
}

/** The items of a case with what their person can still ask for. @param actor whoever asks, as events name them */
export function againHereView(compiled: CompiledCatalog, { state }: Pick<CaseRead, 'state'>, actor: string, at: string): AgainHere {
  const { catalog } = compiled;
  return {
    number: state.number, name: lifeEventName(compiled, state.lifeEvent),
    items: state.items.map((item): AgainHere['items'][number] => {
      const { name } = itemNames(compiled, item);
      const kind = whoLooksAgain(catalog, item);
      const found = mayReopen({ catalog, state, no: item.no, actor, at }, kind);
      if ('code' in found) return { no: item.no, name, ...(found.detail && { why: found.detail }) };
      const until = reopenUntil(catalog, state.region, item);
      return { no: item.no, name, kind, read: readBeforeAgain(kind, state.number, name), ...(until !== undefined && { until }) };
    }),
  };
}
