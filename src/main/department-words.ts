import type { Departments } from '#adapters/departments/connector.ts';
import { pullWords } from '#adapters/departments/pull-words.ts';
import type { Duty } from '#adapters/jobs/queue.ts';
import { createReceiver, type Receive, type ReceiverConfig } from '#adapters/departments/receiver.ts';
import { createDepartmentEventStore } from '#adapters/postgres/department-events/department-event-store.ts';
import { createPullStore } from '#adapters/postgres/pulls/pull-store.ts';
import { createExchangeLog } from '#adapters/postgres/exchanges/exchange-log.ts';
import { addDays, dayOf } from '#core/clocks/day.ts';
import type { Context } from '#usecases/context.ts';
import { takeWord } from '#usecases/department-events/take-word.ts';
import { pullLists, type FetchPage } from '#usecases/pulls/pull-lists.ts';
import { workOnWords } from '#usecases/department-events/work-on-words.ts';
import type { Platform } from './platform.ts';

/** The duty that words of departments wake. */
export const WORDS = 'department-words';

/** The duty that fetches the lists of departments. */
export const PULL_LISTS = 'pull-lists';

/** Takes what departments push; `wake` is called when there is something to work on. */
export function receiveWords(platform: Platform, context: Context, keys: ReceiverConfig['keys'], homeRegion: string, wake: () => void): Receive {
  const store = createDepartmentEventStore(platform.pool, platform.vault);
  const { departments, codes } = platform.compiled.catalog;
  return createReceiver({
    departments, codes, keys, homeRegion, clock: () => new Date(), hashSubject: (subject) => platform.lookup(`number/${subject}`), exchanges: createExchangeLog(platform.pool),
    take: async (said) => {
      const taken = await takeWord({ context, store, homeRegion }, said);
      wake();
      return taken;
    },
  });
}

/** Asks for what was said today and yesterday, so that nothing is lost while either side was down. */
export function pullDuty(platform: Platform, context: Context, departments: Departments, homeRegion: string, warn: (message: string) => void): Duty {
  const store = createDepartmentEventStore(platform.pool, platform.vault);
  const { catalog } = platform.compiled;
  return {
    name: 'pull-words', cron: '25 * * * *',
    run: async () => {
      const today = dayOf(platform.now());
      await pullWords({ catalog, departments, region: homeRegion, take: (said) => takeWord({ context, store, homeRegion }, said), onWrong: (department, scenario, message, fields) => warn(`word ${message} of ${department}/${scenario} cannot be read: ${fields.join(' ')}`) }, [addDays(today, -1), today]);
    },
  };
}

/** Fetches the lists of departments that are due: of the day or month that is over. A list of which nothing came is tried again. */
export function pullListsDuty(platform: Platform, context: Context, departments: Departments, trouble: (what: string, error: unknown) => void): Duty {
  const pulls = createPullStore(platform.pool, platform.vault, platform.secretFields);
  const fetchPage: FetchPage = async ({ region, department, scenario, period }, cursor) => {
    const page = await departments.page(department, scenario, { period, cursor }, { region });
    return page.kind === 'answered' ? page : { trouble: [page.kind, page.reason, page.detail ?? ''].filter(Boolean).join(' ') };
  };
  return {
    name: PULL_LISTS, cron: '35 * * * *',
    run: () => pullLists({ context, pulls, fetchPage, onTrouble: ({ department, scenario, period }, error) => trouble(`list ${department}/${scenario} of ${period}`, error) }, [...platform.compiled.catalog.regions.keys()]),
  };
}

/** Starts what the words begin. */
export function wordsDuty(platform: Platform, context: Context, trouble: (what: string, error: unknown) => void): Duty {
  const store = createDepartmentEventStore(platform.pool, platform.vault);
  return { name: WORDS, cron: '* * * * *', run: async () => void (await workOnWords({ context, store, onTrouble: ({ id, department }, error) => trouble(`word ${id} of ${department}`, error) })) };
}
