import { addDays, dayOf } from '#core/clocks/day.ts';
import { promiseOf } from '#core/catalog/promise.ts';
import { keepPromise } from '#core/promises/keep-promise.ts';
import type { PromiseState } from '#core/promises/promise-state.ts';
import { actOnCase } from '../act-on-case.ts';
import type { PromiseStore, PromiseTask } from '../ports/promises.ts';
import type { InspectionParts } from './act-on-inspection.ts';
import { openInspection } from './open-inspection.ts';

/** As many as one run looks at in a region. */
const AT_ONCE = 500;
/** A department that could confirm it is waited for so many days; then a person looks. */
const PATIENCE_DAYS = 10;

type Parts = InspectionParts & { readonly promises: PromiseStore; readonly onTrouble: (what: string, error: unknown) => void };

/**
 * Open an inspection of each promise that a department has contradicted, that nobody can be asked about by machine, or about which the department keeps silent;
 * and note as kept what its inspection found nothing against. A promise is inspected once for each day on which that came up.
 */
export async function inspectPromises({ promises, onTrouble, ...parts }: Parts, regions: readonly string[]): Promise<void> {
  for (const region of regions) {
    for (const task of await promises.tasks(region, AT_ONCE)) {
      if (task.what === 'doubted' || task.what === 'due') await look(parts, region, task).catch((error: unknown) => onTrouble(`${task.case}/${task.no}`, error));
    }
  }
}

async function look({ context, inspections }: InspectionParts, region: string, { case: number, no, what, since }: PromiseTask): Promise<void> {
  const read = await context.cases.read(region, number);
  const promises = read?.state.promises?.filter((one) => one.items[0] === no && one.standing === what && isForPerson(one, since, context.now())) ?? [];
  if (!read || promises.length === 0) return;
  const day = dayOf(since);
  const all = (await inspections.ofCase(region, number)).filter((one) => one.kind === 'promise' && one.no === no);
  const before = all.find((one) => one.day === day);
  // What a department says while somebody looks already is for that inspection to find out.
  if (!before && all.some(({ status }) => status !== 'closed')) return;
  if (!before) {
    const { catalog } = await context.catalogOf(read.state.catalogVersion);
    const words = promises.map(({ element }) => promiseOf(catalog, element)?.zh ?? element).join('；');
    await openInspection({ context, inspections }, region, { kind: 'promise', case: number, no, day, note: what === 'doubted' ? `部门的答复和承诺不一致：${words}` : `到了核查承诺的日子：${words}` });
  } else if (before.status === 'closed') {
    // What follows where one was found untrue is an order of that inspection: what is left was found kept.
    for (const { element } of promises) await actOnCase(context, { region, number, no: 0, actor: 'system' }, (acting) => keepPromise(acting, element, before.number));
  }
}

function isForPerson({ standing, check }: PromiseState, since: string, now: string): boolean {
  return standing === 'doubted' || check.class !== 'full' || check.by === undefined || addDays(dayOf(since), PATIENCE_DAYS) <= dayOf(now);
}
