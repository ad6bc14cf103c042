import type { Catalog } from '#core/catalog/catalog.ts';
import { readWord } from '#core/partners/department-word.ts';
import type { Said } from '#usecases/department-events/take-word.ts';
import { pushForm } from './answer-form.ts';
import type { Departments } from './connector.ts';

type Parts = {
  readonly catalog: Pick<Catalog, 'departments' | 'codes'>; readonly departments: Pick<Departments, 'words'>; readonly region: string;
  readonly take: (said: Said) => Promise<unknown>;
  /** Told of a word that cannot be read, by the department's id for it: nobody is named. */
  readonly onWrong: (department: string, scenario: string, message: string, fields: readonly string[]) => void;
};

/**
 * Ask every department for all that it said by itself on some days. What was taken before is found again and changes nothing, so that
 * this can be done at any time and broken off; a department that is silent is asked the next time.
 */
export async function pullWords({ catalog, departments, region, take, onWrong }: Parts, days: readonly string[]): Promise<void> {
  for (const [department, { scenarios }] of catalog.departments) {
    for (const [scenario, declared] of Object.entries(scenarios)) {
      if (declared.pulled !== true) continue;
      const read = pushForm(declared, catalog.codes);
      for (const day of days) {
        const told = await departments.words(department, scenario, day, { region });
        if (told.kind !== 'answered') continue;
        for (const each of told.words) {
          const shaped = read(each);
          const word = shaped.ok ? readWord(declared, shaped.answer.payload) : { fault: shaped.fields.join(' ') };
          if ('fault' in word) onWrong(department, scenario, each.message, [word.fault]);
          else await take({ department, scenario, message: each.message, word });
        }
      }
    }
  }
}
