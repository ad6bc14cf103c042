import type { Catalog } from '#core/catalog/catalog.ts';
import { addDays, daysBetween } from '#core/clocks/day.ts';
import { readWord } from '#core/partners/department-word.ts';
import type { Said } from '#usecases/department-events/take-word.ts';
import { pushForm } from './answer-form.ts';
import type { Departments } from './connector.ts';

type Parts = {
  readonly catalog: Pick<Catalog, 'departments' | 'codes'>; readonly departments: Pick<Departments, 'words'>; readonly region: string;
  readonly take: (said: Said) => Promise<unknown>;
  /** Up to which day all was fetched, or nothing yet. */
  readonly pulledTo: (department: string, scenario: string) => Promise<string | undefined>;
  /** All of a day that is over was fetched. */
  readonly pulled: (department: string, scenario: string, day: string) => Promise<void>;
  readonly today: string;
  /** Told of a word that cannot be read, by the department's id for it, or of a whole day by its date: nobody is named. */
  readonly onWrong: (department: string, scenario: string, message: string, fields: readonly string[]) => void;
};

/** A department that was away for longer is asked for so many days; what is older it has to send. */
const MOST_DAYS = 60;

/**
 * Ask every department for all that it said by itself since the last day of which all was fetched. What was taken before is found again and
 * changes nothing, so that this can be done at any time and broken off; a department that is silent is asked the next time, from that day on.
 */
export async function pullWords({ catalog, departments, region, take, pulledTo, pulled, today, onWrong }: Parts): Promise<void> {
  for (const [department, { scenarios }] of catalog.departments) {
    for (const [scenario, declared] of Object.entries(scenarios)) {
      if (declared.pulled !== true) continue;
      const read = pushForm(declared, catalog.codes);
      let isWhole = true;
      for (const day of daysSince(await pulledTo(department, scenario), today)) {
        const told = await departments.words(department, scenario, day, { region });
        if (told.kind === 'silent' || told.kind === 'open-circuit') break;
        if (told.kind !== 'answered') {
          // A day that cannot be used holds up no later one; it is asked for again until it can, and somebody is told.
          onWrong(department, scenario, day, [told.reason]);
          isWhole = false;
          continue;
        }
        for (const each of told.words) {
          const shaped = read(each);
          const word = shaped.ok ? readWord(declared, shaped.answer.payload) : { fault: shaped.fields.join(' ') };
          if ('fault' in word) onWrong(department, scenario, each.message, [word.fault]);
          else await take({ department, scenario, message: each.message, word });
        }
        if (isWhole && day < today) await pulled(department, scenario, day);
      }
    }
  }
}

/** The days after the last one that was fetched whole, today included; yesterday and today where there was none. */
function daysSince(last: string | undefined, today: string): readonly string[] {
  const count = Math.min(MOST_DAYS, last === undefined ? 1 : Math.max(0, daysBetween(last, today) - 1));
  return Array.from({ length: count + 1 }, (_, index) => addDays(today, index - count));
}
