import { servedToo } from '#core/catalog/served-too.ts';
import { parameterOn } from '#core/catalog/parameter-on.ts';
import { addDays, dayOf } from '#core/clocks/day.ts';
import { noticesOfCorrections, noticesOfDeadlines, noticesOfUnopened, noticesOfVisits } from '#core/notices/of-deadlines.ts';
import { serviceRule } from './known-days.ts';
import type { Context } from './context.ts';
import { knownSuccessors } from './known-successors.ts';
import type { CorrectionAhead, DeadlineStore } from './ports/notices.ts';

const DAY_MS = 86_400_000;
/** No remedy of the catalogue is open for longer than this from when a decision is known. */
const LONGEST_MS = 400 * DAY_MS;
/** Five years after a decision nothing is open any more, whenever somebody learnt of it (行政复议法 第二十一条, 行政诉讼法 第四十六条第二款). */
const OLDEST_MS = 5 * 366 * DAY_MS;
/** A worker that stood still for so long still reminds; of what is older nobody is surprised any more. */
const REMINDED_WITHIN_DAYS = 30;

type Parts = {
  readonly context: Pick<Context, 'cases' | 'compiled' | 'deaths' | 'hash' | 'lookup' | 'now'>; readonly store: DeadlineStore; readonly regions: readonly string[];
  /** A case that cannot be read. */
  readonly onTrouble?: (number: string, error: unknown) => void;
};

/** Remind people of the time limits of theirs that are about to end, of corrections that are not answered, of visits ahead, and of what was delivered to them and lies unopened, in each region that says how many days before. Said again it is said once. */
export async function warnOfDeadlines({ context, store, regions, onTrouble }: Parts): Promise<void> {
  const { compiled: { catalog }, hash, now } = context;
  const at = now();
  for (const region of regions) {
    const days = parameterOn(catalog, region, 'remedyWarningDays', dayOf(at))?.value;
    if (typeof days === 'number') {
      const adverse = await store.adverseSince(region, new Date(Date.parse(at) - LONGEST_MS).toISOString(), new Date(Date.parse(at) - OLDEST_MS).toISOString());
      await store.tell(region, noticesOfDeadlines(catalog, region, adverse, dayOf(at), days, serviceRule(catalog, region, dayOf(at)), at, hash));
    }
    const reminded = parameterOn(catalog, region, 'correctionReminderDays', dayOf(at))?.value;
    if (typeof reminded === 'number') {
      const due = await store.corrections(region, dayOf(at), addDays(dayOf(at), reminded));
      await store.tell(region, noticesOfCorrections(catalog, region, await Promise.all(due.map(async (each) => ({ ...each, successors: await successorsOf(context, region, each, onTrouble) }))), at, hash));
    }
    const ahead = parameterOn(catalog, region, 'visitReminderDays', dayOf(at))?.value;
    if (typeof ahead === 'number') await store.tell(region, noticesOfVisits(catalog, region, await store.visits(region, at, new Date(Date.parse(at) + ahead * DAY_MS).toISOString()), at, hash));
    const patience = parameterOn(catalog, region, 'deliveryReminderDays', dayOf(at))?.value;
    if (typeof patience === 'number') {
      const ago = (count: number): string => new Date(Date.parse(at) - count * DAY_MS).toISOString();
      await store.tell(region, noticesOfUnopened(catalog, region, await store.unopened(region, ago(patience + REMINDED_WITHIN_DAYS), ago(patience)), patience, 'applicant', at, hash));
      const alsoServed = servedToo(catalog);
      await store.tell(region, noticesOfUnopened(catalog, region, await store.unopenedBySubject(region, alsoServed, ago(patience + REMINDED_WITHIN_DAYS), ago(patience)), patience, 'subject', at, hash));
    }
  }
}

/** The relatives for whom a correction waits; only where it is known that its applicant has died the case is read for them. One that cannot be read keeps nobody else from being reminded. */
async function successorsOf(context: Parts['context'], region: string, { case: number, bereaved }: CorrectionAhead, onTrouble: Parts['onTrouble']): Promise<readonly string[]> {
  if (!bereaved) return [];
  try {
    const read = await context.cases.read(region, number);
    return read ? (await knownSuccessors(context, read)).map(({ id }) => id) : [];
  } catch (error) {
    onTrouble?.(number, error);
    return [];
  }
}
