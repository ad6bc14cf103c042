import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { hasEnded } from '#core/cases/state.ts';
import { dayOf } from '#core/clocks/day.ts';
import { maskName } from '#core/register/mask.ts';
import type { CaseRead, Subject } from '#usecases/ports/cases.ts';
import type { PublishedItem } from '#usecases/ports/publicity.ts';
import type { MyObjection, PublicityEntry } from '../schemas/publicity.ts';
import { serviceNames } from './names.ts';

/** What is published, as anybody may read it. */
export function publicityEntry(compiled: CompiledCatalog, { id, service, publicity: { what, basis, from, until }, ...subject }: PublishedItem): PublicityEntry {
  return { id, name: shownName(subject), matter: serviceNames(compiled, service).name, what, basis, from: dayOf(from), ...(until !== null && { until: dayOf(until) }) };
}

/** Objections to one item as their maker reads them, the oldest first; none where they are somebody else's. The answer is told with the result of the matter: before that a second reviewer may still send it back. */
export function myObjections(compiled: CompiledCatalog, { state, subject }: Pick<CaseRead, 'state' | 'subject'>, no: number, who: string): MyObjection[] {
  const item = state.items.find((each) => each.no === no);
  if (!item?.publicity) return [];
  const { what, objections = [] } = item.publicity;
  const ended = hasEnded(item);
  return objections.filter(({ by }) => by === who).map(({ note, files = [], at, answer }) => ({
    name: shownName(subject), matter: serviceNames(compiled, item.service).name, what, note, files: files.length, at,
    status: !ended ? 'open' : answer === undefined ? 'closed' : answer.upheld ? 'upheld' : 'rejected', ...(ended && answer && { answer: { note: answer.note, at: answer.at } }),
  }));
}

/** The name of an enterprise is public, that of a person is masked. */
function shownName({ kind, name }: Pick<Subject, 'kind' | 'name'>): string {
  return kind === 'enterprise' ? name : maskName(name);
}
