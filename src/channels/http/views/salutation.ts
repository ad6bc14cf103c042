import type { Copy, Issued } from '#core/cases/document.ts';
import type { Item } from '#core/cases/item.ts';
import type { CaseState } from '#core/cases/state.ts';
import type { CompiledCatalog } from '#core/catalog/compiled.ts';
import { dayInWords } from '#core/clocks/day-in-words.ts';
import { dayOf } from '#core/clocks/day.ts';
import { PROACTIVE } from '#core/offers/channel.ts';
import { maskName } from '#core/register/mask.ts';
import { roleOf } from '#usecases/parties.ts';
import type { CaseRead, Subject } from '#usecases/ports/cases.ts';
import type { DocumentContent } from '#usecases/ports/document.ts';
import { statementOf } from './document-of.ts';
import { itemNames, lifeEventName } from './names.ts';

/** How a paper goes on after it has said of which application it speaks. */
const SAYS = { receipt: '已经受理，情况告知如下。', correction: '还缺下面的内容，请一次补齐。', closing: '不再办理，情况告知如下。', decision: '已经审核，决定如下。', change: '经重新核查，决定如下。' } as const;

/** By what it was begun where nobody has applied. */
const FOUND: Readonly<Record<string, string>> = { [PROACTIVE]: '登记的情况主动', department: '有关部门推送的信息' };

/**
 * To whom a paper speaks and of which application. None stands on what is shown to others and on notes of delivery, and none on a copy
 * that would tell its reader what only somebody else has handed in.
 * @param to whose copy it is
 */
export function salutationOf(compiled: CompiledCatalog, read: CaseRead, { kind, event }: Pick<Issued, 'kind' | 'event'>, copy: Copy, state: CaseState, item: Item | undefined, to: Subject): DocumentContent['salutation'] {
  if (kind === 'certificate' || kind === 'delivery' || (item && event.type === 'decided' && statementOf(compiled.catalog, item) !== undefined)) return undefined;
  const what = `“${(item ? itemNames(compiled, item).name : lifeEventName(compiled, state.lifeEvent)).zh}”`;
  const on = dayInWords(state.takenOver?.receivedOn ?? dayOf(state.submittedAt)).zh;
  // Who has died is spoken of, and whoever is left spoken to.
  if (event.type === 'correction-lapsed' && event.death !== undefined) return { to: `${to.name}的近亲属`, opening: `${to.name}于${on}提交的${what}申请，${SAYS.closing}` };
  const you = to.kind === 'enterprise' ? '贵单位' : '您';
  const employer = copy === 'person' && roleOf(read) === 'employer' ? read.applicant : undefined;
  const about = to.id === read.subject.id ? '' : `为${maskName(read.subject.name)}`;
  const found = FOUND[state.channel];
  const whose = found ? `根据${found}为${you}办理的${what}，` : employer ? `${employer.subject.name}于${on}为您提交的${what}申请，` : `${you}于${on}${about}提交的${what}申请，`;
  return { to: to.name, opening: `${whose}${SAYS[kind]}` };
}
