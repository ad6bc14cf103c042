import { saidIn } from '#core/cases/booking.ts';
import type { AskMaster } from '#usecases/ports/orders.ts';
import type { Departments } from './connector.ts';

/** Core systems behind the connectors of departments: reached, signed, retried and left alone like all of them. An order they do not know yet is on its way. */
export function askMasterBy(departments: Pick<Departments, 'verdict'>): AskMaster {
  return async ({ region, case: number, master, scenario, order }) => {
    const answer = await departments.verdict(master, scenario, order, { region, case: number });
    return answer.kind === 'answered' ? saidIn(answer.values) : undefined;
  };
}
