import { parameterOn } from '#core/catalog/parameter-on.ts';
import { sendUnopened } from '#core/cases/send-unopened.ts';
import { servedToo } from '#core/catalog/served-too.ts';
import { dayOf } from '#core/clocks/day.ts';
import { lettersTo } from '#core/register/letters-to.ts';
import { actOnCase } from './act-on-case.ts';
import type { Context } from './context.ts';
import { knownRelatives, knownSuccessors } from './known-successors.ts';
import type { HandoverStore, UnopenedDecision } from './ports/handovers.ts';
import type { RegisterStore } from './ports/register.ts';

type Parts = { readonly context: Context; readonly handovers: Pick<HandoverStore, 'unopened'>; readonly register: Pick<RegisterStore, 'entries' | 'subject'>; readonly onTrouble?: (number: string, error: unknown) => void };
const DAY_MS = 86_400_000;
const AT_ONCE = 500;
/** What is older is open to no remedy any more, whenever somebody learnt of it (行政复议法 第二十一条, 行政诉讼法 第四十六条第二款: five years). */
const WITHIN_DAYS = 5 * 366;

/**
 * Decisions that cost their applicant something (a refusal, a revocation, a correction) and lie unopened longer than the region allows (`deliveryPostDays`) go on paper, whether their applicant has agreed to be served
 * electronically or not, and whether they are a person or an enterprise: an approval that nobody reads costs nobody a remedy. What an employer has applied for goes to its person as well where the law has it served on both (`alsoServed`), whatever was decided. One that failed is tried again on the next day. Answers how many are now to be sent.
 */
export async function postUnopened(parts: Parts, regions: readonly string[]): Promise<number> {
  const { context, handovers, onTrouble } = parts;
  let due = 0;
  const alsoServed = servedToo(context.compiled.catalog);
  for (const region of regions) {
    const at = context.now();
    const patience = parameterOn(context.compiled.catalog, region, 'deliveryPostDays', dayOf(at))?.value;
    if (typeof patience !== 'number') continue;
    const ago = (days: number): string => new Date(Date.parse(at) - days * DAY_MS).toISOString();
    let found: readonly UnopenedDecision[] = [];
    do {
      found = await handovers.unopened(region, ago(WITHIN_DAYS), ago(patience), alsoServed, AT_ONCE, found.at(-1));
      for (const each of found) {
        try {
          due += (await post(parts, region, each)) ? 1 : 0;
        } catch (error) {
          onTrouble?.(each.number, error);
        }
      }
    } while (found.length === AT_ONCE);
  }
  return due;
}

async function post({ context, register }: Parts, region: string, { number, no, parcel, reader }: UnopenedDecision): Promise<boolean> {
  const read = await context.cases.read(region, number);
  const successors = read ? await (parcel === 'copy' ? knownRelatives : knownSuccessors)(context, read) : [];
  // Where its person has died it is served on the first relative who is known and whom letters reach.
  const people = [...successors, { id: reader, name: (await register.subject(region, reader))?.name ?? '' }];
  const known = (await Promise.all(people.map(async ({ id, name }) => lettersTo(context.compiled.catalog, await register.entries(region, id), dayOf(context.now()), name)))).find((each) => each !== undefined);
  return (await actOnCase(context, { region, number, no, actor: 'system' }, (acting) => sendUnopened(acting, known, parcel))).kind === 'done';
}
