import { abolishedAs } from '../catalog/abolished.ts';
import type { CompiledCatalog } from '../catalog/compiled.ts';
import { answerFault, askable, mayUpload } from '../evidence/check-given.ts';
import type { Reason } from './dump-row.ts';
import type { AskedMatter } from './read-matter.ts';

/** What is known of whom a matter is about, besides what stands of its row. */
export type KnownOfMatter = {
  /** Services that are being handled for them here, each with the number of its case. */
  readonly pending: Readonly<Record<string, string>>;
  /** The case that this number of the old system became, where one did. */
  readonly taken?: string;
};

/** Why a matter of somebody who is known cannot go on here as a case; nothing where it can. @param on today */
export function matterFaults(compiled: CompiledCatalog, region: string, on: string, matter: AskedMatter, { pending, taken }: KnownOfMatter): readonly Reason[] {
  const { catalog } = compiled;
  const { columns } = matter;
  const reasons: Reason[] = [];
  if (matter.accepted > on) reasons.push({ zh: `受理日期 ${matter.accepted} 还没有到`, en: `It was accepted on a day still to come: ${matter.accepted}`, column: columns.accepted });
  // Its clock would stand still from a day that nothing can end.
  if (matter.since !== undefined && matter.since > on) reasons.push({ zh: `等申请人的日期 ${matter.since} 还没有到`, en: `It waits for its applicant since a day still to come: ${matter.since}`, ...(columns.since !== undefined && { column: columns.since }) });
  for (const id of matter.missing) reasons.push(...missingFault(compiled, matter, id));
  for (const [name, value] of Object.entries(matter.answers)) {
    const type = askable(catalog, name);
    const fault = type && answerFault({ compiled, region, on }, name, type, value);
    if (fault) reasons.push({ zh: `“${catalog.elements.get(name)?.zh ?? name}”：${fault.zh}`, en: `“${catalog.elements.get(name)?.en ?? name}”: ${fault.en}` });
  }
  if (taken !== undefined) reasons.push({ zh: `原编号 ${matter.number} 已经接管过，是办件 ${taken}`, en: `${matter.number} was taken over before as case ${taken}`, column: columns.number });
  const running = pending[matter.service];
  if (running !== undefined && taken === undefined) reasons.push({ zh: `同一事项已经在这里办：${running}，不接管第二件；请核对哪一件继续`, en: `The same matter is being handled here already: ${running}. Find out which one goes on`, column: columns.service });
  return reasons;
}

/** What an old system still waited for may have been abolished since: it is not asked for again. */
function missingFault({ catalog }: CompiledCatalog, { service, columns }: AskedMatter, id: string): readonly Reason[] {
  const column = columns.missing === undefined ? {} : { column: columns.missing };
  const abolished = abolishedAs(catalog, service, id);
  const name = catalog.evidence.get(id);
  if (abolished) return [{ zh: `等的“${name?.zh ?? id}”已经取消（${abolished.by}），不能再要：改成已受理再接管`, en: `What it waits for, “${name?.en ?? id}”, was abolished (${abolished.by}) and may not be asked for: change it to accepted and take it over`, ...column }];
  if (catalog.services.get(service)?.needs.evidence.includes(id) && mayUpload(catalog, id, service)) return [];
  return [{ zh: `等的“${name?.zh ?? id}”不在这个事项的材料清单里`, en: `What it waits for, “${name?.en ?? id}”, is not on the list of this matter`, ...column }];
}
