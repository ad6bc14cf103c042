import { addDays, dayOf } from '#core/clocks/day.ts';
import { promiseOf } from '#core/catalog/promise.ts';
import type { Inspection } from '#core/inspection/inspection.ts';
import { keepPromise } from '#core/promises/keep-promise.ts';
import type { PromiseState } from '#core/promises/promise-state.ts';
import { actOnCase } from '../act-on-case.ts';
import type { PromiseStore, PromiseTask } from '../ports/promises.ts';
import type { InspectionParts } from './act-on-inspection.ts';
import { openInspection } from './open-inspection.ts';

/** So many are read at once. */
const PAGE = 500;
/** A department that could confirm it is waited for so many days; then a person looks. */
const PATIENCE_DAYS = 10;

type Parts = InspectionParts & { readonly promises: PromiseStore; readonly onTrouble: (what: string, error: unknown) => void };

/**
 * Open an inspection of each promise that a department has contradicted, that nobody can be asked about by machine, or about which the department keeps silent;
 * and note as kept what its inspection, or the one that it was drawn for, found nothing against. One inspection of the promises of an item at a time; one that has found none untrue and yet not all in order is followed by another.
 */
export async function inspectPromises({ promises, onTrouble, ...parts }: Parts, regions: readonly string[]): Promise<void> {
  for (const region of regions) {
    for (let page: readonly PromiseTask[] | undefined; page === undefined || page.length === PAGE;) {
      page = await promises.toInspect(region, PAGE, page?.at(-1));
      for (const task of page) await look(parts, region, task).catch((error: unknown) => onTrouble(`${task.case}/${task.no}`, error));
    }
  }
}

async function look({ context, inspections }: InspectionParts, region: string, { case: number, no, what, since }: PromiseTask): Promise<void> {
  const read = await context.cases.read(region, number);
  const promises = read?.state.promises?.filter((one) => one.items[0] === no && one.standing === what && isForPerson(one, since, context.now())) ?? [];
  if (!read || promises.length === 0) return;
  const all = await inspections.ofCase(region, number);
  const before = all.filter((one) => one.kind === 'promise' && one.no === no);
  if (before.some(({ status }) => status !== 'closed')) return;
  // What was drawn is inspected with the decision that has drawn it, which need not be the first that rests on the promise.
  const drawn = all.filter((one) => one.kind === 'promise-sample');
  // Whatever else an inspection has concluded than that all is in order confirms nothing, and neither does one of another promise. One that was drawn can be over before its case says that it was.
  const isConfirmed = (by: Inspection, element: string): boolean => by.conclusion?.conclusion === 'in-order' && (by.kind === 'promise-sample' || by.closedAt! >= since) && (by.promises ?? [element]).includes(element);
  const left: string[] = [];
  for (const { element } of promises) {
    if (what === 'due' && drawn.some((one) => one.status !== 'closed' && one.promises?.includes(element))) continue;
    const by = [...before, ...(what === 'due' ? drawn : [])].find((one) => isConfirmed(one, element));
    if (by) await actOnCase(context, { region, number, no: 0, actor: 'system' }, (acting) => keepPromise(acting, element, by.number));
    else left.push(element);
  }
  if (left.length === 0) return;
  let day = dayOf(since);
  while (before.some((one) => one.day === day)) day = addDays(day, 1);
  const { catalog } = await context.catalogOf(read.state.catalogVersion);
  const words = left.map((element) => promiseOf(catalog, element)?.zh ?? element).join('；');
  await openInspection({ context, inspections }, region, { kind: 'promise', case: number, no, day, promises: left, note: what === 'doubted' ? `部门的答复和承诺不一致：${words}` : `到了核查承诺的日子：${words}` });
}

function isForPerson({ standing, check }: PromiseState, since: string, now: string): boolean {
  return standing === 'doubted' || check.class !== 'full' || check.by === undefined || addDays(dayOf(since), PATIENCE_DAYS) <= dayOf(now);
}
